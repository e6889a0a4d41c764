import { setImmediate } from 'node:timers/promises'
import type { Db } from '../../db/tables.ts'
import { isOpen } from '../actions/action.ts'
import type { Round } from '../actions/missed-rounds.ts'
import { ratedActions } from '../actions/queries.ts'
import type { Context } from '../context.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import type { BankHolidays } from '../deadlines/working-days.ts'
import { withDeadline } from '../duties/duty.ts'
import { owedDuties } from '../duties/queries.ts'
import { kindWords } from '../inspections/inspection.ts'
import { addDays, type CalendarDate } from '../lib/calendar-date.ts'
import { inLondon, today } from '../lib/clock.ts'
import { longDate } from '../lib/date-words.ts'
import { everyone } from '../people/queries.ts'
import { settingsOf } from '../settings/queries.ts'
import { roundsToAdd } from '../updates/rounds-to-add.ts'
import type { OpenAction, OpenDuty, PlanFacts } from './plan-facts.ts'
import { isPlannerLate, type LastPlanned } from './heartbeat.ts'
import { lettersOn, warningsOn } from './plan.ts'
import { type RehearsedDay, withPeople } from './rehearsal.ts'
import { type Told, told } from './warning.ts'

type Span = { from: CalendarDate; until: CalendarDate }

/** What the planner needs for every day of the span. Rounds that are not there yet are worked out, and not written. */
export async function planFacts(db: Db, { from, until }: Span): Promise<PlanFacts> {
  const holidays = await bankHolidaysOf(db)
  return {
    people: await everyone(db),
    duties: await dutiesWithDates(db, from, holidays),
    actions: await openActions(db, from),
    rounds: await roundsIn(db, { from, until }, holidays),
    holidays,
  }
}

/** Which of these were told, or wait to be. A letter that was given up told nobody. */
export async function toldAmong(db: Db, warnings: readonly { key: string }[]): Promise<Set<string>> {
  const keys = [...new Set(warnings.map(({ key }) => key))]
  const rows = await db
    .selectFrom('warnings')
    .innerJoin('letters', 'letters.id', 'letterId')
    .select(['warnings.key', 'warnings.personId'])
    .where('warnings.key', 'in', keys)
    .where('gaveUpAt', 'is', null)
    .execute()
  return new Set(rows.map(told))
}

/** When daily letters were last planned, and for which day; late when a day was missed. */
export async function plannerHealth({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<PlannerHealth> {
  const { lettersAtHour } = await settingsOf(db)
  const now = { today: today(clock), hour: inLondon(clock.now()).hour }
  const last = await lastPlanned(db, now.today)
  const isLate = isPlannerLate(last, now, { lettersAtHour, holidays: await bankHolidaysOf(db) })
  return { day: last?.day ?? null, plannedAt: last?.plannedAt ?? null, isLate }
}

export type PlannerHealth = { day: CalendarDate | null; plannedAt: string | null; isLate: boolean }

/** When the letters of this day were planned, the last time; null when they were not. */
export async function plannedAt(db: Db, day: CalendarDate): Promise<string | null> {
  const row = await db.selectFrom('plannedDays').select('plannedAt').where('day', '=', day).executeTakeFirst()
  return row?.plannedAt ?? null
}

/** Every daily letter of these days if nothing changed until then, by the planner that sends them. Writes nothing. */
export async function rehearse(db: Db, from: CalendarDate, days: number): Promise<RehearsedDay[]> {
  const dates = Array.from({ length: days }, (_, after) => addDays(from, after))
  const facts = await planFacts(db, { from, until: dates.at(-1) ?? from })
  const isPlanned = (await plannedAt(db, from)) !== null
  const rehearsed: RehearsedDay[] = []
  let said: Told = new Set()
  for (const on of dates) {
    // A long plan takes its time: whoever asks for a page meanwhile is answered between two days.
    await setImmediate()
    const warnings = isPlanned && on === from ? [] : warningsOn(on, facts)
    const known = (await toldAmong(db, warnings)).union(said)
    rehearsed.push({ on, letters: withPeople(lettersOn(on, warnings, known), facts.people) })
    said = said.union(new Set(warnings.map(told)))
  }
  return rehearsed
}

async function lastPlanned(db: Db, upTo: CalendarDate): Promise<LastPlanned | null> {
  const days = db.selectFrom('plannedDays').select(['day', 'plannedAt']).where('day', '<=', upTo)
  return (await days.orderBy('day', 'desc').limit(1).executeTakeFirst()) ?? null
}

async function dutiesWithDates(db: Db, on: CalendarDate, holidays: BankHolidays): Promise<OpenDuty[]> {
  return (await owedDuties(db)).flatMap((duty) => {
    const { id, inspectionKind, receivedOn, template, owner } = duty
    const { dueOn } = withDeadline(duty, on, holidays)
    const inspection = `${kindWords(inspectionKind)}, received ${longDate(receivedOn)}`
    return dueOn ? [{ id, name: template.name, inspection, ownerId: owner?.id ?? null, dueOn }] : []
  })
}

async function openActions(db: Db, on: CalendarDate): Promise<OpenAction[]> {
  const actions = await ratedActions(db, { today: on })
  return actions.filter(isOpen).map((action) => ({ ...action, lastUpdateOn: action.lastUpdate?.on ?? null }))
}

async function roundsIn(db: Db, { from, until }: Span, holidays: BankHolidays): Promise<Round[]> {
  const { firstClosingOn, roundLengthDays: lengthDays } = await settingsOf(db)
  const toAdd = (last: Round | undefined, upTo: CalendarDate) =>
    roundsToAdd({ last: last ?? null, today: upTo }, { firstClosingOn, lengthDays }, holidays)
  const rounds = await db.selectFrom('rounds').select(['opensOn', 'closesOn']).orderBy('closesOn').execute()
  const upToNow = [...rounds, ...toAdd(rounds.at(-1), from)]
  return [...upToNow, ...toAdd(upToNow.at(-1), until)]
}
