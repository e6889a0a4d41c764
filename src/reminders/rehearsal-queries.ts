import { setImmediate } from 'node:timers/promises'
import type { Db } from '../../db/tables.ts'
import { addDays, type CalendarDate } from '../lib/calendar-date.ts'
import { inLondon, londonDay } from '../lib/clock.ts'
import { headingOf } from '../mail/heading.ts'
import type { LetterKind, Letters } from '../mail/letter.ts'
import { waits } from '../mail/queries.ts'
import { lettersOn, warningsOn } from './plan.ts'
import { gatheredSoFar, turnsOf } from './planned-queries.ts'
import { planFacts, toldAmong } from './queries.ts'
import { type ComingDay, type ComingLetter, type RehearsedDay, withPeople, withWaiting } from './rehearsal.ts'
import { type Told, told } from './warning.ts'
import { gatheredAfter, sayableOn } from './weekly.ts'

/** Every letter of these days: those that will be planned, and those that wait for their day or their next try. */
export async function comingLetters(db: Db, from: CalendarDate, days: number): Promise<ComingDay[]> {
  return withWaiting(await rehearse(db, from, days), await toldAtOnce(db))
}

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

async function toldAtOnce(db: Db): Promise<(ComingLetter & { on: CalendarDate })[]> {
  const rows = await db
    .selectFrom('letters')
    .innerJoin('people', 'people.id', 'personId')
    .select(['kind', 'facts', 'tryAfter', 'name', 'email'])
    .where('kind', '<>', 'day')
    .where(waits)
    .orderBy('letters.id')
    .execute()
  return rows.map(({ kind, facts, tryAfter, name, email }) => {
    const { subject } = headingOf(kind as LetterKind, JSON.parse(facts) as Letters[LetterKind])
    const goes = new Date(tryAfter)
    return { on: londonDay(goes), at: inLondon(goes).toPlainTime().toString({ smallestUnit: 'minute' }), name, email, subject }
  })
}
