import { randomUUID } from 'node:crypto'
import type { Tx } from '../../db/tables.ts'
import type { Subject } from '../history/event.ts'
import { londonDay, londonTime } from '../lib/clock.ts'
import type { LetterKind, Letters, NewLetter } from './letter.ts'
import { isFree, isInDoubt } from './queries.ts'
import { tell, untell } from './telling-changes.ts'

/**
 * Takes a transaction, so that a letter waits exactly when what it tells of was saved.
 * False when its key is already there. One that was superseded is written anew, and goes on waiting for its turn; but not one that
 * somebody may have got: that one has its words and its Message-ID for ever.
 */
export async function queue<Kind extends LetterKind>(tx: Tx, letter: NewLetter<Kind>, at: Date): Promise<boolean> {
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
    .$if(personId !== undefined, (query) => query.where('personId', '=', personId ?? 0))
    .where('id', 'in', told)
    .where(isFree(at))
    .where((is) => is.not(isInDoubt(is)))
    .execute()
  for (const { id, facts } of letters) {
    const left = without(JSON.parse(facts) as Letters[Kind])
    const change = left ? { facts: JSON.stringify(left), messageId: randomUUID() } : { supersededAt: at.toISOString() }
    await tx.updateTable('letters').set(change).where('id', '=', id).execute()
    await untell(tx, { letterId: id, about, aboutId }, at)
  }
  return letters.length > 0
}

/** Midnight in London, before this instant. */
function beginningOf(at: Date): string {
  return londonTime(londonDay(at), 0).toISOString()
}
