import type { CalendarDate } from '../lib/calendar-date.ts'
import { longDate } from '../lib/date-words.ts'

/** A position with the director's commentary. Once published it never changes. */
export type StatusReport = {
  id: number
  positionId: number
  title: string
  /** Plain Markdown. */
  commentary: string
  asAt: CalendarDate
  publishedAt: string | null
  publishedBy: string | null
  /** Anyone may read it, without signing in. */
  isPublic: boolean
  /** Those read people's names there, not only their jobs. */
  namesPeople: boolean
  version: number
}

export type ReportWords = Pick<StatusReport, 'title' | 'commentary'>

export function usualTitle(asAt: CalendarDate): string {
  return `Status report, ${longDate(asAt)}`
}

export function isPublished({ publishedAt }: Pick<StatusReport, 'publishedAt'>): boolean {
  return publishedAt !== null
}
