import { addDays, type CalendarDate, daysBetween } from '../lib/calendar-date.ts'
import type { Counted } from './clock.ts'
import { type Deadline, type Length, lengthOf, type Whose } from './deadline.ts'
import type { DutyTemplate } from './duty-template.ts'

/** One clock of a deadline that could be counted, and what it counts. */
export type CountedClock = Counted & { whose: Whose; clock: Length }

/** One line of the working. `counted` is how many days have been counted by the end of it. */
export type WorkingLine = { kind: 'day 0' | 'skipped' | 'end of month' | 'due'; on: CalendarDate; why: string; counted: number }

/** The one that the rule follows first. */
export function countedClocks({ template, clocks }: Pick<Deadline, 'clocks'> & { template: DutyTemplate }): CountedClock[] {
  const order: Whose[] = template.governedBy === 'regulations' ? ['regulations', 'council'] : ['council', 'regulations']
  return order.flatMap((whose) => {
    const [clock, counted] = [lengthOf(template, whose), clocks[whose]]
    return clock && counted ? [{ whose, clock, ...counted }] : []
  })
}

/**
 * Day 0, every day that was skipped, how far each month came, and the last day: enough to count it again on a wall calendar.
 * It follows from the skipped days alone, so it can be shown of what was frozen years ago.
 */
export function workingOf(receivedOn: CalendarDate, { dueOn, skipped }: Pick<CountedClock, 'dueOn' | 'skipped'>): WorkingLine[] {
  const countedBy = (on: CalendarDate) => daysBetween(receivedOn, on) - skipped.filter(({ date }) => date <= on).length
  const months = monthEndsWithin(receivedOn, dueOn).map((on) => ({ kind: 'end of month' as const, on, why: '' }))
  const skips = skipped.map(({ date, why }) => ({ kind: 'skipped' as const, on: date, why }))
  // The sort keeps the order of what falls on one day: a skipped last day of the month comes before the month's end.
  const between = [...skips, ...months].toSorted((one, other) => one.on.localeCompare(other.on))
  const lines = [{ kind: 'day 0' as const, on: receivedOn, why: '' }, ...between, { kind: 'due' as const, on: dueOn, why: '' }]
  return lines.map((line) => ({ ...line, counted: countedBy(line.on) }))
}

function monthEndsWithin(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const ends: CalendarDate[] = []
  for (let end = endOfMonth(from); end < to; end = endOfMonth(addDays(end, 1))) ends.push(end)
  return ends
}

function endOfMonth(date: CalendarDate): CalendarDate {
  const { year, month } = Temporal.PlainDate.from(date)
  const last = Temporal.PlainDate.from({ year, month, day: 31 })
  return addDays(date, last.day - Number(date.slice(8)))
}
