import type { Db } from '../../db/tables.ts'
import type { InspectionKind, TemplateRecord } from '../deadlines/duty-template.ts'
import { bankHolidaysOf, everyTemplate, templatesFor } from '../deadlines/queries.ts'
import { inspectionsEverRecorded, inspectionsThatStand } from '../inspections/queries.ts'
import { byId } from '../lib/by-id.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { NotFound } from '../lib/problems.ts'
import { whatStandsAgainst } from './done-queries.ts'
import { type Discharge, type Duty, type DutyRecord, isOpen, isOwed, soonestFirst, withDeadline } from './duty.ts'
import { type Consequences, consequencesOf } from './movement.ts'

type Corrected = { kind: InspectionKind; receivedOn: CalendarDate }
type Of = Corrected & { id: number }

/** Dropped ones among them. */
export async function dutiesOfInspection(db: Db, inspectionId: number): Promise<DutyRecord[]> {
  return asDuties(db, await rows(db).where('inspectionId', '=', inspectionId).execute())
}

/** Of one that was withdrawn too: those that were not dropped, as they would be counted today, the soonest first. */
export async function deadlinesOfAny(db: Db, inspectionId: number, today: CalendarDate): Promise<Duty[]> {
  const found = await asDuties(db, await rows(db, inspectionsEverRecorded(db)).where('inspectionId', '=', inspectionId).execute())
  const holidays = await bankHolidaysOf(db)
  return soonestFirst(found.filter(({ dropped }) => !dropped).map((duty) => withDeadline(duty, today, holidays)))
}

/** Of every inspection that stands, the newest inspection first; dropped ones among them. */
export async function everyDuty(db: Db): Promise<DutyRecord[]> {
  return asDuties(db, await rows(db).execute())
}

/** Those whose clock runs, one that waits to be confirmed among them. */
export async function openDuties(db: Db): Promise<DutyRecord[]> {
  return (await everyDuty(db)).filter(isOpen)
}

/** Those known to apply and not yet done. */
export async function owedDuties(db: Db): Promise<DutyRecord[]> {
  return (await everyDuty(db)).filter(isOwed)
}

/** Of an inspection that was withdrawn too, whose history tells of them. */
export async function dutyIdsOf(db: Db, inspectionId: number): Promise<number[]> {
  const found = await db.selectFrom('duties').select('id').where('inspectionId', '=', inspectionId).execute()
  return found.map(({ id }) => id)
}

/** Of a duty that stopped with its inspection: which inspection was withdrawn. */
export async function withdrawnInspectionOf(db: Db, dutyId: number): Promise<number | null> {
  const standing = db.selectFrom(inspectionsThatStand(db)).select('inspections.id')
  const duty = db.selectFrom('duties').select('inspectionId').where('id', '=', dutyId).where('inspectionId', 'not in', standing)
  return (await duty.executeTakeFirst())?.inspectionId ?? null
}

/** Not of an inspection that was withdrawn: nothing is done for it any more. */
export async function dutyById(db: Db, id: number): Promise<DutyRecord> {
  const [duty] = await asDuties(db, await rows(db).where('duties.id', '=', id).execute())
  if (!duty) throw new NotFound()
  return duty
}

/** The day by which the document it was recorded from asks for a statement or a plan, as far as that was read; of no interest to other duties. */
export async function deadlineReadIn(
  db: Db,
  { inspectionId, template }: Pick<DutyRecord, 'inspectionId' | 'template'>,
): Promise<CalendarDate | null> {
  if (template.metBy !== 'statement') return null
  const draft = await db.selectFrom('intakeDrafts').select('reading').where('inspectionId', '=', inspectionId).executeTakeFirst()
  const reading = draft && (JSON.parse(draft.reading) as { statedDeadline?: CalendarDate | null } | null)
  return reading?.statedDeadline ?? null
}

/** What a correction of its kind or its day of receipt would do to the duties of an inspection. */
export async function consequencesFor(db: Db, { id, kind, receivedOn }: Of, after: Corrected): Promise<Consequences> {
  const templates = after.kind === kind ? [] : await templatesFor(db, after.kind)
  const consequences = consequencesOf(await dutiesOfInspection(db, id), after, { templates, holidays: await bankHolidaysOf(db) })
  return { ...consequences, against: after.receivedOn === receivedOn ? [] : await whatStandsAgainst(db, id, after.receivedOn) }
}

function rows(db: Db, inspections = inspectionsThatStand(db)) {
  return db
    .selectFrom('duties')
    .innerJoin(inspections, 'inspections.id', 'duties.inspectionId')
    .leftJoin('people as owners', 'owners.id', 'ownerId')
    .selectAll('duties')
    .select(['authority', 'inspections.kind as inspectionKind', 'receivedOn', 'owners.name as ownerName'])
    .orderBy('receivedOn', 'desc')
    .orderBy('inspectionId', 'desc')
    .orderBy('templateId')
}

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

/** What is written of a duty when it is discharged: all its certificate says that could otherwise change. */
export type Frozen = Pick<DutyRecord, 'template' | 'receivedOn' | 'authority' | 'inspectionKind' | 'owner'> &
  Pick<Discharge, 'deadline' | 'by'>

async function asDuties(db: Db, found: Row[]): Promise<DutyRecord[]> {
  const templates = byId(await everyTemplate(db))
  return found.flatMap((row) => {
    const template = templates.get(row.templateId)
    return template ? [asDuty(row, template)] : []
  })
}

function asDuty(row: Row, template: TemplateRecord): DutyRecord {
  const { id, inspectionId, authority, receivedOn, ownerId, ownerName, confirmedOn, statedDueOn, governedBy, governedBecause, version } =
    row
  const duty: DutyRecord = {
    id,
    inspectionId,
    authority,
    inspectionKind: row.inspectionKind as InspectionKind,
    receivedOn,
    template,
    owner: ownerId === null ? null : { id: ownerId, name: ownerName ?? '' },
    confirmedOn,
    dropped: row.droppedOn && { on: row.droppedOn, because: row.droppedBecause ?? '' },
    statedDueOn,
    governedBy,
    governedBecause,
    discharge: null,
    version,
  }
  return withFrozen(duty, row)
}

function withFrozen(duty: DutyRecord, { frozen, dischargedOn, dischargedAt }: Row): DutyRecord {
  if (frozen === null || dischargedOn === null) return duty
  const { by, deadline, ...kept } = JSON.parse(frozen) as Frozen
  return { ...duty, ...kept, discharge: { on: dischargedOn, by, at: dischargedAt ?? '', deadline } }
}
