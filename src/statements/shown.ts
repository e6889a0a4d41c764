import type { CalendarDate } from '../lib/calendar-date.ts'
import { markdownHtml } from '../lib/markdown.ts'
import type { StatementContent } from './content.ts'
import { type Wording, wordingOf } from './wording.ts'

/** A statement as its readers see it; foreword and introduction are HTML. */
export type ShownStatement = Omit<Wording, 'forewords'> & { forewords: { heading: string; html: string }[] }

export function shownStatement(content: StatementContent, publishedOn: CalendarDate | null): ShownStatement {
  const { forewords, ...wording } = wordingOf(content, publishedOn)
  return { ...wording, forewords: forewords.map(({ heading, markdown }) => ({ heading, html: markdownHtml(markdown) })) }
}
