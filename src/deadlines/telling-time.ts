import { londonDay, londonTime } from '../lib/clock.ts'
import { type BankHolidays, isWorkingDay, nextWorkingDay } from './working-days.ts'

/** When somebody may be told: at once on a working day, else at this hour, London time, on the next one. */
export function tellingTime(now: Date, hour: number, holidays: BankHolidays): Date {
  const today = londonDay(now)
  return isWorkingDay(today, holidays) ? now : londonTime(nextWorkingDay(today, holidays), hour)
}
