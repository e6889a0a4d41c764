import type { Database, Tx } from '../../db/tables.ts'
import { type Draft, draftIn, isFromElsewhere } from './draft.ts'
import { draftOf } from './draft-queries.ts'

type Whose = { personId: number; actionId: number }

export type DraftSaved = 'saved' | 'nothing typed' | 'saved elsewhere'

/** Never over a draft this form did not show: that one was saved in another window since. Emptied and saved, it is gone. */
export function saveDraft(db: Database, whose: Whose, { body, at }: { body: Record<string, unknown>; at: Date }): Promise<DraftSaved> {
  return db.transaction().execute(async (tx) => {
    const form = draftIn(body)
    const there = await draftOf(tx, whose.personId, whose.actionId)
    if (there && isFromElsewhere(there, body)) return 'saved elsewhere'
    await forgetDraft(tx, whose)
    if (!form) return 'nothing typed'
    await keep(tx, whose, { form, savedAt: at.toISOString() })
    return 'saved'
  })
}

export async function forgetDraft(tx: Tx, { personId, actionId }: Whose): Promise<void> {
  await tx.deleteFrom('updateDrafts').where('personId', '=', personId).where('actionId', '=', actionId).execute()
}

async function keep(tx: Tx, whose: Whose, { form, savedAt }: Draft): Promise<void> {
  await tx
    .insertInto('updateDrafts')
    .values({ ...whose, form: JSON.stringify(form), savedAt })
    .execute()
}
