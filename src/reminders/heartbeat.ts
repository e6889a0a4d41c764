import { isTellingDay } from '../deadlines/telling-time.ts'
import { type BankHolidays, previousWorkingDay, weekdaysWhereUnknown } from '../deadlines/working-days.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'

export type LastPlanned = { day: CalendarDate; plannedAt: string }

/** London's day and hour. */
export type Now = { today: CalendarDate; hour: number }

/**
 * Whether the planner missed a day, or the hour of somebody whose letters it plans. It is given an hour; before that, and on days
 * nobody works, the working day before is what counts.
 * A tracker that never planned is late only once a day of its own has passed the hour.
 */
export function isPlannerLate(last: LastPlanned | null, { today, hour }: Now, { lettersAtHour, missing, holidays }: Hours): boolean {
  const isWorked = isTellingDay(today, holidays)
  const isTodaysDue = isWorked && hour > lettersAtHour
  if (isWorked && missing.some((theirs) => hour > theirs)) return true
  if (last === null) return isTodaysDue
  return last.day < (isTodaysDue ? today : previousWorkingDay(today, weekdaysWhereUnknown(holidays, [today])))
}

/** `missing` are the hours of those whose letter of today was not planned yet. */
type Hours = { lettersAtHour: number; missing: readonly number[]; holidays: BankHolidays }
