import type { Db } from '../../db/tables.ts'
import { NotFound } from '../lib/problems.ts'
import type { Inspection, InspectionKind } from './inspection.ts'
import { isSameInspection } from './twin.ts'

/** One inspection among others. */
export type InspectionSummary = Pick<Inspection, 'id' | 'kind' | 'authority' | 'receivedOn'>

/** The inspections that count: one withdrawn is left out wherever this is read in place of the table. */
export function inspectionsThatStand(db: Db) {
  return db.selectFrom('inspections').selectAll().where('withdrawnOn', 'is', null).as('inspections')
}

/** Those withdrawn too, for what is asked of one of them by its id. */
export function inspectionsEverRecorded(db: Db) {
  return db.selectFrom('inspections').selectAll().as('inspections')
}

/** Every inspection that stands, the last received first. */
export async function inspectionSummaries(db: Db): Promise<InspectionSummary[]> {
  const rows = await db
    .selectFrom(inspectionsThatStand(db))
    .select(['id', 'kind', 'authority', 'receivedOn'])
    .orderBy('receivedOn', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as InspectionKind }))
}

/** Those withdrawn, to be found again: the last received first. */
export async function withdrawnInspections(db: Db): Promise<InspectionSummary[]> {
  const rows = await db
    .selectFrom('inspections')
    .select(['id', 'kind', 'authority', 'receivedOn'])
    .where('withdrawnOn', 'is not', null)
    .orderBy('receivedOn', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as InspectionKind }))
}

/** Those that stand and seem to be this one, recorded once more. */
export async function standingTwins(db: Db, inspection: Inspection): Promise<InspectionSummary[]> {
  const others = await db.selectFrom(inspectionsThatStand(db)).selectAll().where('id', '!=', inspection.id).orderBy('id').execute()
  return others.filter((other) => isSameInspection(inspection, other)).map((row) => ({ ...row, kind: row.kind as InspectionKind }))
}

export async function inspectionById(db: Db, id: number): Promise<Inspection> {
  const found = await db.selectFrom('inspections').selectAll().where('id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound()
  const judgements = await db.selectFrom('judgements').select(['area', 'grade']).where('inspectionId', '=', id).orderBy('id').execute()
  return { ...found, kind: found.kind as InspectionKind, judgements }
}

export type ReportFile = { name: string; mediaType: string; bytes: number; sha256: string }

/** The document the inspection was read from; null when it was typed. */
export async function reportFileOf(db: Db, { reportFileId }: Pick<Inspection, 'reportFileId'>): Promise<ReportFile | null> {
  if (reportFileId === null) return null
  const file = db.selectFrom('files').select(['name', 'mediaType', 'bytes', 'sha256']).where('id', '=', reportFileId)
  return (await file.executeTakeFirst()) ?? null
}
