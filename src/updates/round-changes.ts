import type { Tx } from '../../db/tables.ts'
import { record } from '../history/record.ts'
import type { RoundRow } from './round-queries.ts'
import { countOf } from './task-queries.ts'

/** False when another process has closed it meanwhile. */
export async function claimClosing(tx: Tx, round: RoundRow, at: Date): Promise<boolean> {
  const claimed = tx.updateTable('rounds').set({ closedAt: at.toISOString() }).where('id', '=', round.id).where('closedAt', 'is', null)
  return (await claimed.executeTakeFirst()).numUpdatedRows === 1n
}

/** The plan as the round left it, and how many of those it asked said nothing. */
export async function keepClosing(tx: Tx, round: RoundRow, { positionId, at }: { positionId: number; at: Date }): Promise<void> {
  await tx.updateTable('rounds').set({ positionId }).where('id', '=', round.id).where('positionId', 'is', null).execute()
  const event = { about: 'round', id: round.id, kind: 'round closed', closesOn: round.closesOn, ...(await countOf(tx, round)) } as const
  await record(tx, event, { by: null, at })
}
