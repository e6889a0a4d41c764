import { randomUUID } from 'node:crypto'
import type { ExpressionBuilder } from 'kysely'
import type { Tables, Tx } from '../../db/tables.ts'
import type { Subject } from '../history/event.ts'
import { londonDay, londonTime } from '../lib/clock.ts'
import { asCopy, copyForCover } from './copy-queries.ts'
import type { Covering, LetterKind, Letters, NewLetter } from './letter.ts'
import { isFree, isInDoubt } from './queries.ts'
import { tell, untell } from './telling-changes.ts'

/**
 * Takes a transaction, so that a letter waits exactly when what it tells of was saved. Whoever covers for its reader gets a copy.
 * False when its key is already there, or when its reader has left. One that was superseded is written anew, and goes on waiting for
 * its turn; but not one that somebody may have got: that one has its words and its Message-ID for ever.
 */
export async function queue<Kind extends LetterKind>(tx: Tx, letter: NewLetter<Kind>, at: Date): Promise<boolean> {
  if (await hasLeft(tx, letter.personId)) return false
  const copy = await copyForCover(tx, letter, at)
  if (copy) await write(tx, copy, at)
  return write(tx, letter, at)
}

async function write<Kind extends LetterKind>(tx: Tx, letter: NewLetter<Kind>, at: Date): Promise<boolean> {
  const { warnings, facts, tryAfter, secret, ...rest } = letter
  const written = { facts: JSON.stringify(facts), secret: secret ?? null, queuedAt: at.toISOString(), messageId: randomUUID() }
  const row = await tx
    .insertInto('letters')
    .values({ ...rest, ...written, tryAfter: tryAfter.toISOString() })
    .onConflict((known) =>
      known
        .column('key')
        .doUpdateSet({ ...written, supersededAt: null })
        .where('letters.supersededAt', 'is not', null)
        .where((is) => is.not(isInDoubt(is))),
    )
    .returning('id')
    .executeTakeFirst()
  if (row) await tell(tx, { letterId: row.id, personId: letter.personId, warnings }, at)
  return row !== undefined
}

/** One that nobody can have queued before: its key may be there only by mistake, and then it would never go. */
export async function queueNew<Kind extends LetterKind>(tx: Tx, letter: NewLetter<Kind>, at: Date): Promise<void> {
  if (!(await queue(tx, letter, at))) throw new Error(`There is a letter ${letter.key} already`)
}

/**
 * Every letter of this kind that still waits: it told nobody, so what it said may be said again. Those in somebody's hands go, and so
 * do those of today that somebody may have got. An older one of these is out of date: it goes no more, and what still holds is said again.
 */
export async function supersede(tx: Tx, { kind, to, before }: Superseded, at: Date): Promise<void> {
  const superseded = await tx
    .updateTable('letters')
    .set({ supersededAt: at.toISOString() })
    .where('kind', '=', kind)
    .$if(to !== undefined, (query) => query.where('personId', 'in', [...(to ?? [])]))
    .$if(before !== undefined, (query) => query.where('queuedAt', '<', (before ?? at).toISOString()))
    .where(isFree(at))
    .where((is) => is.or([is.not(isInDoubt(is)), is('queuedAt', '<', beginningOf(at))]))
    .returning('id')
    .execute()
  const ids = superseded.map(({ id }) => id)
  await tx.deleteFrom('warnings').where('letterId', 'in', ids).execute()
}

/** Of these people alone, or those queued before this instant alone, where that is said. */
type Superseded = { kind: LetterKind; to?: readonly number[]; before?: Date }

type Taken<Kind extends LetterKind> = {
  kind: Kind
  /** Anybody's, when not said. */
  personId?: number | undefined
  about: Subject
  aboutId: number
  /** What is left to say without it; null when nothing is. */
  without: (facts: Letters[Kind]) => Letters[Kind] | null
}

/** Out of every letter of this kind that still waits and that nobody can have got. False when no such letter did. */
export async function takeOut<Kind extends LetterKind>(
  tx: Tx,
  { kind, personId, about, aboutId, without }: Taken<Kind>,
  at: Date,
): Promise<boolean> {
  const told = tx.selectFrom('warnings').select('letterId').where('about', '=', about).where('aboutId', '=', aboutId)
  const letters = await tx
    .selectFrom('letters')
    .select(['id', 'facts'])
    .where('kind', '=', kind)
    .$if(personId !== undefined, (query) => query.where(isTo(personId ?? 0)))
    .where('id', 'in', told)
    .where(isFree(at))
    .where((is) => is.not(isInDoubt(is)))
    .execute()
  for (const { id, facts } of letters) {
    const { covering, ...said } = JSON.parse(facts) as Letters[Kind] & { covering?: Covering[] }
    const left = without(said as Letters[Kind])
    const change = left ? { facts: JSON.stringify({ ...left, covering }), messageId: randomUUID() } : { supersededAt: at.toISOString() }
    await tx.updateTable('letters').set(change).where('id', '=', id).execute()
    await untell(tx, { letterId: id, about, aboutId }, at)
  }
  return letters.length > 0
}

/** What whoever covers for somebody was still to be told is not theirs to hear once that is over. */
export async function supersedeCopies(tx: Tx, cover: { personId: number; coverId: number }, at: Date): Promise<void> {
  const superseded = await tx
    .updateTable('letters')
    .set({ supersededAt: at.toISOString() })
    .where('personId', '=', cover.coverId)
    .where('key', 'like', `%${asCopy(cover)}`)
    .where(isFree(at))
    .returning('id')
    .execute()
  const ids = superseded.map(({ id }) => id)
  await tx.deleteFrom('warnings').where('letterId', 'in', ids).execute()
}

/** To this person, and its copy to whoever covers for them: a condition on letters. */
function isTo(personId: number) {
  return (is: ExpressionBuilder<Tables, 'letters'>) =>
    is.or([is.and([is('personId', '=', personId), is('key', 'not like', `%${asCopy({})}`)]), is('key', 'like', `%${asCopy({ personId })}`)])
}

async function hasLeft(tx: Tx, personId: number): Promise<boolean> {
  const here = tx.selectFrom('people').select('id').where('id', '=', personId).where('leftOn', 'is', null)
  return (await here.executeTakeFirst()) === undefined
}

/** Midnight in London, before this instant. */
function beginningOf(at: Date): string {
  return londonTime(londonDay(at), 0).toISOString()
}
