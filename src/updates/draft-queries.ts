import type { Db } from '../../db/tables.ts'
import type { Draft } from './draft.ts'

/** This person's own: nobody is ever shown another's. */
export async function draftOf(db: Db, personId: number, actionId: number): Promise<Draft | null> {
  const drafts = db.selectFrom('updateDrafts').select(['form', 'savedAt']).where('personId', '=', personId)
  const row = await drafts.where('actionId', '=', actionId).executeTakeFirst()
  return row ? { form: JSON.parse(row.form) as Draft['form'], savedAt: row.savedAt } : null
}

/** The actions they have begun to say something about. */
export async function startedBy(db: Db, personId: number): Promise<Set<number>> {
  const rows = await db.selectFrom('updateDrafts').select('actionId').where('personId', '=', personId).execute()
  return new Set(rows.map(({ actionId }) => actionId))
}
