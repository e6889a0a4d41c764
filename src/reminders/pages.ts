import type { CalendarDate } from '../lib/calendar-date.ts'
import type { LetterHelpers } from '../mail/compose.ts'
import type { DayLetter } from './day-letter.ts'

export type DayLetterPage = LetterHelpers & DayLetter

/** `whyNone` names what keeps everyone from work: Saturday, Good Friday. */
export type RehearsalPage = { days: { on: CalendarDate; whyNone: string | null; letters: { at: string; to: string; subject: string }[] }[] }

declare module '../web/show.ts' {
  interface Pages {
    'letters/rehearsal': RehearsalPage
  }
}
