import type { Tx } from '../../db/tables.ts'
import type { AsAt } from '../actions/queries.ts'
import { sha256Of } from '../lib/sha256.ts'
import { planAsAt } from './queries.ts'

/**
 * Freezes the whole plan and answers the id of the position. Asked twice with nothing between, it is the same position:
 * the same bytes as the last one, so the same day and the same plan.
 */
export async function freezePosition(tx: Tx, asAt: AsAt, at: Date): Promise<number> {
  const content = JSON.stringify(await planAsAt(tx, asAt))
  const sha256 = sha256Of(content)
  const last = await tx.selectFrom('positions').select(['id', 'sha256']).orderBy('id', 'desc').limit(1).executeTakeFirst()
  if (last?.sha256 === sha256) return last.id
  const row = { asAt: asAt.today, frozenAt: at.toISOString(), content, sha256 }
  return (await tx.insertInto('positions').values(row).returning('id').executeTakeFirstOrThrow()).id
}
