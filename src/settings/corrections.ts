import { changesBetween, type InWords } from '../history/change.ts'
import type { Change } from '../history/event.ts'
import { fullDate, timeOfDay } from '../lib/date-words.ts'
import type { Settings } from './settings.ts'

/** What two versions of the settings differ in, in the words of the form. */
export function corrections(before: Settings, after: Settings): Change[] {
  return changesBetween(inWords(before), inWords(after))
}

export const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: hour, text: timeOfDay(hour) }))

export function inWords(settings: Settings): InWords {
  return [
    ['name of the council', settings.councilName, 'councilName'],
    ['colour', settings.councilColour, 'councilColour'],
    ['first closing day', fullDate(settings.firstClosingOn), 'firstClosingOn'],
    ['length of a round', `${settings.roundLengthDays} days`, 'roundLengthDays'],
    ['silent after', `${settings.silentAfterRounds} missed rounds`, 'silentAfterRounds'],
    ['a claim may wait', `${settings.staleClaimAfterWorkingDays} working days`, 'staleClaimAfterWorkingDays'],
    ['letters go out at', timeOfDay(settings.lettersAtHour), 'lettersAtHour'],
  ]
}
