import type { TimeLeft } from '../deadlines/time-left.ts'
import { type BankHolidays, isWorkingDay } from '../deadlines/working-days.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'

/** The newest step reached, which supersedes those before it; null before the first. Until the working days run out none is late. */
export function stepBefore(workingDaysLeft: number, steps: readonly number[]): number | null {
  const reached = steps.filter((step) => workingDaysLeft <= step)
  return reached.length > 0 ? Math.min(...reached) : null
}

/**
 * How many working days before the due date today is, counted back from it one at a time: the last one before a Sunday is a Friday,
 * and that Friday is also when what belongs to the day itself goes. Negative once it has passed.
 * Where holidays are not known yet the days themselves still count: better a warning early or late than none.
 */
export function workingDaysBefore(dueOn: CalendarDate, { days, workingDays }: TimeLeft, holidays: BankHolidays): number {
  if (workingDays === null) return days
  return workingDays > 0 && !isWorkingDay(dueOn, holidays) ? workingDays + 1 : workingDays
}
