import { type CalendarDate, daysBetween } from '../lib/calendar-date.ts'
import { type BankHolidays, UnknownHolidays, workingDaysBetween } from './working-days.ts'

export type TimeLeft = {
  /** Negative once the due date has passed, like the working days. */
  days: number
  /** Null where the holidays between are not known: the days themselves still are. */
  workingDays: number | null
  words: string
}

/** Counted to the end of the due date, so on that day itself it is due and not yet late. */
export function timeLeft(dueOn: CalendarDate, today: CalendarDate, holidays: BankHolidays): TimeLeft {
  const days = daysBetween(today, dueOn)
  const workingDays = workingDaysIfKnown(today, dueOn, holidays)
  return { days, workingDays, words: inWords(days, workingDays) }
}

function workingDaysIfKnown(today: CalendarDate, dueOn: CalendarDate, holidays: BankHolidays): number | null {
  try {
    return workingDaysBetween(today, dueOn, holidays)
  } catch (problem) {
    if (problem instanceof UnknownHolidays) return null
    throw problem
  }
}

function inWords(days: number, workingDays: number | null): string {
  if (days === 0) return 'due today'
  const counted =
    workingDays === null ? countOfDays(days, 'day') : `${countOfDays(days, 'day')} (${countOfDays(workingDays, 'working day')})`
  return `${counted} ${days > 0 ? 'left' : 'late'}`
}

/** 1 day, 3 days, no working days. */
export function countOfDays(days: number, unit: string): string {
  const many = Math.abs(days)
  return many === 1 ? `1 ${unit}` : `${many || 'no'} ${unit}s`
}
