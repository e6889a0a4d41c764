import type { ExpressionBuilder } from 'kysely'
import type { Db, Tables } from '../../db/tables.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import type { BankHolidays } from '../deadlines/working-days.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { hideUnless, NotFound } from '../lib/problems.ts'
import type { Person } from '../people/person.ts'
import { maySeePlan } from '../people/policy.ts'
import { settingsOf } from '../settings/queries.ts'
import type { Action } from './action.ts'
import { type ActionFacts, type Answered, rated, type RatedAction, type Yardstick } from './rated-action.ts'

/** `atClose` rates as the round that closes on this day leaves things: it counts as closed. */
export type AsAt = { today: CalendarDate; atClose?: boolean }

type Ids = ReturnType<typeof everyId>

const NO_HOLIDAYS: BankHolidays = { titles: new Map(), years: new Set() }

/** Theirs to see, or not found. */
export async function actionFor(db: Db, person: Person, id: number): Promise<Action> {
  hideUnless(maySeePlan(person))
  const action = await db.selectFrom('actions').selectAll().where('id', '=', id).executeTakeFirst()
  if (!action) throw new NotFound()
  return action
}

/** The same action with its rating, and the names beside it. */
export async function ratedAction(db: Db, id: number, today: CalendarDate): Promise<RatedAction> {
  const [action] = await ratedAmong(db, { today }, everyId(db).where('id', '=', id))
  if (!action) throw new NotFound()
  return action
}

/** The whole plan, the first due first. Withdrawn actions are in it, rated null. */
export function ratedActions(db: Db, asAt: AsAt): Promise<RatedAction[]> {
  return ratedAmong(db, asAt, everyId(db))
}

export function ratedActionsOfInspection(db: Db, inspectionId: number, today: CalendarDate): Promise<RatedAction[]> {
  return ratedAmong(db, { today }, everyId(db).where('id', 'in', answering(db).where('inspectionId', '=', inspectionId)))
}

export function ratedActionsOfRecommendation(db: Db, recommendationId: number, today: CalendarDate): Promise<RatedAction[]> {
  return ratedAmong(db, { today }, everyId(db).where('id', 'in', answering(db).where('recommendationId', '=', recommendationId)))
}

/** What somebody still has to do: neither complete nor withdrawn. */
export function openActionsOf(db: Db, ownerId: number, today: CalendarDate): Promise<RatedAction[]> {
  const owned = everyId(db).where('ownerId', '=', ownerId)
  return ratedAmong(db, { today }, owned.where('signedOffOn', 'is', null).where('withdrawnOn', 'is', null))
}

async function ratedAmong(db: Db, asAt: AsAt, ids: Ids): Promise<RatedAction[]> {
  const facts = await factsAmong(db, ids)
  const yardstick = await yardstickFor(db, facts, asAt)
  return facts.map((action) => rated(action, yardstick))
}

async function yardstickFor(db: Db, facts: ActionFacts[], { today, atClose = false }: AsAt): Promise<Yardstick> {
  const { silentAfterRounds, staleClaimAfterWorkingDays } = await settingsOf(db)
  const rounds = db.selectFrom('rounds').select(['opensOn', 'closesOn']).orderBy('closesOn')
  const closedRounds = await rounds.where('closesOn', atClose ? '<=' : '<', today).execute()
  // Only a claim is held against working days, and most often there is none: reading the holidays costs more than the rest.
  const holidays = facts.some(({ completionClaimedOn }) => completionClaimedOn) ? await bankHolidaysOf(db) : NO_HOLIDAYS
  return { today, closedRounds, silentAfterRounds, staleClaimAfterWorkingDays, holidays }
}

async function factsAmong(db: Db, ids: Ids): Promise<ActionFacts[]> {
  const answered = Map.groupBy(await answeredAmong(db, ids), ({ actionId }) => actionId)
  const rows = await rowsAmong(db, ids).execute()
  return rows.map(({ updateId: id, roundId, updatedOn: on, ownRating, forecastOn, impact, ...action }) => ({
    ...action,
    lastUpdate: id && roundId && on && ownRating && forecastOn ? { id, roundId, on, ownRating, forecastOn, impact } : null,
    recommendations: (answered.get(action.id) ?? []).map(({ recommendation }) => recommendation),
  }))
}

// The first and the last update of each are found by their index, a step each, however many updates there are.
function rowsAmong(db: Db, ids: Ids) {
  return db
    .selectFrom('actions')
    .innerJoin('people as owner', 'owner.id', 'ownerId')
    .innerJoin('people as accountable', 'accountable.id', 'accountableId')
    .leftJoin('updates as last', (join) =>
      join.on((eb) =>
        eb(
          'last.id',
          '=',
          updatesOf(eb).select(({ fn }) => fn.max('updates.id').as('id')),
        ),
      ),
    )
    .selectAll('actions')
    .select(['owner.name as ownerName', 'accountable.name as accountableName'])
    .select(['last.id as updateId', 'last.roundId', 'last.givenOn as updatedOn', 'last.ownRating', 'last.forecastOn', 'last.impact'])
    .select((eb) => updatesOf(eb).select('updates.givenOn').orderBy('updates.id').limit(1).as('firstUpdateOn'))
    .where('actions.id', 'in', ids)
    .orderBy('actions.dueOn')
    .orderBy('actions.id')
}

function updatesOf(eb: ExpressionBuilder<Tables, 'actions'>) {
  return eb.selectFrom('updates').whereRef('updates.actionId', '=', 'actions.id')
}

async function answeredAmong(db: Db, ids: Ids): Promise<{ actionId: number; recommendation: Answered }[]> {
  const rows = await db
    .selectFrom('actionRecommendations')
    .innerJoin('recommendations', 'recommendations.id', 'recommendationId')
    .select(['actionId', 'recommendations.id', 'inspectionId', 'position', 'number', 'text'])
    .where('actionId', 'in', ids)
    .orderBy('inspectionId')
    .orderBy('position')
    .execute()
  return rows.map(({ actionId, ...recommendation }) => ({ actionId, recommendation }))
}

function everyId(db: Db) {
  return db.selectFrom('actions').select('id')
}

function answering(db: Db) {
  return db.selectFrom('actionRecommendations').innerJoin('recommendations', 'recommendations.id', 'recommendationId').select('actionId')
}
