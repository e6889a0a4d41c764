import type { Database } from '../../db/tables.ts'
import type { Saved } from '../lib/saved.ts'
import { type Correction, saveCorrection } from '../people/changes.ts'
import { personById } from '../people/queries.ts'
import { moveWaysIn } from '../sign-in/link-changes.ts'

/** With everything that hangs on who somebody is: a link sent to an address that was mistyped opens nothing any more. */
export function correctPerson(db: Database, id: number, correction: Correction): Promise<Saved> {
  return db.transaction().execute(async (tx) => {
    const before = await personById(tx, id)
    const saved = await saveCorrection(tx, before, correction)
    const { by, at, after } = correction
    if (saved === 'saved' && after.email !== before.email) await moveWaysIn(tx, before, { by, at })
    return saved
  })
}
