import type { Db } from '../../db/tables.ts'
import { addDays, type CalendarDate, yearOf } from '../lib/calendar-date.ts'
import { NotFound } from '../lib/problems.ts'
import type { ListedHoliday } from './government-list.ts'
import { lastKnownYear } from './known-holidays.ts'
import { bankHolidaysOf } from './queries.ts'

export type KnownHoliday = ListedHoliday & { oneOff: boolean }

const WARNED_DAYS_AHEAD = 365

export async function everyHoliday(db: Db): Promise<KnownHoliday[]> {
  const rows = await db.selectFrom('bankHolidays').selectAll().orderBy('day').execute()
  return rows.map(({ day, title, oneOff }) => ({ date: day, title, oneOff: oneOff === 1 }))
}

/** One that an administrator added, and so may remove. */
export async function oneOffHoliday(db: Db, date: string): Promise<KnownHoliday> {
  const found = (await everyHoliday(db)).find((holiday) => holiday.oneOff && holiday.date === date)
  if (!found) throw new NotFound()
  return found
}

/** The last year that can be counted through, once it ends within a year: then the next list must be brought in. */
export async function yearsEndSoon(db: Db, today: CalendarDate): Promise<number | null> {
  const last = lastKnownYear(await bankHolidaysOf(db), today)
  return last < yearOf(addDays(today, WARNED_DAYS_AHEAD)) ? last : null
}
