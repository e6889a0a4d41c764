import ical, { ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator'
import { howCounted, STEP_WORDS } from './steps.ts'
import type { CommitteePlan } from './plan.ts'
import type { CalendarDate } from '../../lib/calendar-date.ts'

type Made = { baseUrl: string; at: Date }
type Entry = { key: string; on: CalendarDate; what: string; how: string }

/** Once the date itself has passed nothing is left to remember. */
export function hasDaysAhead(plan: CommitteePlan): boolean {
  return entriesOf(plan).length > 0
}

/** The plan as an .ics file: whole days without a time, each with an id of its own, so that a later file replaces them. */
export function calendarFileOf(plan: CommitteePlan, { baseUrl, at }: Made): string {
  const address = `${baseUrl}/duties/${plan.duty.id}/committee`
  const calendar = ical({ name: 'Committee plan', prodId: '//Improvement tracker//Committee plan//EN' })
  for (const { key, on, what, how } of entriesOf(plan)) {
    calendar.createEvent({
      id: `duty-${plan.duty.id}-${key}@${new URL(baseUrl).hostname}`,
      stamp: Temporal.Instant.fromEpochMilliseconds(at.getTime()),
      start: Temporal.PlainDate.from(on),
      allDay: true,
      // A day to remember: nobody is busy on it.
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      summary: what,
      description: `${how}${address}`,
      url: address,
    })
  }
  return calendar.toString()
}

/** What is still to come. */
function entriesOf({ followed, duty, dueOn, today }: CommitteePlan): Entry[] {
  const steps = (followed?.steps ?? []).map((step) => ({
    key: step.name.replaceAll(' ', '-'),
    on: step.on,
    what: step.name === 'meeting' ? `${followed?.meeting.body}: ${duty.name}` : `${STEP_WORDS[step.name].long}: ${duty.name}`,
    how: howCounted(step)
      .map((line) => `${line}.\n`)
      .join(''),
  }))
  return [...steps, { key: 'deadline', on: dueOn, what: `The deadline: ${duty.name}`, how: '' }].filter(({ on }) => on >= today)
}
