import type { Database, Tx } from '../../db/tables.ts'
import { addDone, discharge, type Discharged } from '../duties/discharge-changes.ts'
import { mayBeDischarged } from '../duties/discharge-queries.ts'
import { londonDay } from '../lib/clock.ts'
import type { ByPerson } from './changes.ts'
import type { ProvenLine } from './proof.ts'
import { answeredDuty, proofFor } from './proof-queries.ts'
import type { Statement } from './statement.ts'

type Pressed = ByPerson & { dutyId: number; site: string; shown: string }

/** Records what the published statement shows as done for a duty it answers, and discharges it. */
export function dischargeByStatement(db: Database, statement: Statement, { dutyId, site, shown, ...stamp }: Pressed): Promise<Discharged> {
  return db.transaction().execute(async (tx) => {
    const now = await proofFor(tx, await answeredDuty(tx, statement, dutyId), { site, today: londonDay(stamp.at) })
    if (!mayBeDischarged(now)) return 'not done'
    if (now.mark !== shown) return 'stale'
    await addProven(tx, dutyId, { proven: now.proof.proven, ...stamp })
    await discharge(tx, now, stamp)
    return 'discharged'
  })
}

// What was done on one day by one person with one evidence stays one piece of evidence.
async function addProven(tx: Tx, dutyId: number, { proven, ...stamp }: ByPerson & { proven: readonly ProvenLine[] }): Promise<void> {
  const groups = Map.groupBy(proven, ({ doneOn, doneBy, evidence }) => JSON.stringify([doneOn, doneBy, evidence]))
  for (const [first, ...others] of groups.values()) {
    if (first) await addDone(tx, dutyId, { ...first, keys: [first, ...others].map(({ key }) => key), ...stamp })
  }
}
