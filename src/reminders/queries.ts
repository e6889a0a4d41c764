import type { Db } from '../../db/tables.ts'
import { isOpen } from '../actions/action.ts'
import type { Round } from '../actions/missed-rounds.ts'
import { ratedActions } from '../actions/queries.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import type { BankHolidays } from '../deadlines/working-days.ts'
import { withDeadline } from '../duties/duty.ts'
import { openDuties } from '../duties/queries.ts'
import { kindWords } from '../inspections/inspection.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { longDate } from '../lib/date-words.ts'
import { everyone } from '../people/queries.ts'
import { settingsOf } from '../settings/queries.ts'
import { roundsToAdd } from '../updates/rounds-to-add.ts'
import type { OpenAction, OpenDuty, PlanFacts } from './plan-facts.ts'
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

export async function alreadyTold(db: Db): Promise<Told> {
  const rows = await db.selectFrom('warnings').select(['key', 'personId']).execute()
  return new Set(rows.map(told))
}

/** The last day whose letters were planned, and when. */
export async function lastPlanned(db: Db): Promise<{ day: CalendarDate; plannedAt: string } | null> {
  const row = await db.selectFrom('plannedDays').select(['day', 'plannedAt']).orderBy('day', 'desc').limit(1).executeTakeFirst()
  return row ?? null
}

export async function isPlanned(db: Db, day: CalendarDate): Promise<boolean> {
  return (await db.selectFrom('plannedDays').select('day').where('day', '=', day).executeTakeFirst()) !== undefined
}

async function dutiesWithDates(db: Db, today: CalendarDate, holidays: BankHolidays): Promise<OpenDuty[]> {
  return (await openDuties(db)).flatMap((duty) => {
    const { id, inspectionId, inspectionKind, receivedOn, template } = duty
    const { dueOn } = withDeadline(duty, today, holidays)
    const inspection = `${kindWords(inspectionKind)}, received ${longDate(receivedOn)}`
    return dueOn ? [{ id, inspectionId, name: template.name, inspection, dueOn }] : []
  })
}

async function openActions(db: Db, today: CalendarDate): Promise<OpenAction[]> {
  const actions = await ratedActions(db, { today })
  return actions.filter(isOpen).map((action) => ({ ...action, lastUpdateOn: action.lastUpdate?.on ?? null }))
}

async function roundsIn(db: Db, { from, until }: Span, holidays: BankHolidays): Promise<Round[]> {
  const { firstClosingOn, roundLengthDays: lengthDays } = await settingsOf(db)
  const toAdd = (last: Round | undefined, today: CalendarDate) =>
    roundsToAdd({ last: last ?? null, today }, { firstClosingOn, lengthDays }, holidays)
  const rounds = await db.selectFrom('rounds').select(['opensOn', 'closesOn']).orderBy('closesOn').execute()
  const upToNow = [...rounds, ...toAdd(rounds.at(-1), from)]
  return [...upToNow, ...toAdd(upToNow.at(-1), until)]
}
