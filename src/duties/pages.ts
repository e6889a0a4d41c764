import type { CountWords } from '../deadlines/deadline-words.ts'
import type { HistoryLine } from '../history/queries.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import type { DutyWords } from './duty.ts'

export type ShownDeadline = { duty: DutyWords; receivedOn: string }

export type DutyProblem = { problem: string }

/** Every skipped day, in a table on the duty's own page and as a list elsewhere. */
export type DutyCounts = { counts: CountWords[]; receivedOn: string; asTable: boolean }

export type DutyPage = {
  duty: DutyWords
  template: { who: string; places: string[]; condition: string | null; source: string; certain: boolean }
  inspection: { id: number; authority: string; receivedOn: CalendarDate }
  kindWords: string
  history: HistoryLine[]
}

declare module '../web/show.ts' {
  interface Pages {
    'duties/duty': DutyPage
  }
}
