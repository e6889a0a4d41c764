import type { CalendarDate } from '../lib/calendar-date.ts'
import type { Person } from '../people/person.ts'
import type { PlannedLetter } from './plan.ts'
import { hourOf, type Turns } from './turn.ts'

export type RehearsedDay = { on: CalendarDate; letters: RehearsedLetter[] }

/** `hour` is when it goes, by London's clocks. */
export type RehearsedLetter = PlannedLetter & { person: Person; hour: number }

export function withPeople(
  letters: readonly PlannedLetter[],
  { people, ...turns }: Turns & { people: readonly Person[] },
): RehearsedLetter[] {
  const known = new Map(people.map((person) => [person.id, person]))
  return letters.flatMap((letter) => {
    const person = known.get(letter.personId)
    return person ? [{ ...letter, person, hour: hourOf(person, turns) }] : []
  })
}
