import { byId } from '../lib/by-id.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { timeOfDay } from '../lib/date-words.ts'
import type { Person } from '../people/person.ts'
import type { PlannedLetter } from './plan.ts'
import { hourOf, type Turns } from './turn.ts'

export type RehearsedDay = { on: CalendarDate; letters: RehearsedLetter[] }

/** One letter of a day as whoever looks ahead is shown it: at which minute of the office clock it goes, as 08:00, and to whom. */
export type ComingLetter = { at: string; name: string; email: string; subject: string }

export type ComingDay = { on: CalendarDate; letters: ComingLetter[] }

/** `hour` is when it goes, by London's clocks. */
export type RehearsedLetter = PlannedLetter & { person: Person; hour: number }

export function withPeople(
  letters: readonly PlannedLetter[],
  { people, ...turns }: Turns & { people: readonly Person[] },
): RehearsedLetter[] {
  const known = byId(people)
  const addressed = letters.flatMap((letter) => {
    const person = known.get(letter.personId)
    return person ? [{ ...letter, person, hour: hourOf(person, turns) }] : []
  })
  return addressed.toSorted((one, other) => one.hour - other.hour)
}

/** What waits for its day beside what was planned for it, in the order in which it goes; what is due already goes on the first. */
export function withWaiting(days: readonly RehearsedDay[], waiting: readonly (ComingLetter & { on: CalendarDate })[]): ComingDay[] {
  const [first] = days
  return days.map((day) => {
    const { on } = day
    const told = waiting.filter((letter) => (day === first ? letter.on <= on : letter.on === on)).map(({ on: _on, ...letter }) => letter)
    const planned = day.letters.map(({ person, hour, facts }) => ({
      ...addressOf(person),
      at: `${String(hour).padStart(2, '0')}:00`,
      subject: facts.subject,
    }))
    return { on, letters: [...told, ...planned].toSorted((one, other) => one.at.localeCompare(other.at)) }
  })
}

/** 8:00am, of what sorts as 08:00. */
export function atInWords({ at }: Pick<ComingLetter, 'at'>): string {
  const [hour, minute] = at.split(':')
  return timeOfDay(Number(hour), minute)
}

function addressOf({ name, email }: Person): { name: string; email: string } {
  return { name, email }
}
