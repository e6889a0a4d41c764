import { calendarDate, yearOf } from '../lib/calendar-date.ts'
import type { BankHolidays } from './working-days.ts'

export const FEWEST_IN_A_YEAR = 8

/**
 * Reads the list as it is kept, `{ date, title }` a row. A year counts as known once it has the eight holidays
 * England and Wales always have: a single day proclaimed early must not make its whole year look known.
 */
export function bankHolidaysFrom(listed: readonly { date: string; title: string }[]): BankHolidays {
  const titles = new Map(listed.map(({ date, title }) => [calendarDate(date), title]))
  const byYear = Map.groupBy(titles.keys(), yearOf)
  const years = [...byYear].filter(([, dates]) => dates.length >= FEWEST_IN_A_YEAR).map(([year]) => year)
  return { titles, years: new Set(years) }
}
