import type { Database, Tx } from '../../db/tables.ts'
import type { InspectionKind } from '../deadlines/duty-template.ts'
import { record, type Stamp } from '../history/record.ts'
import { correctInspection, type Saved } from '../inspections/changes.ts'
import { type Inspection, type InspectionDraft, kindWords } from '../inspections/inspection.ts'
import { fullDate } from '../lib/date-words.ts'
import { type Consequences, proposable } from './movement.ts'
import { consequencesFor, templatesFor } from './queries.ts'

type Correction = Stamp & { inspection: Inspection; after: InspectionDraft }

/** Those the law asks of every inspection of this kind; asking twice adds nothing. */
export async function proposeDuties(tx: Tx, inspection: { id: number; kind: InspectionKind }): Promise<void> {
  const templates = proposable(await templatesFor(tx, inspection.kind))
  if (templates.length === 0) return
  await tx
    .insertInto('duties')
    .values(templates.map(({ id }) => ({ inspectionId: inspection.id, templateId: id })))
    .onConflict((known) => known.columns(['inspectionId', 'templateId']).doNothing())
    .execute()
}

/** An inspection's details put right, and with them its duties: whatever moves a deadline leaves from when to when in the history. */
export function changeInspection(db: Database, correction: Correction): Promise<Saved> {
  const { inspection, after } = correction
  return db.transaction().execute(async (tx) => {
    const consequences = await consequencesFor(tx, inspection, after)
    const saved = await correctInspection(tx, inspection, correction)
    if (saved !== 'saved') return saved
    if (after.kind !== inspection.kind) await changeDuties(tx, correction, consequences)
    await recordMovements(tx, correction, consequences)
    return saved
  })
}

async function changeDuties(tx: Tx, { inspection, after, ...stamp }: Correction, { added, dropped }: Consequences): Promise<void> {
  const ids = dropped.map(({ id }) => id)
  await tx.deleteFrom('duties').where('id', 'in', ids).execute()
  await proposeDuties(tx, { id: inspection.id, kind: after.kind })
  if (added.length + dropped.length === 0) return
  const names = { added: added.map(({ name }) => name), dropped: dropped.map(({ template }) => template.name) }
  const because = `the inspection is now recorded as “${kindWords(after.kind)}”`
  await record(tx, { about: 'inspection', id: inspection.id, kind: 'duties changed', ...names, because }, stamp)
}

async function recordMovements(tx: Tx, { inspection, after, ...stamp }: Correction, { moved }: Consequences): Promise<void> {
  const because = `the report was received on ${fullDate(after.receivedOn)}, not ${fullDate(inspection.receivedOn)}`
  for (const { dutyId, duty, from, to } of moved) {
    await record(tx, { about: 'duty', id: dutyId, kind: 'deadline moved', duty, from, to, because }, stamp)
  }
}
