import type { CalendarDate } from '../lib/calendar-date.ts'
import type { Person } from '../people/person.ts'
import type { PlanFacts } from './plan-facts.ts'
import { lettersOn, type PlannedLetter } from './plan.ts'
import { type Told, told } from './warning.ts'

export type RehearsedDay = { on: CalendarDate; letters: RehearsedLetter[] }

export type RehearsedLetter = PlannedLetter & { person: Person }

/** The letters of these days, one after another, if nothing changed until then: what one tells is known on the next. */
export function rehearsed(dates: readonly CalendarDate[], facts: PlanFacts, alreadyTold: Told): RehearsedDay[] {
  const people = new Map(facts.people.map((person) => [person.id, person]))
  const known = new Set(alreadyTold)
  return dates.map((on) => {
    const letters = lettersOn(on, facts, known)
    for (const { personId, warnings } of letters) for (const { key } of warnings) known.add(told({ key, personId }))
    return { on, letters: letters.flatMap((letter) => withPerson(letter, people)) }
  })
}

function withPerson(letter: PlannedLetter, people: ReadonlyMap<number, Person>): RehearsedLetter[] {
  const person = people.get(letter.personId)
  return person ? [{ ...letter, person }] : []
}
