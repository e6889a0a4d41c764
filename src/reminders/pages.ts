import type { LetterHelpers } from '../mail/compose.ts'
import type { DayLetter } from './day-letter.ts'
import type { ComingDay } from './rehearsal.ts'

export type DayLetterPage = LetterHelpers & DayLetter

/** `whyNone` names what keeps everyone from work: Saturday, Good Friday. Nobody has told us the bank holidays of `unknownYear`. */
export type RehearsalPage = { days: (ComingDay & { whyNone: string | null })[]; unknownYear: number | null }

declare module '../web/show.ts' {
  interface Pages {
    'letters/rehearsal': RehearsalPage
  }
}
