import { addDays, type CalendarDate, datesAfter, daysBetween, isWeekend, yearOf } from '../lib/calendar-date.ts'
import { weekdayOf } from '../lib/date-words.ts'
import { CannotTell } from '../lib/problems.ts'

export type BankHolidays = {
  /** What each holiday is called. */
  titles: ReadonlyMap<CalendarDate, string>
  /** The years whose holidays are all known. No other year is ever counted through. */
  years: ReadonlySet<number>
}

/** Asked to count through a year whose bank holidays nobody has told us. */
export class UnknownHolidays extends CannotTell {
  override readonly name = 'UnknownHolidays'
  readonly year: number

  constructor(year: number, known: ReadonlySet<number>) {
    super(`Working days cannot be counted through ${year}: its bank holidays are not known. Known years: ${spanOf(known)}.`)
    this.year = year
  }
}

/** Regulation 1 of S.I. 2007/462: any day but a Saturday, a Sunday or a bank holiday, Christmas Day and Good Friday among them. */
export function isWorkingDay(date: CalendarDate, holidays: BankHolidays): boolean {
  return whyNotWorking(date, holidays) === null
}

/** Saturday, Sunday, or what the holiday is called; null on a working day. */
export function whyNotWorking(date: CalendarDate, holidays: BankHolidays): string | null {
  refuseUnlessKnown(date, holidays)
  return isWeekend(date) ? weekdayOf(date) : (holidays.titles.get(date) ?? null)
}

/**
 * Day one is the first working day after the start, whatever kind of day the start is.
 * A negative count goes back in the same way; a count of none stays on the start.
 */
export function addWorkingDays(start: CalendarDate, count: number, holidays: BankHolidays): CalendarDate {
  refuseUnlessKnown(start, holidays)
  let date = start
  for (let left = Math.abs(count); left > 0; ) {
    date = addDays(date, Math.sign(count))
    if (isWorkingDay(date, holidays)) left -= 1
  }
  return date
}

/** The working days left: those after `from`, up to and including `to`. Negative when `to` is past. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, holidays: BankHolidays): number {
  if (to < from) return 0 - workingDaysBetween(to, from, holidays)

  for (let year = yearOf(from); year <= yearOf(to); year += 1) refuseUnlessYearKnown(year, holidays)
  const free = [...holidays.titles.keys()].filter((date) => date > from && date <= to && !isWeekend(date))
  return weekdaysBetween(from, to) - free.length
}

/** The last working day before this date. */
export function previousWorkingDay(date: CalendarDate, holidays: BankHolidays): CalendarDate {
  return addWorkingDays(date, -1, holidays)
}

/** The first working day after this date. */
export function nextWorkingDay(date: CalendarDate, holidays: BankHolidays): CalendarDate {
  return addWorkingDays(date, 1, holidays)
}

export function workingDayOnOrBefore(date: CalendarDate, holidays: BankHolidays): CalendarDate {
  return isWorkingDay(date, holidays) ? date : previousWorkingDay(date, holidays)
}

/** For what binds nobody in law, such as rounds and letters: a weekday of a year about which nothing is known is a working day. */
export function weekdaysWhereUnknown({ titles, years }: BankHolidays, near: readonly CalendarDate[]): BankHolidays {
  const asked = near.map(yearOf)
  const [first, last] = [Math.min(...asked) - 1, Math.max(...asked) + 1]
  return { titles, years: new Set([...years, ...Array.from({ length: last - first + 1 }, (_, after) => first + after)]) }
}

/** Five a week, however many years: a deadline of long ago is counted as fast as tomorrow's. */
function weekdaysBetween(from: CalendarDate, to: CalendarDate): number {
  const weeks = Math.floor(daysBetween(from, to) / 7)
  const rest = [...datesAfter(addDays(from, weeks * 7), to)].filter((date) => !isWeekend(date))
  return weeks * 5 + rest.length
}

function refuseUnlessKnown(date: CalendarDate, holidays: BankHolidays): void {
  refuseUnlessYearKnown(yearOf(date), holidays)
}

function refuseUnlessYearKnown(year: number, { years }: BankHolidays): void {
  if (!years.has(year)) throw new UnknownHolidays(year, years)
}

function spanOf(years: ReadonlySet<number>): string {
  return years.size === 0 ? 'none' : `${Math.min(...years)} to ${Math.max(...years)}`
}
