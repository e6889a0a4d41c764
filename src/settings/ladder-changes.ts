import type { Database } from '../../db/tables.ts'
import { record, type Stamp } from '../history/record.ts'
import type { Saved } from '../lib/saved.ts'
import { type ChosenLadder, ladderChanges } from './ladder.ts'
import { ladderOf } from './ladder-queries.ts'

/** There is one ladder; its history is kept under 1. */
export const LADDER_ID = 1

/** `after.version` is the one the form was opened on: stale when somebody saved in between, and then nothing is saved. */
export function chooseLadder(db: Database, after: ChosenLadder, stamp: Stamp): Promise<Saved> {
  return db.transaction().execute(async (tx) => {
    const before = await ladderOf(tx)
    const changes = ladderChanges(before, after)
    if (changes.length === 0) return 'unchanged'
    if (before.version !== after.version) return 'stale'
    await tx
      .updateTable('ladder')
      .set(asRow(after, before.version + 1))
      .execute()
    await record(tx, { about: 'ladder', id: LADDER_ID, kind: 'ladder changed', changes }, stamp)
    return 'saved'
  })
}

function asRow({ dutyBefore, actionBefore, updateBefore, ...rest }: ChosenLadder, version: number) {
  const steps = {
    dutyBefore: JSON.stringify(dutyBefore),
    actionBefore: JSON.stringify(actionBefore),
    updateBefore: JSON.stringify(updateBefore),
  }
  return { ...rest, ...steps, version }
}
