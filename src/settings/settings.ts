import type { CalendarDate } from '../lib/calendar-date.ts'

/** What a council chooses. */
export type Settings = {
  councilName: string
  councilColour: string
  firstClosingOn: CalendarDate
  roundLengthDays: number
  silentAfterRounds: number
  staleClaimAfterWorkingDays: number
  lettersAtHour: number
  version: number
}
