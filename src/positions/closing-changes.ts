import type { Database } from '../../db/tables.ts'
import type { Context } from '../context.ts'
import { londonDay } from '../lib/clock.ts'
import { claimClosing, keepClosing } from '../updates/round-changes.ts'
import { type RoundRow, roundsToClose } from '../updates/round-queries.ts'
import { freezePosition } from './changes.ts'

/** Every round whose closing day is over, the earliest first, each exactly once however many processes look; answers how many. */
export async function closeRounds({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<number> {
  const at = clock.now()
  let closed = 0
  for (const round of await roundsToClose(db, londonDay(at))) if (await closeRound(db, round, at)) closed += 1
  return closed
}

/** Frozen now, rated as at the closing day. */
function closeRound(db: Database, round: RoundRow, at: Date): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    if (!(await claimClosing(tx, round, at))) return false
    const positionId = await freezePosition(tx, { today: round.closesOn, atClose: true }, at)
    await keepClosing(tx, round, { positionId, at })
    return true
  })
}
