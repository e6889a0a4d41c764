import type { Db } from '../../db/tables.ts'
import type { ChosenLadder } from './ladder.ts'

export async function ladderOf(db: Db): Promise<ChosenLadder> {
  const { id: _id, ...row } = await db.selectFrom('ladder').selectAll().executeTakeFirstOrThrow()
  return { ...row, dutyBefore: stepsIn(row.dutyBefore), actionBefore: stepsIn(row.actionBefore), updateBefore: stepsIn(row.updateBefore) }
}

function stepsIn(json: string): number[] {
  return JSON.parse(json) as number[]
}
