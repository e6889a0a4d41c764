import type { Db } from '../../db/tables.ts'
import { isOpen } from '../actions/action.ts'
import type { Round } from '../actions/missed-rounds.ts'
import { ratedActions } from '../actions/queries.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import type { BankHolidays } from '../deadlines/working-days.ts'
import { withDeadline } from '../duties/duty.ts'
import { owedDuties } from '../duties/queries.ts'
import { kindWords } from '../inspections/inspection.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { londonDay } from '../lib/clock.ts'
import { longDate } from '../lib/date-words.ts'
import { openCovers } from '../people/cover/queries.ts'
import { everyPreference } from '../people/preferences/queries.ts'
import { everyone } from '../people/queries.ts'
import { ladderOf } from '../settings/ladder-queries.ts'
import { settingsOf } from '../settings/queries.ts'
import { everyWaiting } from '../updates/challenges/queries.ts'
import { roundsToAdd } from '../updates/rounds-to-add.ts'
import type { OpenAction, OpenDuty, PlanFacts, Waiting } from './plan-facts.ts'
import { told } from './warning.ts'

type Span = { from: CalendarDate; until: CalendarDate }

/** What the planner needs for every day of the span. Rounds that are not there yet are worked out, and not written. */
export async function planFacts(db: Db, { from, until }: Span): Promise<PlanFacts> {
  const holidays = await bankHolidaysOf(db)
  return {
    people: await everyone(db),
    duties: await dutiesWithDates(db, from, holidays),
    actions: await openActions(db, from),
    waiting: await waitingForAnswers(db),
    rounds: await roundsIn(db, { from, until }, holidays),
    covers: await openCovers(db, from),
    preferences: await everyPreference(db),
    ladder: await ladderOf(db),
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

/** Everything that somebody must answer and has not: each kind of it is a source here. */
async function waitingForAnswers(db: Db): Promise<Waiting[]> {
  return [...(await questionsWaiting(db))]
}

async function questionsWaiting(db: Db): Promise<Waiting[]> {
  return (await everyWaiting(db)).map(({ id, at, action }) => ({
    key: `challenge/${id}`,
    kind: 'question',
    personIds: [action.ownerId],
    about: 'action',
    aboutId: action.id,
    what: action.what,
    since: londonDay(new Date(at)),
    address: `/challenges/${id}/answer`,
  }))
}

async function roundsIn(db: Db, { from, until }: Span, holidays: BankHolidays): Promise<Round[]> {
  const { firstClosingOn, roundLengthDays: lengthDays } = await settingsOf(db)
  const toAdd = (last: Round | undefined, upTo: CalendarDate) =>
    roundsToAdd({ last: last ?? null, today: upTo }, { firstClosingOn, lengthDays }, holidays)
  const rounds = await db.selectFrom('rounds').select(['opensOn', 'closesOn']).orderBy('closesOn').execute()
  const upToNow = [...rounds, ...toAdd(rounds.at(-1), from)]
  return [...upToNow, ...toAdd(upToNow.at(-1), until)]
}
