import type { Database, Tx } from '../../../db/tables.ts'
import { tellingFor } from '../../actions/telling.ts'
import { record } from '../../history/record.ts'
import { queue } from '../../mail/outbox.ts'
import type { Person } from '../../people/person.ts'
import type { Challenge } from './challenge.ts'
import { answeredLetter, challengedLetter } from './letters.ts'
import { challengeById, type UpdateToChallenge } from './queries.ts'

type Said = { words: string; by: Pick<Person, 'id' | 'name'>; at: Date }

/** Asked once: the same question sent again, as by a second click, changes nothing. The owner is told at once. */
export async function challengeUpdate(db: Database, update: UpdateToChallenge, { words: question, by, at }: Said): Promise<void> {
  const telling = await tellingFor(db, { by, at })
  await db.transaction().execute(async (tx) => {
    if (await wasAsked(tx, { updateId: update.id, personId: by.id, question })) return
    const row = { updateId: update.id, personId: by.id, question, at: at.toISOString() }
    const { id } = await tx.insertInto('challenges').values(row).returning('id').executeTakeFirstOrThrow()
    const { action, givenOn: updateOn } = update
    await record(tx, { about: 'action', id: action.id, kind: 'update challenged', updateOn, question }, telling)
    await queue(tx, challengedLetter({ id, updateOn, action, by: by.name, personId: action.ownerId, tryAfter: telling.tellAt }), at)
  })
}

/** False when it had been answered otherwise: the first answer stands. Whoever asked is told, unless they answered themselves. */
export async function answerChallenge(db: Database, { id }: Pick<Challenge, 'id'>, { words: answer, by, at }: Said): Promise<boolean> {
  const telling = await tellingFor(db, { by, at })
  return db.transaction().execute(async (tx) => {
    const challenge = await challengeById(tx, id)
    if (challenge.answer) return challenge.answer.words === answer
    const { action, updateOn, byId } = challenge
    const row = { id, personId: by.id, forPersonId: action.ownerId, answer, at: at.toISOString() }
    await tx.insertInto('challengeAnswers').values(row).execute()
    const forName = action.ownerId === by.id ? null : action.ownerName
    await record(tx, { about: 'action', id: action.id, kind: 'challenge answered', updateOn, forName, answer }, telling)
    if (byId !== by.id) await queue(tx, answeredLetter({ ...challenge, by: by.name, personId: byId, tryAfter: telling.tellAt }), at)
    return true
  })
}

async function wasAsked(tx: Tx, asked: { updateId: number; personId: number; question: string }): Promise<boolean> {
  const { updateId, personId, question } = asked
  const same = tx.selectFrom('challenges').select('id').where('updateId', '=', updateId).where('personId', '=', personId)
  return (await same.where('question', '=', question).executeTakeFirst()) !== undefined
}
