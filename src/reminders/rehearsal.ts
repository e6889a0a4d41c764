import type { Db } from '../../db/tables.ts'
import { addDays, type CalendarDate } from '../lib/calendar-date.ts'
import type { Person } from '../people/person.ts'
import { lettersOn, type PlannedLetter } from './plan.ts'
import { alreadyTold, isPlanned, planFacts } from './queries.ts'
import { told } from './warning.ts'

export type RehearsedDay = { on: CalendarDate; letters: RehearsedLetter[] }

export type RehearsedLetter = PlannedLetter & { person: Person }

/** Every daily letter of these days if nothing changed until then, by the planner that sends them. Sends and writes nothing. */
export async function rehearse(db: Db, from: CalendarDate, days: number): Promise<RehearsedDay[]> {
  const dates = Array.from({ length: days }, (_, after) => addDays(from, after))
  const facts = await planFacts(db, { from, until: dates.at(-1) ?? from })
  const people = new Map(facts.people.map((person) => [person.id, person]))
  const known = new Set(await alreadyTold(db))
  const doneOn = (await isPlanned(db, from)) ? from : null
  return dates.map((on) => ({ on, letters: on === doneOn ? [] : withPeople(lettersOn(on, facts, known), people, known) }))
}

/** Adds what each letter tells to what is known on the next day. */
function withPeople(letters: PlannedLetter[], people: Map<number, Person>, known: Set<string>): RehearsedLetter[] {
  return letters.flatMap((letter) => {
    for (const { key } of letter.warnings) known.add(told({ key, personId: letter.personId }))
    const person = people.get(letter.personId)
    return person ? [{ ...letter, person }] : []
  })
}
