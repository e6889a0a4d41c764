import { changesBetween, type InWords } from '../../history/change.ts'
import type { Change } from '../../history/event.ts'
import { timeOfDay } from '../../lib/date-words.ts'

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const

/** What may come once a week. Statutory deadlines are no part of it: nobody can put them off. */
export const TOPICS = [
  { value: 'actions', text: 'Actions that are due or late' },
  { value: 'updates', text: 'Updates that are due or were missed' },
  { value: 'waiting', text: 'Questions that still wait for your answer' },
] as const

export type Weekday = (typeof WEEKDAYS)[number]
export type Topic = (typeof TOPICS)[number]['value']

/** When somebody wants their letter. Without an hour of their own it is the council's. */
export type Preferences = { hour: number | null; weekday: Weekday; weekly: readonly Topic[] }

export type ChosenPreferences = Preferences & { version: number }

/** Version 0 says that nothing was chosen yet. */
export const UNTIL_CHOSEN: ChosenPreferences = { hour: null, weekday: 'Monday', weekly: [], version: 0 }

export function preferenceChanges(before: Preferences, after: Preferences): Change[] {
  return changesBetween(inWords(before), inWords(after))
}

/** Daily at 8:00am; or what of it comes weekly, and on which day. */
export function preferencesInWords({ hour, weekday, weekly }: Preferences, lettersAtHour: number): string {
  const daily = `On working days at ${timeOfDay(hour ?? lettersAtHour)}, when there is something to say`
  return weekly.length === 0 ? daily : `${daily}. On ${weekday}s only: ${topicsInWords(weekly)}`
}

export function inWords({ hour, weekday, weekly }: Preferences): InWords {
  return [
    ['hour of letters', hour === null ? 'the council’s' : timeOfDay(hour), 'hour'],
    ['once a week', topicsInWords(weekly) || 'nothing', 'weekly'],
    ['weekly letter on', weekday, 'weekday'],
  ]
}

function topicsInWords(weekly: readonly Topic[]): string {
  const chosen = TOPICS.filter(({ value }) => weekly.includes(value))
  return chosen.map(({ text }) => text.toLowerCase()).join(', ')
}
