import type { CalendarDate } from '../lib/calendar-date.ts'
import { londonTime } from '../lib/clock.ts'
import type { Preferences } from '../people/preferences/preferences.ts'

/** When somebody's letter was planned last: of which day, and at which instant. */
export type Planned = Gathering & { plannedOn: CalendarDate; plannedAt: string }

/** Up to when what is weekly was gathered for somebody: `gatheringOn` if the letter of that day goes, else `gatheredOn`. */
export type Gathering = { gatheredOn: CalendarDate; gatheringOn: CalendarDate | null }

/** Whose letters these are, each with what they chose and what was planned for them; `lettersAtHour` is the council's. */
export type Turns = {
  lettersAtHour: number
  preferences: ReadonlyMap<number, Preferences>
  planned: ReadonlyMap<number, Planned>
}

/**
 * Whether it is time for somebody's letter of this day: their hour has come, by London's clocks, and it was not planned since.
 * What was planned before that hour, from a terminal, is looked at again.
 */
export function isTheirTurn({ id }: { id: number }, turns: Turns, { on, now }: { on: CalendarDate; now: Date }): boolean {
  const from = londonTime(on, hourOf({ id }, turns))
  return from <= now && !isPlanned({ id }, turns, on)
}

/** The hour of their letter. */
export function hourOf({ id }: { id: number }, { preferences, lettersAtHour }: Omit<Turns, 'planned'>): number {
  return preferences.get(id)?.hour ?? lettersAtHour
}

export function isPlanned({ id }: { id: number }, turns: Turns, on: CalendarDate): boolean {
  const planned = turns.planned.get(id)
  return planned?.plannedOn === on && planned.plannedAt >= londonTime(on, hourOf({ id }, turns)).toISOString()
}
