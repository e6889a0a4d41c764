import type { Database, Db } from '../../db/tables.ts'
import type { Context } from '../context.ts'
import { addFile } from '../evidence/changes.ts'
import type { NewFile } from '../evidence/evidence.ts'
import { record } from '../history/record.ts'
import { londonDay } from '../lib/clock.ts'
import type { Files } from '../lib/files.ts'
import type { Saved } from '../lib/saved.ts'
import type { Person } from '../people/person.ts'
import { type ByPerson, keep } from './changes.ts'
import type { StatementContent } from './content.ts'
import { missingFrom } from './missing.ts'
import { contentFor, inHand, statementById } from './queries.ts'
import type { Statement } from './statement.ts'
import { asWordFile } from './word-download.ts'

/** Incomplete: it lacks something without which it cannot go out, or the plan does. */
export type Decided = Saved | 'incomplete' | 'not agreed'

/** Agrees what was checked. A draft is kept with it; agreed already, nothing changes. */
export function agreeStatement(db: Database, statement: Statement, stamp: ByPerson): Promise<Decided> {
  return db.transaction().execute(async (tx) => {
    if ((await statementById(tx, statement.id)).agreedAt !== null) return 'unchanged'
    const refusal = await refusalOf(tx, statement)
    if (refusal) return refusal
    await keep(tx, statement, stamp)
    await tx
      .updateTable('statements')
      .set((is) => ({ agreedAt: stamp.at.toISOString(), agreedById: stamp.by.id, version: is('version', '+', 1) }))
      .where('id', '=', statement.id)
      .execute()
    await record(tx, { about: 'statement', id: statement.id, kind: 'statement agreed', number: statement.number }, stamp)
    return 'saved'
  })
}

/**
 * Publishes the agreed version that was checked, with its Word file. Published already, nothing changes.
 * The file is written before the transaction, where it holds up nobody, and only for what is not refused.
 */
export async function publishStatement(
  { db, files }: Pick<Context, 'db' | 'files'>,
  statement: Statement,
  stamp: ByPerson & { by: Person },
): Promise<Decided> {
  const refused = await whyNotPublished(db, statement)
  if (refused) return refused
  const wordFile = await keptWordFile(files, await contentFor(db, statement), stamp.at)
  return db.transaction().execute(async (tx) => {
    const refusedSince = await whyNotPublished(tx, statement)
    if (refusedSince) return refusedSince
    const wordFileId = await addFile(tx, wordFile, stamp)
    const published = { publishedAt: stamp.at.toISOString(), publishedById: stamp.by.id, wordFileId, version: statement.version + 1 }
    await tx.updateTable('statements').set(published).where('id', '=', statement.id).execute()
    await record(tx, { about: 'statement', id: statement.id, kind: 'statement published', number: statement.number }, stamp)
    return 'saved'
  })
}

async function whyNotPublished(db: Db, statement: Statement): Promise<Exclude<Decided, 'saved'> | null> {
  const now = await statementById(db, statement.id)
  if (now.publishedAt !== null) return 'unchanged'
  return (await refusalOf(db, statement)) ?? (now.agreedAt === null ? 'not agreed' : null)
}

async function keptWordFile(files: Files, content: StatementContent, at: Date): Promise<NewFile> {
  const { bytes, ...file } = await asWordFile(content, londonDay(at))
  return { ...file, sha256: await files.keep(bytes), bytes: bytes.length }
}

async function refusalOf(db: Db, statement: Statement): Promise<'stale' | 'incomplete' | null> {
  const { content, plan, versions } = await inHand(db, statement)
  const [newest] = versions
  if (newest?.id !== statement.id || newest.version !== statement.version) return 'stale'
  return missingFrom(statement, content, plan).length > 0 ? 'incomplete' : null
}
