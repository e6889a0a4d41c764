import type { CalendarDate } from '../lib/calendar-date.ts'

/** What is in somebody's calendar: theirs, and open. */
export type CalendarFacts = {
  duties: { id: number; name: string; dueOn: CalendarDate }[]
  actions: { id: number; what: string; dueOn: CalendarDate }[]
  /** Of those who are asked for updates. */
  closings: CalendarDate[]
}

/** A whole day. The key stays when the day moves, so that a calendar moves it too; the address begins with a slash. */
export type CalendarEntry = { key: string; on: CalendarDate; what: string; address: string }

/** The first first. Nothing that anybody said of the work is in it, only what it is called. */
export function calendarEntries({ duties, actions, closings }: CalendarFacts): CalendarEntry[] {
  return [
    ...duties.map(({ id, name, dueOn }) => ({
      key: `duty-${id}`,
      on: dueOn,
      what: `Statutory deadline: ${name}`,
      address: `/duties/${id}`,
    })),
    ...actions.map(({ id, what, dueOn }) => ({ key: `action-${id}`, on: dueOn, what: `Action due: ${what}`, address: `/actions/${id}` })),
    ...closings.map((on) => ({ key: `round-${on}`, on, what: 'Updates due: the round closes', address: '/updates' })),
  ].toSorted((one, other) => one.on.localeCompare(other.on))
}
