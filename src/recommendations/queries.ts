import type { Db } from '../../db/tables.ts'
import { isSameAuthority } from '../inspections/authority.ts'
import type { InspectionKind } from '../inspections/inspection.ts'
import { inspectionsThatStand } from '../inspections/queries.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { NotFound } from '../lib/problems.ts'
import type { Addressed, FrameworkTag, KnownFinding, Recommendation } from './recommendation.ts'

/** In the order of the report. */
export async function recommendationsOfInspection(db: Db, inspectionId: number): Promise<Recommendation[]> {
  const rows = await db.selectFrom('recommendations').selectAll().where('inspectionId', '=', inspectionId).orderBy('position').execute()
  return rows.map(asRecommendation)
}

/** To whom each is addressed, of every inspection that stands. */
export function everyAddressed(db: Db): Promise<Addressed[]> {
  return db
    .selectFrom('recommendations')
    .innerJoin(inspectionsThatStand(db), 'inspections.id', 'inspectionId')
    .select(['recommendations.id', 'inspectionId', 'body'])
    .execute()
}

export async function recommendationById(db: Db, id: number): Promise<Recommendation> {
  const row = await db.selectFrom('recommendations').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  return asRecommendation(row)
}

/** `before` is null where the day is not known; `except` are inspections that are no earlier ones, but this one again. */
type Asked = { authority: string; before: CalendarDate | null; except: readonly number[] }

/** What was found at the same authority before a day, or ever. */
export async function findingsAt(db: Db, { authority, before, except }: Asked): Promise<KnownFinding[]> {
  const inspections = await db.selectFrom(inspectionsThatStand(db)).select(['id', 'authority', 'receivedOn']).execute()
  const ids = inspections
    .filter((each) => isSameAuthority(each.authority, authority) && (before === null || each.receivedOn < before))
    .filter(({ id }) => !except.includes(id))
    .map(({ id }) => id)
  const rows = await findings(db).where('inspectionId', 'in', ids).orderBy('receivedOn', 'desc').orderBy('position').execute()
  return rows.map(asFinding)
}

/** Those confirmed to be the same finding as this one, earlier or later, the newest first. */
export async function sameFindings(db: Db, id: number): Promise<KnownFinding[]> {
  const earlier = db.selectFrom('recommendationLinks').select('earlierId as id').where('recommendationId', '=', id)
  const later = db.selectFrom('recommendationLinks').select('recommendationId as id').where('earlierId', '=', id)
  const rows = await findings(db).where('recommendations.id', 'in', earlier.union(later)).orderBy('receivedOn', 'desc').execute()
  return rows.map(asFinding)
}

function findings(db: Db) {
  return db
    .selectFrom('recommendations')
    .innerJoin(inspectionsThatStand(db), 'inspections.id', 'inspectionId')
    .select(['recommendations.id', 'inspectionId', 'text', 'points', 'inspections.kind', 'receivedOn'])
}

function asFinding({ points, kind, ...row }: Omit<KnownFinding, 'points' | 'kind'> & { points: string; kind: string }): KnownFinding {
  return { ...row, kind: kind as InspectionKind, points: JSON.parse(points) as string[] }
}

type Row = Omit<Recommendation, 'points' | 'framework'> & { points: string; framework: string | null }

function asRecommendation({ points, framework, ...row }: Row): Recommendation {
  return {
    ...row,
    points: JSON.parse(points) as string[],
    framework: framework === null ? null : (JSON.parse(framework) as FrameworkTag),
  }
}
