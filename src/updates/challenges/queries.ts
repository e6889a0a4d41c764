import { compiledOnce } from '../../../db/compiled-once.ts'
import type { Db } from '../../../db/tables.ts'
import type { CalendarDate } from '../../lib/calendar-date.ts'
import { NotFound } from '../../lib/problems.ts'
import type { Challenge } from './challenge.ts'

/** Every question about an action's updates, by update, in the order they were asked. */
export async function challengesOf(db: Db, actionId: number): Promise<Map<number, Challenge[]>> {
  const rows = await challengesAbout(db, actionId)
  return Map.groupBy(rows.map(asAsked), ({ updateId }) => updateId)
}

/** What waits for an owner's answer, the first asked first; nobody is asked about what is closed. */
export async function waitingFor(db: Db, ownerId: number): Promise<Challenge[]> {
  return (await unanswered(db).where('actions.ownerId', '=', ownerId).execute()).map(asAsked)
}

/** The same, whoever owns the action. */
export async function everyWaiting(db: Db): Promise<Challenge[]> {
  return (await unanswered(db).execute()).map(asAsked)
}

export async function challengeById(db: Db, id: number): Promise<Challenge> {
  const row = await challenges(db).where('challenges.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  return asAsked(row)
}

export type UpdateToChallenge = { id: number; givenOn: CalendarDate; action: Challenge['action'] }

export async function updateToChallenge(db: Db, updateId: number): Promise<UpdateToChallenge> {
  const row = await db
    .selectFrom('updates')
    .innerJoin('actions', 'actions.id', 'updates.actionId')
    .innerJoin('people as owner', 'owner.id', 'actions.ownerId')
    .select([
      'updates.id',
      'givenOn',
      'actionId',
      'what',
      'ownerId',
      'owner.name as ownerName',
      'accountableId',
      'signedOffOn',
      'withdrawnOn',
    ])
    .where('updates.id', '=', updateId)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  const { id, givenOn, actionId, ...action } = row
  return { id, givenOn, action: { ...action, id: actionId } }
}

function unanswered(db: Db) {
  const open = challenges(db).where('signedOffOn', 'is', null).where('withdrawnOn', 'is', null)
  return open.where('challengeAnswers.id', 'is', null)
}

// By the ids of its updates, which an index knows: most have no question, and are then not read.
const challengesAbout = compiledOnce((db: Db, actionId: number) =>
  challenges(db).where('updateId', 'in', db.selectFrom('updates').select('updates.id').where('updates.actionId', '=', actionId)),
)

function challenges(db: Db) {
  return db
    .selectFrom('challenges')
    .innerJoin('updates', 'updates.id', 'challenges.updateId')
    .innerJoin('actions', 'actions.id', 'updates.actionId')
    .innerJoin('people as owner', 'owner.id', 'actions.ownerId')
    .innerJoin('people as asker', 'asker.id', 'challenges.personId')
    .leftJoin('challengeAnswers', 'challengeAnswers.id', 'challenges.id')
    .leftJoin('people as answerer', 'answerer.id', 'challengeAnswers.personId')
    .leftJoin('people as answeredFor', 'answeredFor.id', 'challengeAnswers.forPersonId')
    .select(['challenges.id', 'updateId', 'givenOn as updateOn', 'asker.id as byId', 'asker.name as by', 'question', 'challenges.at'])
    .select(['actionId', 'what', 'ownerId', 'owner.name as ownerName', 'accountableId', 'signedOffOn', 'withdrawnOn'])
    .select(['answer', 'challengeAnswers.at as answeredAt', 'answerer.name as answeredBy', 'answeredFor.name as answeredFor'])
    .orderBy('challenges.id')
}

type Row = Omit<Challenge, 'action' | 'answer'> &
  Omit<Challenge['action'], 'id'> & {
    actionId: number
    answer: string | null
    answeredAt: string | null
    answeredBy: string | null
    answeredFor: string | null
  }

function asAsked({ actionId, what, ownerId, ownerName, accountableId, signedOffOn, withdrawnOn, ...row }: Row): Challenge {
  const { answer: words, answeredAt: at, answeredBy: by, answeredFor, ...asked } = row
  const answer = words && at && by ? { words, at, by, forName: by === answeredFor ? null : answeredFor } : null
  return { ...asked, action: { id: actionId, what, ownerId, ownerName, accountableId, signedOffOn, withdrawnOn }, answer }
}
