import type { Context } from '../context.ts'
import { settingsOf } from '../settings/queries.ts'
import { type Claimable, type Claimed, claim, markExpired, markRefused, markSent } from './changes.ts'
import { compose, type Draft, type Words } from './compose.ts'
import type { LetterKind, Letters } from './letter.ts'
import { isFree } from './queries.ts'
import { refusalOf } from './refusal.ts'

/** `failed` counts those that wait for another try too. */
export type Delivered = { sent: number; failed: number }

/** With this many failures one after another it is the server that fails, not the letters: the rest keep their tries. */
const MOST_FAILURES_IN_A_ROW = 5

type Waiting = Claimable & { address: string; draft: Draft }

/**
 * Sends every letter that waits to be sent by this instant, each tried once. Two at it at once send no letter twice.
 * Asked to stop, it finishes the letter in hand.
 */
export async function sendWaiting(context: Context, dueBy: Date = context.clock.now(), stop?: AbortSignal): Promise<Delivered> {
  const delivered = { sent: 0, failed: 0 }
  let failuresInARow = 0
  for (const id of await idsDue(context, dueBy)) {
    if (stop?.aborted) break
    const wasSent = await sendLetter(context, id, dueBy)
    if (wasSent === null) continue
    delivered[wasSent ? 'sent' : 'failed'] += 1
    failuresInARow = wasSent ? 0 : failuresInARow + 1
    if (failuresInARow === MOST_FAILURES_IN_A_ROW) break
  }
  return delivered
}

async function idsDue(context: Context, dueBy: Date): Promise<number[]> {
  const rows = await lettersDue(context, dueBy).select('letters.id').orderBy('letters.tryAfter').orderBy('letters.id').execute()
  return rows.map(({ id }) => id)
}

/** Null when somebody else has it. */
async function sendLetter(context: Context, id: number, dueBy: Date): Promise<boolean | null> {
  const { db, clock } = context
  const waiting = await waitingLetter(context, id, dueBy)
  if (waiting && isExpired(waiting, clock.now())) return expired(context, waiting)
  const letter = waiting && (await claim(db, waiting, clock.now()))
  if (!letter) return null
  const kept = await handOver(context, letter).catch((problem: unknown) => notSent(context, letter, problem))
  if (kept) await markSent(db, id, { ...kept, address: letter.address, sentAt: clock.now() })
  return kept !== null
}

function isExpired({ expiresAt }: Waiting, now: Date): boolean {
  return expiresAt !== null && expiresAt <= now.toISOString()
}

async function expired({ db, clock, log }: Context, { id }: Waiting): Promise<false> {
  await markExpired(db, id, clock.now())
  log.warn({ letter: id, code: 'expired' }, 'a letter was given up')
  return false
}

/** Answers the words as they may be kept: without the token of any link. */
async function handOver({ post, config }: Context, { messageId, address, draft }: Waiting): Promise<Words> {
  const kept = await compose({ ...draft, secret: null })
  const words = draft.secret ? await compose(draft) : kept
  const domain = config.mailFrom.split('@')[1]
  await post.send({ ...words, messageId: `<${messageId}@${domain}>`, to: { name: draft.person.name, address } })
  return kept
}

async function notSent({ db, clock, log }: Context, letter: Claimed, problem: unknown): Promise<null> {
  const refusal = refusalOf(problem)
  const waits = await markRefused(db, letter, { ...refusal, at: clock.now() })
  log.warn({ letter: letter.id, code: refusal.code }, waits ? 'a letter was not sent and will be tried again' : 'a letter was given up')
  return null
}

async function waitingLetter(context: Context, id: number, dueBy: Date): Promise<Waiting | null> {
  const { db, config } = context
  const row = await lettersDue(context, dueBy)
    .innerJoin('people', 'people.id', 'letters.personId')
    .select(['letters.id', 'attempts', 'refusals', 'expiresAt', 'messageId', 'kind', 'facts', 'secret'])
    .select(['people.name', 'people.email as address'])
    .where('letters.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { kind, facts, secret, name, ...letter } = row
  const { councilName } = await settingsOf(db)
  const told = { kind: kind as LetterKind, facts: JSON.parse(facts) as Letters[LetterKind] }
  return { ...letter, draft: { ...told, secret, person: { name }, council: { name: councilName }, baseUrl: config.baseUrl } }
}

function lettersDue({ db, clock }: Context, dueBy: Date) {
  return db.selectFrom('letters').where('tryAfter', '<=', dueBy.toISOString()).where(isFree(clock.now()))
}
