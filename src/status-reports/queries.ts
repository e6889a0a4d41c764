import type { Db } from '../../db/tables.ts'
import { hideUnless, NotFound } from '../lib/problems.ts'
import type { Person } from '../people/person.ts'
import { peopleButFor } from '../people/queries.ts'
import type { StoredPosition } from '../positions/position.ts'
import { positionById } from '../positions/queries.ts'
import { mayReadReports, mayWriteReports } from './policy.ts'
import { isPublished, type StatusReport } from './status-report.ts'

/** The newest first. */
export async function publishedReports(db: Db): Promise<StatusReport[]> {
  const published = reports(db).where('publishedAt', 'is not', null)
  return (await published.orderBy('publishedAt', 'desc').orderBy('statusReports.id', 'desc').execute()).map(asReport)
}

/** What anyone may read, the newest first. */
export async function publicReports(db: Db): Promise<(StatusReport & { publishedAt: string })[]> {
  return (await publishedReports(db)).flatMap((report) =>
    report.isPublic && report.publishedAt ? [{ ...report, publishedAt: report.publishedAt }] : [],
  )
}

/** Anyone's to read, or not found. */
export async function publicReport(db: Db, id: number): Promise<StatusReport> {
  const report = await reports(db).where('statusReports.id', '=', id).executeTakeFirst()
  if (!report || !report.publishedAt || report.isPublic === 0) throw new NotFound()
  return asReport(report)
}

export async function draftReports(db: Db): Promise<StatusReport[]> {
  return (await reports(db).where('publishedAt', 'is', null).orderBy('statusReports.id', 'desc').execute()).map(asReport)
}

/** Theirs to read, or not found: a draft is the directors' alone. */
export async function reportFor(db: Db, person: Person, id: number): Promise<StatusReport> {
  const found = await reports(db).where('statusReports.id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound()
  const report = asReport(found)
  hideUnless(isPublished(report) ? mayReadReports(person) : mayWriteReports(person))
  return report
}

/** Its own position, and that of the report published before it on an older one: null for the first. */
export async function positionsOf(db: Db, report: StatusReport): Promise<{ now: StoredPosition; before: StoredPosition | null }> {
  const now = await positionById(db, report.positionId)
  const before = await positionIdBefore(db, report)
  return { now, before: before === undefined ? null : await positionById(db, before) }
}

/** Whoever may read what is published, and so is told of it; nobody is told of what they publish themselves. */
export async function readersBut(db: Db, publisher: { id: number }): Promise<Person[]> {
  return (await peopleButFor(db, publisher)).filter(mayReadReports)
}

// What is published later never changes what this one was compared with.
async function positionIdBefore(db: Db, { positionId, publishedAt }: StatusReport): Promise<number | undefined> {
  const row = await db
    .selectFrom('statusReports')
    .select('positionId')
    .where('publishedAt', 'is not', null)
    .where('positionId', '<', positionId)
    .$if(publishedAt !== null, (query) => query.where('publishedAt', '<', publishedAt))
    .orderBy('positionId', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.positionId
}

function reports(db: Db) {
  return db
    .selectFrom('statusReports')
    .innerJoin('positions', 'positions.id', 'positionId')
    .leftJoin('people', 'people.id', 'publishedById')
    .select(['statusReports.id', 'positionId', 'title', 'commentary', 'asAt', 'publishedAt', 'statusReports.version'])
    .select(['people.name as publishedBy', 'isPublic', 'namesPeople'])
}

type Row = Omit<StatusReport, 'isPublic' | 'namesPeople'> & { isPublic: 0 | 1; namesPeople: 0 | 1 }

function asReport({ isPublic, namesPeople, ...row }: Row): StatusReport {
  return { ...row, isPublic: isPublic === 1, namesPeople: namesPeople === 1 }
}
