/** A day on the calendar, written 2026-04-07. It has no time and no time zone. */
export type CalendarDate = string & { readonly calendarDate: true }

const MS_PER_DAY = 24 * 60 * 60 * 1000

export function calendarDate(text: string): CalendarDate {
  if (isCalendarDate(text)) return text
  throw new RangeError(`Not a calendar date: ${text}`)
}

export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  // 30 February would be the second of March, and no day of a thirteenth month a number.
  return new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(8))
}

export function addDays(date: CalendarDate, count: number): CalendarDate {
  return fromUtc(Date.parse(date) + count * MS_PER_DAY)
}

/** Negative when `to` is before `from`. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(to) - Date.parse(from)) / MS_PER_DAY
}

/** Every date after `from`, up to and including `to`, one at a time. */
export function* datesAfter(from: CalendarDate, to: CalendarDate): Generator<CalendarDate, void> {
  for (let date = from; date < to; ) {
    date = addDays(date, 1)
    yield date
  }
}

export function isWeekend(date: CalendarDate): boolean {
  const weekday = new Date(date).getUTCDay()
  return weekday === 0 || weekday === 6
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4))
}

function fromUtc(time: number): CalendarDate {
  return new Date(time).toISOString().slice(0, 10) as CalendarDate
}
