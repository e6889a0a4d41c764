import type { Db } from '../../db/tables.ts'
import { type InspectionKind, kindWords } from '../inspections/inspection.ts'
import { fullDate } from '../lib/date-words.ts'
import { hideUnless, NotFound } from '../lib/problems.ts'
import { statementById, versionsFor, type WordFile, wordFileOf } from './queries.ts'
import { type Statement, unpublishedBefore } from './statement.ts'

export type PublishedVersion = { id: number; number: number; publishedAt: string }

/** `newer` is the id of the version that has taken its place; `gap` says why the version before it is not there. */
export type PublishedStatement = { id: number; title: string; about: string; publishedAt: string; newer: number | null; gap: string }

/** The last published first. */
export async function publishedStatements(db: Db): Promise<PublishedStatement[]> {
  const published = await db
    .selectFrom('statements')
    .innerJoin('inspections', 'inspections.id', 'inspectionId')
    .select(['statements.id', 'number', 'inspectionId', 'publishedAt', 'kind', 'authority', 'receivedOn'])
    .where('publishedAt', 'is not', null)
    .$narrowType<{ publishedAt: string }>()
    .orderBy('publishedAt', 'desc')
    .orderBy('statements.id', 'desc')
    .execute()
  return published.map(({ id, number, inspectionId, publishedAt, kind, authority, receivedOn }) => ({
    id,
    title: `Written statement of action on the report received ${fullDate(receivedOn)}, version ${number}`,
    about: `${authority}. ${kindWords(kind as InspectionKind)}.`,
    publishedAt,
    newer: published.find((each) => each.inspectionId === inspectionId && each.number > number)?.id ?? null,
    gap: unpublishedBefore(number, numbersFor(published, inspectionId)),
  }))
}

/** Anyone's to read, or not found; with the published versions before and after it. */
export async function publishedStatement(
  db: Db,
  id: number,
): Promise<{ statement: Statement; newer: PublishedVersion | null; older: PublishedVersion[]; gap: string }> {
  const statement = await statementById(db, id)
  hideUnless(statement.publishedAt !== null)
  const versions = (await versionsFor(db, statement.inspectionId)).flatMap(asPublished)
  return {
    statement,
    newer: versions.find(({ number }) => number > statement.number) ?? null,
    older: versions.filter(({ number }) => number < statement.number),
    gap: unpublishedBefore(
      statement.number,
      versions.map(({ number }) => number),
    ),
  }
}

export async function publishedWordFile(db: Db, statement: Statement): Promise<WordFile> {
  const file = await wordFileOf(db, statement)
  if (!file) throw new NotFound()
  return file
}

function numbersFor(published: readonly { inspectionId: number; number: number }[], inspectionId: number): number[] {
  return published.filter((each) => each.inspectionId === inspectionId).map(({ number }) => number)
}

function asPublished({ id, number, publishedAt }: Statement): PublishedVersion[] {
  return publishedAt === null ? [] : [{ id, number, publishedAt }]
}
