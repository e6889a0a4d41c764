import type { CalendarDate } from './calendar-date.ts'

export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

const LONDON = 'Europe/London'

/** The date on the office wall: at 23:30 UTC in July it is already tomorrow. */
export function today(clock: Clock): CalendarDate {
  return londonDay(clock.now())
}

export function londonDay(instant: Date): CalendarDate {
  return inLondon(instant).toPlainDate().toString() as CalendarDate
}

/** What the office clock shows, in summer and winter. */
export function inLondon(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(LONDON)
}

/** The instant at which the day of this one began in London. */
export function londonMidnight(instant: Date): Date {
  return londonTime(londonDay(instant), 0)
}

/** The instant at which London's clocks show this hour on this date. */
export function londonTime(date: CalendarDate, hour: number): Date {
  const { epochMilliseconds } = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: LONDON, plainTime: { hour } })
  return new Date(epochMilliseconds)
}
