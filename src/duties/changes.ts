import type { Database, Tx } from '../../db/tables.ts'
import type { InspectionKind } from '../deadlines/duty-template.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import { record, type Stamp } from '../history/record.ts'
import { correctInspection, type Saved } from '../inspections/changes.ts'
import { type Inspection, type InspectionDraft, kindWords } from '../inspections/inspection.ts'
import { fullDate } from '../lib/date-words.ts'
import type { DutyRecord } from './duty.ts'
import { movementsOf } from './movement.ts'
import { dutiesOfInspection, templatesFor } from './queries.ts'

/** Those the law asks of every inspection of this kind. One with a condition waits until a director confirms that it applies. */
export async function proposeDuties(tx: Tx, inspection: { id: number; kind: InspectionKind }): Promise<void> {
  const templates = (await templatesFor(tx, inspection.kind)).filter(({ condition }) => condition === null)
  if (templates.length === 0) return
  await tx
    .insertInto('duties')
    .values(templates.map(({ id }) => ({ inspectionId: inspection.id, templateId: id })))
    .onConflict((known) => known.columns(['inspectionId', 'templateId']).doNothing())
    .execute()
}

/** An inspection's details put right, and with them its duties: whatever moves a deadline leaves from when to when in the history. */
export function changeInspection(db: Database, inspection: Inspection, change: Stamp & { after: InspectionDraft }): Promise<Saved> {
  return db.transaction().execute(async (tx) => {
    const before = await dutiesOfInspection(tx, inspection.id)
    const saved = await correctInspection(tx, inspection, change)
    if (saved !== 'saved') return saved
    if (change.after.kind !== inspection.kind) await changeDuties(tx, { ...change, inspection, before })
    await recordMovements(tx, before, { ...change, inspection })
    return saved
  })
}

type Changed = Stamp & { inspection: Inspection; after: InspectionDraft }

async function changeDuties(tx: Tx, { inspection, before, after, ...stamp }: Changed & { before: DutyRecord[] }): Promise<void> {
  const dropped = before.filter(({ template }) => !template.inspectionKinds.includes(after.kind))
  await tx
    .deleteFrom('duties')
    .where(
      'id',
      'in',
      dropped.map(({ id }) => id),
    )
    .execute()
  await proposeDuties(tx, { id: inspection.id, kind: after.kind })
  const known = new Set(before.map(({ id }) => id))
  const added = (await dutiesOfInspection(tx, inspection.id)).filter(({ id }) => !known.has(id))
  if (added.length + dropped.length === 0) return
  const because = `the inspection is now recorded as ${kindWords(after.kind)}`
  const names = { added: added.map(({ template }) => template.name), dropped: dropped.map(({ template }) => template.name) }
  await record(tx, { about: 'inspection', id: inspection.id, kind: 'duties changed', ...names, because }, stamp)
}

async function recordMovements(tx: Tx, before: DutyRecord[], { inspection, after, ...stamp }: Changed): Promise<void> {
  if (after.receivedOn === inspection.receivedOn) return
  const kept = before.filter(({ template }) => template.inspectionKinds.includes(after.kind))
  const because = `the report was received on ${fullDate(after.receivedOn)}, not ${fullDate(inspection.receivedOn)}`
  for (const { dutyId, duty, from, to } of movementsOf(kept, after.receivedOn, await bankHolidaysOf(tx))) {
    await record(tx, { about: 'duty', id: dutyId, kind: 'deadline moved', duty, from, to, because }, stamp)
  }
}
