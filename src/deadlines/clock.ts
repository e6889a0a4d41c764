import { addDays, type CalendarDate, datesAfter } from '../lib/calendar-date.ts'
import { addWorkingDays, type BankHolidays, whyNotWorking } from './working-days.ts'

export type DayKind = 'working' | 'calendar'

export type StatutoryClock = { receivedOn: CalendarDate; length: number; dayKind: DayKind }

export type SkippedDay = { date: CalendarDate; why: string }

export type Counted = { dueOn: CalendarDate; skipped: SkippedDay[] }

/** Day 0 is the day of receipt; what is due is met if done by the end of the last day. A calendar clock skips nothing, not even at its end. */
export function countClock({ receivedOn, length, dayKind }: StatutoryClock, holidays: BankHolidays): Counted {
  if (!Number.isInteger(length) || length < 0) throw new RangeError(`A clock runs for a whole number of days, not ${length}`)
  if (dayKind === 'calendar') return { dueOn: addDays(receivedOn, length), skipped: [] }

  const dueOn = addWorkingDays(receivedOn, length, holidays)
  return { dueOn, skipped: skippedBetween(receivedOn, dueOn, holidays) }
}

function skippedBetween(receivedOn: CalendarDate, dueOn: CalendarDate, holidays: BankHolidays): SkippedDay[] {
  return Array.from(datesAfter(receivedOn, dueOn)).flatMap((date) => {
    const why = whyNotWorking(date, holidays)
    return why === null ? [] : [{ date, why }]
  })
}
