import type { Database, Tx } from '../../db/tables.ts'
import type { InspectionKind } from '../deadlines/duty-template.ts'
import { templatesFor } from '../deadlines/queries.ts'
import { record, type Stamp } from '../history/record.ts'
import { correctInspection } from '../inspections/changes.ts'
import { type Inspection, type InspectionDraft, kindWords } from '../inspections/inspection.ts'
import { londonDay } from '../lib/clock.ts'
import { fullDate } from '../lib/date-words.ts'
import type { Saved } from '../lib/saved.ts'
import type { Consequences, Movement } from './movement.ts'
import { consequencesFor } from './queries.ts'
import { tellNothingOfDuty } from './telling-changes.ts'

type Correction = Stamp & { inspection: Inspection; after: InspectionDraft }

/** All the law asks after an inspection of this kind, those with a condition among them; asking twice adds nothing. */
export async function proposeDuties(tx: Tx, inspection: { id: number; kind: InspectionKind }): Promise<void> {
  const templates = await templatesFor(tx, inspection.kind)
  if (templates.length === 0) return
  await tx
    .insertInto('duties')
    .values(templates.map(({ id }) => ({ inspectionId: inspection.id, templateId: id })))
    .onConflict((known) => known.columns(['inspectionId', 'templateId']).doNothing())
    .execute()
}

/**
 * An inspection's details put right, and with them its duties: whatever moves a deadline leaves from when to when in the history.
 * Done before: it cannot have been received on that day, for something had been done for it.
 */
export function changeInspection(db: Database, correction: Correction): Promise<Saved | 'done before'> {
  const { inspection, after } = correction
  return db.transaction().execute(async (tx) => {
    const consequences = await consequencesFor(tx, inspection, after)
    if (consequences.against.length > 0) return 'done before'
    const saved = await correctInspection(tx, inspection, correction)
    if (saved !== 'saved') return saved
    if (after.kind !== inspection.kind) await changeDuties(tx, correction, consequences)
    const because = `the report was received on ${fullDate(after.receivedOn)}, not ${fullDate(inspection.receivedOn)}`
    await recordMovements(tx, consequences.moved, { because, ...correction })
    return saved
  })
}

/** Each open clock that moves, from when to when, in the history of its duty. */
export async function recordMovements(tx: Tx, moved: readonly Movement[], { because, by, at }: Stamp & { because: string }): Promise<void> {
  for (const { dutyId, duty, from, to } of moved) {
    await record(tx, { about: 'duty', id: dutyId, kind: 'deadline moved', duty, from, to, because }, { by, at })
  }
}

/** Nothing is deleted: what is dropped keeps what was done for it, and is proposed anew should the kind be changed back. */
async function changeDuties(tx: Tx, { inspection, after, by, at }: Correction, { added, dropped }: Consequences): Promise<void> {
  if (added.length + dropped.length === 0) return
  const because = `the inspection is now recorded as “${kindWords(after.kind)}”`
  await dropAll(tx, dropped, { because, by, at })
  await reviveAll(tx, inspection, { added, because, by, at })
  await proposeDuties(tx, { id: inspection.id, kind: after.kind })
  const names = { added: added.map(({ name }) => name), dropped: dropped.map(({ template }) => template.name) }
  await record(tx, { about: 'inspection', id: inspection.id, kind: 'duties changed', ...names, because }, { by, at })
}

type Because = Stamp & { because: string }

async function dropAll(tx: Tx, dropped: Consequences['dropped'], { because, by, at }: Because): Promise<void> {
  for (const { id, template } of dropped) {
    await tx
      .updateTable('duties')
      .set((is) => ({ droppedOn: londonDay(at), droppedBecause: because, version: is('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
    await record(tx, { about: 'duty', id, kind: 'duty dropped', duty: template.name, because }, { by, at })
    await tellNothingOfDuty(tx, { id }, at)
  }
}

/** Of those the new kind asks for, what an earlier change of kind dropped. */
async function reviveAll(
  tx: Tx,
  inspection: Pick<Inspection, 'id'>,
  { added, because, by, at }: Because & Pick<Consequences, 'added'>,
): Promise<void> {
  for (const { key, name } of added) {
    const revived = await tx
      .updateTable('duties')
      .set((is) => ({ droppedOn: null, droppedBecause: null, confirmedOn: null, ownerId: null, version: is('version', '+', 1) }))
      .where('inspectionId', '=', inspection.id)
      .where('templateId', '=', (select) => select.selectFrom('dutyTemplates').select('id').where('key', '=', key))
      .where('droppedOn', 'is not', null)
      .where('dischargedOn', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (revived) await record(tx, { about: 'duty', id: revived.id, kind: 'duty brought back', duty: name, because }, { by, at })
  }
}
