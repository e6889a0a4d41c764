import type { CalendarDate } from '../lib/calendar-date.ts'
import type { Person } from '../people/person.ts'
import type { PlannedLetter } from './plan.ts'

export type RehearsedDay = { on: CalendarDate; letters: RehearsedLetter[] }

export type RehearsedLetter = PlannedLetter & { person: Person }

export function withPeople(letters: readonly PlannedLetter[], people: readonly Person[]): RehearsedLetter[] {
  const known = new Map(people.map((person) => [person.id, person]))
  return letters.flatMap((letter) => {
    const person = known.get(letter.personId)
    return person ? [{ ...letter, person }] : []
  })
}
