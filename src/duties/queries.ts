import type { Db } from '../../db/tables.ts'
import type { DutyTemplate, InspectionKind } from '../deadlines/duty-template.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { NotFound } from '../lib/problems.ts'
import type { DutyRecord } from './duty.ts'
import { type Consequences, consequencesOf } from './movement.ts'

type Of = { id: number; kind: InspectionKind }
type Corrected = { kind: InspectionKind; receivedOn: CalendarDate }

export async function dutiesOfInspection(db: Db, inspectionId: number): Promise<DutyRecord[]> {
  return asDuties(await rows(db).where('inspectionId', '=', inspectionId).execute())
}

/** Of every inspection, the newest inspection first. */
export async function openDuties(db: Db): Promise<DutyRecord[]> {
  return asDuties(await rows(db).execute())
}

export async function dutyById(db: Db, id: number): Promise<DutyRecord> {
  const [duty] = asDuties(await rows(db).where('duties.id', '=', id).execute())
  if (!duty) throw new NotFound()
  return duty
}

/** What the law asks after an inspection of this kind, each with the id of its row. */
export async function templatesFor(db: Db, kind: InspectionKind): Promise<(DutyTemplate & { id: number })[]> {
  const templates = await db.selectFrom('dutyTemplates').selectAll().orderBy('id').execute()
  return templates.map((row) => ({ ...asTemplate(row), id: row.id })).filter(({ inspectionKinds }) => inspectionKinds.includes(kind))
}

/** What a correction of its kind or its day of receipt would do to the duties of an inspection. */
export async function consequencesFor(db: Db, { id, kind }: Of, after: Corrected): Promise<Consequences> {
  const templates = after.kind === kind ? [] : await templatesFor(db, after.kind)
  return consequencesOf(await dutiesOfInspection(db, id), after, { templates, holidays: await bankHolidaysOf(db) })
}

function rows(db: Db) {
  return db
    .selectFrom('duties')
    .innerJoin('inspections', 'inspections.id', 'duties.inspectionId')
    .innerJoin('dutyTemplates', 'dutyTemplates.id', 'duties.templateId')
    .selectAll('dutyTemplates')
    .select(['duties.id', 'inspectionId', 'authority', 'inspections.kind as inspectionKind', 'receivedOn'])
    .orderBy('receivedOn', 'desc')
    .orderBy('inspectionId', 'desc')
    .orderBy('dutyTemplates.id')
}

type TemplateRow = Omit<DutyTemplate, 'inspectionKinds' | 'regulations' | 'certain'> & {
  inspectionKinds: string
  regulationsLength: number | null
  regulationsDayKind: DutyTemplate['dayKind'] | null
  certain: 0 | 1
}

type Row = Omit<DutyRecord, 'template' | 'inspectionKind'> & { inspectionKind: string } & TemplateRow

function asDuties(found: Row[]): DutyRecord[] {
  return found.map((row) => {
    const { id, inspectionId, authority, receivedOn } = row
    return { id, inspectionId, authority, inspectionKind: row.inspectionKind as InspectionKind, receivedOn, template: asTemplate(row) }
  })
}

function asTemplate(row: TemplateRow): DutyTemplate {
  const { key, name, length, dayKind, condition, who, whereTo, source } = row
  const { regulationsLength, regulationsDayKind } = row
  const inspectionKinds = JSON.parse(row.inspectionKinds) as InspectionKind[]
  const regulations =
    regulationsLength === null || regulationsDayKind === null ? null : { length: regulationsLength, dayKind: regulationsDayKind }
  return { key, inspectionKinds, name, length, dayKind, regulations, condition, who, whereTo, source, certain: row.certain === 1 }
}
