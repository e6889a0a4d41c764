import type { Database, Tx } from '../../db/tables.ts'
import { addDone, discharge } from '../duties/discharge-changes.ts'
import type { ByPerson } from './changes.ts'
import type { ProvenLine } from './proof.ts'
import { answeredDuty, canBeProven, proofFor } from './proof-queries.ts'
import type { Statement } from './statement.ts'

/** Records what the published statement shows as done for a duty it answers, and discharges it. False when something is left to do, or it is over already. */
export function dischargeByStatement(
  db: Database,
  statement: Statement,
  { dutyId, site, ...stamp }: ByPerson & { dutyId: number; site: string },
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const duty = await answeredDuty(tx, statement, dutyId)
    const proof = await proofFor(tx, duty, site)
    if (!canBeProven(duty, proof)) return false
    await addProven(tx, dutyId, { proven: proof.proven, ...stamp })
    return discharge(tx, dutyId, stamp)
  })
}

// What was done on one day by one person with one evidence stays one piece of evidence.
async function addProven(tx: Tx, dutyId: number, { proven, ...stamp }: ByPerson & { proven: readonly ProvenLine[] }): Promise<void> {
  const groups = Map.groupBy(proven, ({ doneOn, doneBy, evidence }) => JSON.stringify([doneOn, doneBy, evidence]))
  for (const [first, ...others] of groups.values()) {
    if (first) await addDone(tx, dutyId, { ...first, keys: [first, ...others].map(({ key }) => key), ...stamp })
  }
}
