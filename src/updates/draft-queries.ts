import { compiledOnce } from '../../db/compiled-once.ts'
import type { Db } from '../../db/tables.ts'
import type { Draft } from './draft.ts'

/** This person's own: nobody is ever shown another's. */
export async function draftOf(db: Db, personId: number, actionId: number): Promise<Draft | null> {
  const [row] = await draftsOf(db, personId, actionId)
  return row ? { form: JSON.parse(row.form) as Draft['form'], savedAt: row.savedAt } : null
}

/** The actions they have begun to say something about. */
export async function startedBy(db: Db, personId: number): Promise<Set<number>> {
  return new Set((await begunBy(db, personId)).map(({ actionId }) => actionId))
}

const draftsOf = compiledOnce((db: Db, personId: number, actionId: number) =>
  db.selectFrom('updateDrafts').select(['form', 'savedAt']).where('personId', '=', personId).where('actionId', '=', actionId),
)
const begunBy = compiledOnce((db: Db, personId: number) =>
  db.selectFrom('updateDrafts').select('actionId').where('personId', '=', personId),
)
