import { type CalendarDate, isCalendarDate } from './calendar-date.ts'
import { inLondon } from './clock.ts'

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** Friday 5 June 2026 */
export function fullDate(date: CalendarDate): string {
  return `${weekdayOf(date)} ${longDate(date)}`
}

/** 5 June 2026 */
export function longDate(date: CalendarDate): string {
  return `${dayOf(date)} ${monthOf(date)} ${date.slice(0, 4)}`
}

export function dateOrNone(date: CalendarDate | null): string {
  return date ? fullDate(date) : 'no date'
}

/** 5 June */
export function dayAndMonth(date: CalendarDate): string {
  return `${dayOf(date)} ${monthOf(date)}`
}

/** June 2026 */
export function monthAndYear(date: CalendarDate): string {
  return `${monthOf(date)} ${date.slice(0, 4)}`
}

/** 5 Jun 2026 */
export function shortDate(date: CalendarDate): string {
  return `${dayOf(date)} ${monthOf(date).slice(0, 3)} ${date.slice(0, 4)}`
}

/** 5/6/2026: as the date picker writes it, to fill a field with. */
export function numericDate(date: CalendarDate): string {
  return `${dayOf(date)}/${Number(date.slice(5, 7))}/${date.slice(0, 4)}`
}

/** Friday 5 June 2026, 8:00am: as the office clock showed it at this instant. */
export function dateAndTime(instant: string): string {
  const { day, hour } = hourInLondon(instant.slice(0, 'YYYY-MM-DDTHH'.length))
  return `${day}, ${timeOfDay(hour, instant.slice('YYYY-MM-DDTHH:'.length, 'YYYY-MM-DDTHH:MM'.length))}`
}

/** 8:00am, or 12:05pm: of an hour from 0 to 23, the minute in two digits. */
export function timeOfDay(hour: number, minute = '00'): string {
  return `${hour % 12 || 12}:${minute}${hour < 12 ? 'am' : 'pm'}`
}

type LondonHour = { day: string; hour: number }

const MOST_HOURS = 10_000
const hours = new Map<string, LondonHour>()

/** London's clocks change on the hour: what one hour of UTC is there holds for its every minute, and is looked up once. */
function hourInLondon(utcHour: string): LondonHour {
  const known = hours.get(utcHour)
  if (known) return known
  const shown = inLondon(new Date(`${utcHour}:00Z`))
  const found = { day: fullDate(shown.toPlainDate().toString() as CalendarDate), hour: shown.hour }
  if (hours.size < MOST_HOURS) hours.set(utcHour, found)
  return found
}

export function weekdayOf(date: CalendarDate): string {
  return WEEKDAYS[new Date(date).getUTCDay()] ?? ''
}

/**
 * What an officer types, the day always first: 5/6/2026, 5.6.2026, 5-6-2026, 5 June 2026, Fri 5 Jun 2026, or 2026-06-05.
 * Null for a date that does not exist, a weekday that is not that date's, and a year in two digits.
 */
export function readDate(text: string): CalendarDate | null {
  const typed = text.trim().replace(/\s+/g, ' ').toLowerCase()
  return fromIso(typed) ?? fromNumbers(typed) ?? fromWords(typed)
}

function fromIso(typed: string): CalendarDate | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(typed) ?? []
  return realDate(year, month, day)
}

function fromNumbers(typed: string): CalendarDate | null {
  const [, day = '', , month = '', year = ''] = /^(\d\d?)([/.\- ])(\d\d?)\2(\d{4})$/.exec(typed) ?? []
  return realDate(year, month, day)
}

function fromWords(typed: string): CalendarDate | null {
  const [, weekday = '', day = '', name = '', year = ''] =
    /^(?:([a-z]{3,9}),? )?(\d\d?)(?:st|nd|rd|th)? ([a-z]{3,9}),? (\d{4})$/.exec(typed) ?? []
  const date = realDate(year, String(monthNumber(name)), day)
  return date && abbreviates(weekday, weekdayOf(date)) ? date : null
}

/** A council has no business in another century: such a year is a slip of the keyboard. */
function realDate(year: string, month: string, day: string): CalendarDate | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return /^(19|20)/.test(text) && isCalendarDate(text) ? text : null
}

function monthNumber(name: string): number {
  return 1 + MONTHS.findIndex((month) => abbreviates(name, month))
}

function abbreviates(typed: string, name: string): boolean {
  return name.toLowerCase().startsWith(typed)
}

function dayOf(date: CalendarDate): number {
  return Number(date.slice(8))
}

function monthOf(date: CalendarDate): string {
  return MONTHS[Number(date.slice(5, 7)) - 1] ?? ''
}
