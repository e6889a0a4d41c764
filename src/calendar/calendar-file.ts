import ical, { ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator'
import { addDays } from '../lib/calendar-date.ts'
import type { CalendarEntry } from './entries.ts'

const READ_AGAIN_AFTER_S = 4 * 60 * 60

/** Whole days without a time, each with an id of its own, and how often a calendar programme reads it again. */
export function calendarFileOf(entries: readonly CalendarEntry[], { baseUrl, at }: { baseUrl: string; at: Date }): string {
  const calendar = ical({ name: 'Improvement tracker', prodId: '//Improvement tracker//Your calendar//EN', ttl: READ_AGAIN_AFTER_S })
  for (const { key, on, what, address } of entries) {
    calendar.createEvent({
      id: `${key}@${new URL(baseUrl).hostname}`,
      stamp: Temporal.Instant.fromEpochMilliseconds(at.getTime()),
      start: Temporal.PlainDate.from(on),
      end: Temporal.PlainDate.from(addDays(on, 1)),
      allDay: true,
      // A day to remember: nobody is busy on it.
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      summary: what,
      description: `${baseUrl}${address}`,
      url: `${baseUrl}${address}`,
    })
  }
  return calendar.toString()
}
