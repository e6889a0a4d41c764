import { addDays, type CalendarDate } from '../lib/calendar-date.ts'
import { londonDay, londonTime } from '../lib/clock.ts'
import { type BankHolidays, isWorkingDay, weekdaysWhereUnknown } from './working-days.ts'

/** When somebody may be told: at once on a working day, else at this hour, London time, on the next one. */
export function tellingTime(now: Date, hour: number, holidays: BankHolidays): Date {
  const today = londonDay(now)
  if (isTellingDay(today, holidays)) return now
  let day = addDays(today, 1)
  while (!isTellingDay(day, holidays)) day = addDays(day, 1)
  return londonTime(day, hour)
}

/** No law hangs on when a letter goes: in a year whose holidays nobody has told us it waits for weekends alone, and keeps nobody from saving. */
export function isTellingDay(day: CalendarDate, holidays: BankHolidays): boolean {
  return isWorkingDay(day, weekdaysWhereUnknown(holidays, [day]))
}
