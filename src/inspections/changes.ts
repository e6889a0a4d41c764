import type { Tx } from '../../db/tables.ts'
import { record, saveEdit, type Stamp } from '../history/record.ts'
import { londonDay } from '../lib/clock.ts'
import type { Saved } from '../lib/saved.ts'
import { corrections } from './corrections.ts'
import type { Inspection, InspectionDraft, Judgement } from './inspection.ts'
import { reasonsToKeep } from './withdrawal.ts'
import { doneOn } from './withdrawal-queries.ts'

/** `recommendations` says how many are recorded with it, for its line of history. */
export type NewInspection = InspectionDraft & { reportFileId: number | null; recommendations: number }

/** The part of recording an inspection that is its own; whoever calls it adds the recommendations and duties in the same transaction. */
export async function addInspection(tx: Tx, draft: NewInspection, stamp: Stamp): Promise<number> {
  const { recommendations, judgements, ...inspection } = draft
  const { id } = await tx.insertInto('inspections').values(inspection).returning('id').executeTakeFirstOrThrow()
  await addJudgements(tx, id, judgements)
  const { authority, receivedOn } = inspection
  await record(tx, { about: 'inspection', id, kind: 'inspection recorded', authority, receivedOn, recommendations }, stamp)
  return id
}

/** `before` is as it stands now, with the version the form was opened on: stale when somebody saved in between. */
export async function correctInspection(tx: Tx, before: Inspection, { after, by, at }: Stamp & { after: InspectionDraft }): Promise<Saved> {
  const changes = corrections(before, after)
  const { judgements, ...details } = after
  const update = tx
    .updateTable('inspections')
    .set({ ...details, version: before.version + 1 })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
  const event = { about: 'inspection', id: before.id, kind: 'inspection changed', changes } as const
  const saved = await saveEdit(tx, { changes, update, event }, { by, at })
  if (saved !== 'saved') return saved
  await tx.deleteFrom('judgements').where('inspectionId', '=', before.id).execute()
  await addJudgements(tx, before.id, judgements)
  return saved
}

/**
 * The part of withdrawing one that is its own: whoever calls it keeps the deadlines of its duties. True if it stood and now is withdrawn;
 * not where something was done on it, and not twice. Nothing of it is deleted.
 */
export async function letStandNoMore(tx: Tx, id: number, { because, at }: { because: string; at: Date }): Promise<boolean> {
  if (reasonsToKeep(await doneOn(tx, id)).length > 0) return false
  const { numUpdatedRows } = await tx
    .updateTable('inspections')
    .set((is) => ({ withdrawnOn: londonDay(at), withdrawnBecause: because, version: is('version', '+', 1) }))
    .where('id', '=', id)
    .where('withdrawnOn', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The part of bringing one back that is its own: whoever calls it counts its deadlines again. True if it was withdrawn and now stands. */
export async function letStandAgain(tx: Tx, id: number, { because, by, at }: Stamp & { because: string }): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('inspections')
    .set((is) => ({ withdrawnOn: null, withdrawnBecause: null, version: is('version', '+', 1) }))
    .where('id', '=', id)
    .where('withdrawnOn', 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await record(tx, { about: 'inspection', id, kind: 'inspection brought back', because }, { by, at })
  return true
}

async function addJudgements(tx: Tx, inspectionId: number, judgements: Judgement[]): Promise<void> {
  if (judgements.length === 0) return
  await tx
    .insertInto('judgements')
    .values(judgements.map(({ area, grade }) => ({ inspectionId, area, grade })))
    .execute()
}
