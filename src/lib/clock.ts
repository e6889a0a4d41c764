import { type CalendarDate, calendarDate } from './calendar-date.ts'

export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
})

/** The date on the office wall: at 23:30 UTC in July it is already tomorrow. */
export function today(clock: Clock): CalendarDate {
  return londonDay(clock.now())
}

export function londonDay(instant: Date): CalendarDate {
  const { year, month, day } = londonParts(instant)
  return calendarDate(`${year}-${month}-${day}`)
}

/** 0 to 23, as the office clock shows it in summer and winter. */
export function londonHour(instant: Date): number {
  return Number(londonParts(instant).hour)
}

/** The instant at which London's clocks show this hour on this date. */
export function londonTime(date: CalendarDate, hour: number): Date {
  const asIfUtc = new Date(`${date}T${String(hour).padStart(2, '0')}:00:00Z`)
  const hoursAhead = (londonHour(asIfUtc) - hour + 24) % 24
  return new Date(asIfUtc.getTime() - hoursAhead * 60 * 60 * 1000)
}

function londonParts(instant: Date): Record<string, string> {
  return Object.fromEntries(LONDON.formatToParts(instant).map(({ type, value }) => [type, value]))
}
