import type { Db } from '../../db/tables.ts'
import type { ToldChallenge } from './challenge-letters.ts'

/** The questions about an action that wait for its owner's answer, the first asked first. */
export async function unansweredOf(db: Db, actionId: number): Promise<ToldChallenge[]> {
  const rows = await db
    .selectFrom('challenges')
    .innerJoin('updates', 'updates.id', 'challenges.updateId')
    .innerJoin('actions', 'actions.id', 'updates.actionId')
    .innerJoin('people as asker', 'asker.id', 'challenges.personId')
    .leftJoin('challengeAnswers', 'challengeAnswers.id', 'challenges.id')
    .select(['challenges.id', 'givenOn as updateOn', 'what', 'asker.name as by', 'asker.id as byId'])
    .where('updates.actionId', '=', actionId)
    .where('challengeAnswers.id', 'is', null)
    .orderBy('challenges.id')
    .execute()
  return rows.map(({ what, ...challenge }) => ({ ...challenge, action: { id: actionId, what } }))
}
