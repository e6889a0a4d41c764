import type { Db } from '../../db/tables.ts'
import { kindWords } from '../inspections/inspection.ts'
import { inspectionById } from '../inspections/queries.ts'
import { fullDate } from '../lib/date-words.ts'
import { hideUnless, NotFound } from '../lib/problems.ts'
import { everyStatement, statementById, versionsFor, type WordFile, wordFileOf } from './queries.ts'
import type { Statement } from './statement.ts'

export type PublishedVersion = { id: number; number: number; publishedAt: string }

/** `newer` is the id of the version that has taken its place. */
export type PublishedStatement = { id: number; title: string; about: string; publishedAt: string; newer: number | null }

/** The last published first. */
export async function publishedStatements(db: Db): Promise<PublishedStatement[]> {
  const published = (await everyStatement(db)).flatMap(asPublished)
  const all = await Promise.all(
    published.map(async (statement) => ({ ...statement, about: await aboutInspection(db, statement.inspectionId) })),
  )
  const listed = all.map(({ id, number, inspectionId, about, publishedAt }) => {
    const newer = published.find((each) => each.inspectionId === inspectionId && each.number > number)
    return { id, title: `Written statement of action, version ${number}`, about, publishedAt, newer: newer?.id ?? null }
  })
  return listed.toSorted((one, other) => other.publishedAt.localeCompare(one.publishedAt))
}

/** Anyone's to read, or not found; with the published versions before and after it. */
export async function publishedStatement(
  db: Db,
  id: number,
): Promise<{ statement: Statement; newer: PublishedVersion | null; older: PublishedVersion[] }> {
  const statement = await statementById(db, id)
  hideUnless(statement.publishedAt !== null)
  const versions = (await versionsFor(db, statement.inspectionId)).flatMap(asPublished)
  return {
    statement,
    newer: versions.find(({ number }) => number > statement.number) ?? null,
    older: versions.filter(({ number }) => number < statement.number),
  }
}

export async function publishedWordFile(db: Db, statement: Statement): Promise<WordFile> {
  const file = await wordFileOf(db, statement)
  if (!file) throw new NotFound()
  return file
}

function asPublished({ id, number, inspectionId, publishedAt }: Statement): (PublishedVersion & { inspectionId: number })[] {
  return publishedAt === null ? [] : [{ id, number, inspectionId, publishedAt }]
}

async function aboutInspection(db: Db, inspectionId: number): Promise<string> {
  const { kind, authority, receivedOn } = await inspectionById(db, inspectionId)
  return `${authority}. ${kindWords(kind)}, report received ${fullDate(receivedOn)}.`
}
