import type { CalendarDate } from '../lib/calendar-date.ts'
import type { StatementContent } from './content.ts'
import { wordingOf } from './wording.ts'

export type WordDownload = { name: string; mediaType: string; bytes: Buffer }

/** The statement as a Word file, by a name that says what it is; `publishedOn` is null of a draft. */
export async function asWordFile(content: StatementContent, publishedOn: CalendarDate | null): Promise<WordDownload> {
  // What writes Word files takes 20 MB: it is read when the first file is asked for.
  const { WORD_MEDIA_TYPE, wordFile } = await import('./word-file.ts')
  const bytes = await wordFile(wordingOf(content, publishedOn))
  const draft = publishedOn ? '' : ' (draft)'
  return { name: `Written statement of action, version ${content.number}${draft}.docx`, mediaType: WORD_MEDIA_TYPE, bytes }
}
