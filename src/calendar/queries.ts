import type { Db } from '../../db/tables.ts'
import { openActionsOf } from '../actions/queries.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import { withDeadline } from '../duties/duty.ts'
import { owedDuties } from '../duties/queries.ts'
import { addDays, type CalendarDate } from '../lib/calendar-date.ts'
import type { Person } from '../people/person.ts'
import { maySeePlan } from '../people/policy.ts'
import { type PersonRecord, personById } from '../people/queries.ts'
import { settingsOf } from '../settings/queries.ts'
import { mayGiveUpdates } from '../updates/policy.ts'
import { roundsToAdd } from '../updates/rounds-to-add.ts'
import type { CalendarFacts } from './entries.ts'

const AHEAD_DAYS = 182

export async function calendarOf(db: Db, person: { id: number }): Promise<{ seed: string; madeAt: string } | null> {
  return (await db.selectFrom('calendars').select(['seed', 'madeAt']).where('personId', '=', person.id).executeTakeFirst()) ?? null
}

/** Whose calendar grew from this seed, while they are here. */
export async function personOfCalendar(db: Db, seed: string): Promise<PersonRecord | null> {
  const row = await db.selectFrom('calendars').select('personId').where('seed', '=', seed).executeTakeFirst()
  const person = row ? await personById(db, row.personId) : null
  return person?.leftOn === null ? person : null
}

/** Nothing of the plan for those who may not see it, whatever is in their name. */
export async function calendarFacts(db: Db, person: Person, today: CalendarDate): Promise<CalendarFacts> {
  if (!maySeePlan(person)) return { duties: [], actions: [], closings: [] }
  const actions = await openActionsOf(db, person.id, today)
  return {
    duties: await dutiesOf(db, person, today),
    actions: actions.filter(({ completionClaimedOn }) => completionClaimedOn === null),
    closings: mayGiveUpdates(person) ? await closings(db, today) : [],
  }
}

async function dutiesOf(db: Db, { id: ownerId }: Person, today: CalendarDate): Promise<CalendarFacts['duties']> {
  const holidays = await bankHolidaysOf(db)
  const theirs = (await owedDuties(db)).filter(({ owner }) => owner?.id === ownerId)
  return theirs.flatMap((duty) => {
    const { dueOn } = withDeadline(duty, today, holidays)
    return dueOn ? [{ id: duty.id, name: duty.template.name, dueOn }] : []
  })
}

/** Of half a year: those that are there, and those that will be if the settings stay as they are. */
async function closings(db: Db, today: CalendarDate): Promise<CalendarDate[]> {
  const { firstClosingOn, roundLengthDays: lengthDays } = await settingsOf(db)
  const rounds = await db.selectFrom('rounds').select(['opensOn', 'closesOn']).orderBy('closesOn').execute()
  const last = rounds.at(-1) ?? null
  const coming = roundsToAdd({ last, today: addDays(today, AHEAD_DAYS) }, { firstClosingOn, lengthDays }, await bankHolidaysOf(db))
  return [...rounds, ...coming].map(({ closesOn }) => closesOn).filter((closesOn) => closesOn >= today)
}
