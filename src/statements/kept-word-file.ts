import type { Context } from '../context.ts'
import type { NewFile } from '../evidence/evidence.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { contentFor } from './queries.ts'
import type { Statement } from './statement.ts'
import { asWordFile } from './word-download.ts'

/** Written before anything is published: a slow file holds up nobody. */
export async function keptWordFile(
  { db, files }: Pick<Context, 'db' | 'files'>,
  statement: Statement,
  publishedOn: CalendarDate,
): Promise<NewFile> {
  const { bytes, ...file } = await asWordFile(await contentFor(db, statement), publishedOn)
  return { ...file, sha256: await files.keep(bytes), bytes: bytes.length }
}
