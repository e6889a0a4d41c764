import { setImmediate } from 'node:timers/promises'
import type { Db } from '../../db/tables.ts'
import { addDays, type CalendarDate } from '../lib/calendar-date.ts'
import { lettersOn, warningsOn } from './plan.ts'
import { gatheredSoFar, turnsOf } from './planned-queries.ts'
import { planFacts, toldAmong } from './queries.ts'
import { type RehearsedDay, withPeople } from './rehearsal.ts'
import { type Told, told } from './warning.ts'
import { gatheredAfter, sayableOn } from './weekly.ts'

/** Every daily letter of these days if nothing changed until then, by the planner that sends them. Writes nothing. */
export async function rehearse(db: Db, from: CalendarDate, days: number): Promise<RehearsedDay[]> {
  const dates = Array.from({ length: days }, (_, after) => addDays(from, after))
  const facts = await planFacts(db, { from, until: dates.at(-1) ?? from })
  const turns = await turnsOf(db)
  const isOver = (personId: number, on: CalendarDate) => turns.planned.get(personId)?.plannedOn === on
  const rehearsed: RehearsedDay[] = []
  let gathered = await gatheredSoFar(db, turns.planned)
  let said: Told = new Set()
  for (const on of dates) {
    // A long plan takes its time: whoever asks for a page meanwhile is answered between two days.
    await setImmediate()
    const theirs = warningsOn(on, facts).filter(({ personId }) => !isOver(personId, on))
    const warnings = sayableOn(on, theirs, { ...facts, gathered })
    const known = (await toldAmong(db, warnings)).union(said)
    rehearsed.push({ on, letters: withPeople(lettersOn(on, warnings, known), { ...facts, ...turns }) })
    said = said.union(new Set(warnings.map(told)))
    gathered = gatheredAfter(on, facts.people, { ...facts, gathered })
  }
  return rehearsed
}
