import type { CalendarDate } from '../lib/calendar-date.ts'
import type { Covering } from '../mail/letter.ts'

/** What one person is told on one day. Only what is new to them is in it; addresses begin with a slash. */
export type DayLetter = {
  subject: string
  /** Whose work is in it beside the reader's own. */
  covering?: Covering[]
  deadlines: DeadlineLine[]
  actionsDue: ActionLine[]
  updatesDue: { closesOn: CalendarDate; actions: UpdateLine[] } | null
  updatesMissed: { closedOn: CalendarDate; actions: MissedLine[] } | null
  waiting?: WaitingLine[]
  /** The last year whose bank holidays are known, to those who can bring in the next. */
  holidaysEnd?: number
}

export type DeadlineLine = { duty: string; inspection: string; dueOn: CalendarDate; timeLeft: string; address: string }

/** `owner` is named to everyone but the owner. */
export type ActionLine = { what: string; owner: string | null; dueOn: CalendarDate; timeLeft: string; address: string }

export type UpdateLine = { what: string; owner?: string | null; address: string }

export type MissedLine = { what: string; owner: string | null; rounds: number; address: string }

/** What somebody was asked at once, on this day, and has not answered. */
export type Awaited = 'question'

export type WaitingLine = { kind: Awaited; what: string; owner?: string | null; since: CalendarDate; address: string }

declare module '../mail/letter.ts' {
  interface Letters {
    day: DayLetter
  }
}
