import type { Database, Tx } from '../../../db/tables.ts'
import { isOpen } from '../../actions/action.ts'
import { answeredLetter, challengedLetter, withoutChallenge } from '../../actions/challenge-letters.ts'
import { type Telling, tellingFor } from '../../actions/telling.ts'
import { record } from '../../history/record.ts'
import { queue, takeOut } from '../../mail/outbox.ts'
import type { Person } from '../../people/person.ts'
import { personById } from '../../people/queries.ts'
import type { Challenge } from './challenge.ts'
import { challengeById, type UpdateToChallenge } from './queries.ts'

type Said = { words: string; by: Pick<Person, 'id' | 'name'>; at: Date }

/** False when the same question waits for its answer already, as after a second click. The owner is told at once. */
export async function challengeUpdate(db: Database, update: UpdateToChallenge, { words: question, by, at }: Said): Promise<boolean> {
  const telling = await tellingFor(db, { by, at })
  return db.transaction().execute(async (tx) => {
    if (await waitsAlready(tx, { updateId: update.id, personId: by.id, question })) return false
    const row = { updateId: update.id, personId: by.id, question, at: at.toISOString() }
    const { id } = await tx.insertInto('challenges').values(row).returning('id').executeTakeFirstOrThrow()
    const { action, givenOn: updateOn } = update
    await record(tx, { about: 'action', id: action.id, kind: 'update challenged', updateOn, question }, telling)
    const told = { id, updateOn, action, by: by.name, byId: by.id }
    await queue(tx, challengedLetter({ ...told, personId: action.ownerId, tryAfter: telling.tellAt }), at)
    return true
  })
}

export type Answering = 'answered' | 'answered otherwise' | 'closed'

/** The first answer stands, and what is closed is asked no more. Whoever asked is told, and nobody is asked again. */
export async function answerChallenge(db: Database, { id }: Pick<Challenge, 'id'>, { words: answer, by, at }: Said): Promise<Answering> {
  const telling = await tellingFor(db, { by, at })
  return db.transaction().execute(async (tx) => {
    const challenge = await challengeById(tx, id)
    const { action, updateOn } = challenge
    if (challenge.answer) return challenge.answer.words === answer ? 'answered' : 'answered otherwise'
    if (!isOpen(action)) return 'closed'
    const row = { id, personId: by.id, forPersonId: action.ownerId, answer, at: at.toISOString() }
    await tx.insertInto('challengeAnswers').values(row).execute()
    const forName = action.ownerId === by.id ? null : action.ownerName
    await record(tx, { about: 'action', id: action.id, kind: 'challenge answered', updateOn, forName, answer }, telling)
    await takeOut(tx, { kind: 'challenged', about: 'action', aboutId: action.id, without: withoutChallenge(id) }, at)
    await tellOfAnswer(tx, challenge, { ...telling, by })
    return 'answered'
  })
}

/** Where whoever asked has left, the accountable director hears; nobody of what they did themselves. */
async function tellOfAnswer(tx: Tx, challenge: Challenge, { by, at, tellAt }: Telling & { by: Said['by'] }): Promise<void> {
  const { leftOn } = await personById(tx, challenge.byId)
  const personId = leftOn ? challenge.action.accountableId : challenge.byId
  if (personId === by.id) return
  await queue(tx, answeredLetter({ ...challenge, by: by.name, byId: by.id, personId, tryAfter: tellAt }), at)
}

async function waitsAlready(tx: Tx, asked: { updateId: number; personId: number; question: string }): Promise<boolean> {
  const { updateId, personId, question } = asked
  const same = await tx
    .selectFrom('challenges')
    .leftJoin('challengeAnswers', 'challengeAnswers.id', 'challenges.id')
    .select('challenges.id')
    .where('updateId', '=', updateId)
    .where('challenges.personId', '=', personId)
    .where('question', '=', question)
    .where('challengeAnswers.id', 'is', null)
    .executeTakeFirst()
  return same !== undefined
}
