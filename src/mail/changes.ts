import type { Database } from '../../db/tables.ts'
import { record, type Stamp } from '../history/record.ts'
import { londonMidnight } from '../lib/clock.ts'
import type { Words } from './compose.ts'
import { tryServerAtOnce } from './mail-server-changes.ts'
import { LEASE_MS, MOST_REFUSALS, pauseAfterOutage, pauseAfterRefusal } from './pauses.ts'
import { isFree } from './queries.ts'
import type { Refusal } from './refusal.ts'

/** The Message-ID names its words: whoever writes them anew gives it another. */
export type Claimable = { id: number; messageId: string; attempts: number; refusals: number; expiresAt: string | null }

/** In somebody's hands until this instant, unless they renew it: what they say afterwards counts only if nobody else has taken it since. */
export type Claimed = Claimable & { claimedUntil: string }

/**
 * Whoever counts the attempt first has the letter, and null is for the others. After a crash it is free again when the lease is over.
 * A letter in somebody's hands shows no problem, so nobody can ask for it to be tried again meanwhile.
 */
export async function claim<Letter extends Claimable>(db: Database, letter: Letter, now: Date): Promise<(Letter & Claimed) | null> {
  const { id, messageId, attempts } = letter
  const mine = { claimedUntil: leaseFrom(now), attempts: attempts + 1 }
  const { numUpdatedRows } = await db
    .updateTable('letters')
    .set({ ...mine, lastProblem: null })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('messageId', '=', messageId)
    .where(isFree(now))
    .executeTakeFirst()
  return numUpdatedRows === 1n ? { ...letter, ...mine } : null
}

/** The lease as it is afterwards; null when somebody else has taken the letter. */
export async function renewLease(db: Database, { id, claimedUntil }: Claimed, now: Date): Promise<string | null> {
  const until = leaseFrom(now)
  const { numUpdatedRows } = await held(db, { id, claimedUntil }).set({ claimedUntil: until }).executeTakeFirst()
  return numUpdatedRows === 1n ? until : null
}

/**
 * From here on it may have arrived, whatever becomes of this process: these are its words and its Message-ID for every later try.
 * False when somebody else has taken the letter meanwhile.
 */
export async function keepWords(db: Database, letter: Claimed, words: Words & { address: string; messageId: string }): Promise<boolean> {
  const { address, messageId, subject, text, html } = words
  const { numUpdatedRows } = await held(db, letter).set({ address, messageId, subject, text, html }).executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function markSent(db: Database, id: number, sentAt: Date): Promise<void> {
  await db
    .updateTable('letters')
    .set({ sentAt: sentAt.toISOString(), claimedUntil: null, secret: null, lastProblem: null })
    .where('id', '=', id)
    .execute()
}

const NO_WORDS = { address: null, subject: null, text: null, html: null }

/**
 * It waits for its next try, unless it was refused for good or this was the last. Answers whether it still waits.
 * Its words are kept only where this try, or one before it, may have brought them to somebody.
 */
export async function markRefused(db: Database, letter: Claimed, refusal: Refusal & { at: Date }): Promise<boolean> {
  const { at, isOfTheServer, isPermanent, words, mayHaveArrived } = refusal
  const refusals = letter.refusals + (isOfTheServer ? 0 : 1)
  const isOver = isPermanent || refusals >= MOST_REFUSALS
  const pause = isOfTheServer ? pauseAfterOutage(letter.attempts) : pauseAfterRefusal(refusals)
  const next = isOver
    ? { gaveUpAt: at.toISOString(), secret: null }
    : { tryAfter: soonerOf(new Date(at.getTime() + pause), letter.expiresAt) }
  const kept = mayHaveArrived ? {} : NO_WORDS
  await held(db, letter)
    .set({ ...next, ...kept, refusals, claimedUntil: null, lastProblem: words })
    .execute()
  return !isOver
}

/** Too late to be worth sending: their links are forgotten. Answers which they were. */
export async function giveUpExpired(db: Database, at: Date): Promise<number[]> {
  const isExpired = db.selectFrom('letters').select('id').where('expiresAt', '<=', at.toISOString()).where(isFree(at))
  if ((await isExpired.executeTakeFirst()) === undefined) return []
  const given = await db
    .updateTable('letters')
    .set({ gaveUpAt: at.toISOString(), secret: null, lastProblem: 'Its link had expired before it could be sent' })
    .where('id', 'in', isExpired)
    .returning('id')
    .execute()
  return given.map(({ id }) => id)
}

/**
 * Only a letter that failed, for now or for good, that is in nobody's hands, still has its link and is of no day that is over. Answers
 * whether it was. Asked for by somebody who has reason to, it does not wait for the mail server's own next try either.
 */
export async function retryLetter(db: Database, { id, tryAfter }: { id: number; tryAfter: Date }, stamp: Stamp): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('letters')
      .set({ tryAfter: tryAfter.toISOString(), refusals: 0, gaveUpAt: null, lastProblem: null })
      .where('id', '=', id)
      .where('sentAt', 'is', null)
      .where('supersededAt', 'is', null)
      .where('personId', 'in', tx.selectFrom('people').select('people.id').where('leftOn', 'is', null))
      .where('lastProblem', 'is not', null)
      .where((is) => is.or([is('expiresAt', 'is', null), is('secret', 'is not', null)]))
      .where((is) => is.or([is('kind', '<>', 'day'), is('queuedAt', '>=', londonMidnight(stamp.at).toISOString())]))
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    await tryServerAtOnce(tx, stamp.at)
    await record(tx, { about: 'letter', id, kind: 'letter tried again' }, stamp)
    return true
  })
}

function leaseFrom(now: Date): string {
  return new Date(now.getTime() + LEASE_MS).toISOString()
}

function held(db: Database, { id, claimedUntil }: Pick<Claimed, 'id' | 'claimedUntil'>) {
  return db.updateTable('letters').where('id', '=', id).where('claimedUntil', '=', claimedUntil)
}

/** A letter whose link expires is looked at then, however long its pause. */
function soonerOf(next: Date, expiresAt: string | null): string {
  return expiresAt !== null && expiresAt < next.toISOString() ? expiresAt : next.toISOString()
}
