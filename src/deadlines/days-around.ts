import { addDays, type CalendarDate, isWeekend } from '../lib/calendar-date.ts'
import type { DayKind, SkippedDay } from './clock.ts'
import { addWorkingDays, type BankHolidays, workingDayOnOrBefore } from './working-days.ts'

export type DayCount = { length: number; dayKind: DayKind }

/** A day so many days from another. */
export type Placed = {
  on: CalendarDate
  /** The last day the count allows, where that is not a working day and the step therefore stands before it. */
  movedFrom: CalendarDate | null
  /** Bank holidays that were not counted. */
  skipped: SkippedDay[]
}

/** The last day for a general exception (S.I. 2012/2089, regulation 10): five clear days' notice, where 28 cannot be given. */
export function urgentNoticeBy(meetsOn: CalendarDate, holidays: BankHolidays): CalendarDate {
  return clearDaysBefore(meetsOn, { length: 5, dayKind: 'working' }, holidays).on
}

/** Clear days: neither the day of the notice nor the day of the meeting counts. */
export function clearDaysBefore(meetsOn: CalendarDate, { length, dayKind }: DayCount, holidays: BankHolidays): Placed {
  return daysBefore(meetsOn, { length: length + 1, dayKind }, holidays)
}

export function daysBefore(date: CalendarDate, { length, dayKind }: DayCount, holidays: BankHolidays): Placed {
  const latest = dayKind === 'working' ? addWorkingDays(date, -length, holidays) : addDays(date, -length)
  const on = dayKind === 'working' ? latest : workingDayOnOrBefore(latest, holidays)
  return { on, movedFrom: on === latest ? null : latest, skipped: dayKind === 'working' ? holidaysBetween(on, date, holidays) : [] }
}

export function daysAfter(date: CalendarDate, { length, dayKind }: DayCount, holidays: BankHolidays): Placed {
  if (dayKind === 'calendar') return at(addDays(date, length))
  const on = addWorkingDays(date, length, holidays)
  return { ...at(on), skipped: holidaysBetween(date, on, holidays) }
}

export function at(on: CalendarDate): Placed {
  return { on, movedFrom: null, skipped: [] }
}

function holidaysBetween(from: CalendarDate, to: CalendarDate, { titles }: BankHolidays): SkippedDay[] {
  return [...titles].filter(([date]) => date > from && date < to && !isWeekend(date)).map(([date, why]) => ({ date, why }))
}
