import { compiledOnce } from '../../db/compiled-once.ts'
import type { Db } from '../../db/tables.ts'
import { ratingTag } from '../actions/rating-tag.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { NotFound } from '../lib/problems.ts'
import type { ActionUpdate } from './update.ts'

export type ActionToUpdate = {
  id: number
  what: string
  ownerId: number
  ownerName: string
  dueOn: CalendarDate
  signedOffOn: CalendarDate | null
  withdrawnOn: CalendarDate | null
}

export async function actionToUpdate(db: Db, id: number): Promise<ActionToUpdate> {
  const [action] = await actionsById(db, id)
  if (!action) throw new NotFound()
  return action
}

/** The newest first. */
export async function updatesOf(db: Db, actionId: number): Promise<ActionUpdate[]> {
  return (await everyUpdate(db, actionId)).map(asGiven)
}

export async function updateOf(db: Db, actionId: number, updateId: number): Promise<ActionUpdate> {
  const row = await updates(db, actionId).where('updates.id', '=', updateId).executeTakeFirst()
  if (!row) throw new NotFound()
  return asGiven(row)
}

export async function lastUpdate(db: Db, actionId: number): Promise<ActionUpdate | null> {
  const [row] = await newestUpdate(db, actionId)
  return row ? asGiven(row) : null
}

/** The last update that answered the three questions: what to show beside them. */
export async function lastAnswers(db: Db, actionId: number): Promise<ActionUpdate | null> {
  const row = await updates(db, actionId).where('nothingChanged', '=', 0).limit(1).executeTakeFirst()
  return row ? asGiven(row) : null
}

const actionsById = compiledOnce((db: Db, id: number) =>
  db
    .selectFrom('actions')
    .innerJoin('people as owner', 'owner.id', 'actions.ownerId')
    .select(['actions.id', 'what', 'ownerId', 'owner.name as ownerName', 'dueOn', 'signedOffOn', 'withdrawnOn'])
    .where('actions.id', '=', id),
)
const everyUpdate = compiledOnce(updates)
const newestUpdate = compiledOnce((db: Db, actionId: number) => updates(db, actionId).limit(1))

function updates(db: Db, actionId: number) {
  return db
    .selectFrom('updates')
    .innerJoin('people as giver', 'giver.id', 'updates.personId')
    .innerJoin('people as owner', 'owner.id', 'updates.forPersonId')
    .innerJoin('rounds', 'rounds.id', 'updates.roundId')
    .select(['updates.id', 'at', 'givenOn', 'personId', 'forPersonId', 'giver.name as by', 'owner.name as ownerName'])
    .select(['closesOn as roundClosesOn', 'nothingChanged', 'changed', 'difference', 'inTheWay', 'ownRating', 'forecastOn', 'impact'])
    .where('actionId', '=', actionId)
    .orderBy('updates.id', 'desc')
}

type Row = Omit<ActionUpdate, 'tag' | 'forName' | 'nothingChanged'> & {
  personId: number
  forPersonId: number
  ownerName: string
  nothingChanged: 0 | 1
}

function asGiven({ personId, forPersonId, ownerName, nothingChanged, ...update }: Row): ActionUpdate {
  return {
    ...update,
    tag: ratingTag(update.ownRating),
    nothingChanged: nothingChanged === 1,
    forName: personId === forPersonId ? null : ownerName,
  }
}
