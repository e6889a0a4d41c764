import { addDays, type CalendarDate, yearOf } from '../lib/calendar-date.ts'
import { bankHolidaysFrom } from './bank-holidays.ts'
import type { ListedHoliday } from './government-list.ts'
import type { BankHolidays } from './working-days.ts'

const WARNED_DAYS_AHEAD = 365

type Years = Pick<BankHolidays, 'years'>

/** The last year that can be counted through, once it ends within a year: then the next list must be brought in. */
export function yearsEndSoon(holidays: Years, today: CalendarDate): number | null {
  const last = lastKnownYear(holidays, today)
  return last < yearOf(addDays(today, WARNED_DAYS_AHEAD)) ? last : null
}

/** As many years on from this one as are known without a gap; the last known before it, where not even this one is. */
export function lastKnownYear({ years }: Years, today: CalendarDate): number {
  let year = lastKnownUntil(yearOf(today), years)
  while (years.has(year + 1)) year += 1
  return year
}

/** What would be known with one more, with one fewer. */
export function withHoliday(known: readonly ListedHoliday[], added: ListedHoliday): BankHolidays {
  return bankHolidaysFrom([...known, added])
}

export function withoutHoliday(known: readonly ListedHoliday[], date: CalendarDate): BankHolidays {
  return bankHolidaysFrom(known.filter((holiday) => holiday.date !== date))
}

/** What would be known with the list taken over. */
export function withList(known: readonly ListedHoliday[], listed: readonly ListedHoliday[]): BankHolidays {
  const years = new Set(listed.map(({ date }) => yearOf(date)))
  return bankHolidaysFrom([...known.filter(({ date }) => !years.has(yearOf(date))), ...listed])
}

/** The year before it, where none is known: nothing can be counted from now on. */
function lastKnownUntil(year: number, years: ReadonlySet<number>): number {
  const known = [...years].filter((each) => each <= year)
  return known.length > 0 ? Math.max(...known) : year - 1
}
