import { randomUUID } from 'node:crypto'
import type { ExpressionBuilder } from 'kysely'
import type { Tables, Tx } from '../../db/tables.ts'
import type { Subject } from '../history/event.ts'
import { londonMidnight } from '../lib/clock.ts'
import type { Covering, LetterKind, Letters, NewLetter } from './letter.ts'
import { isFree, isInDoubt } from './queries.ts'
import { supersedeWhere } from './superseding-changes.ts'
import { noteInLedger, takeOutOfLedger } from './telling-changes.ts'

/**
 * Takes a transaction, so that a letter waits exactly when what it tells of was saved. False when its key is already there, or when
 * its reader has left. One that was superseded is written anew, and goes on waiting for its turn; but not one that somebody may have
 * got: that one has its words and its Message-ID for ever.
 */
export async function queue<Kind extends LetterKind>(tx: Tx, letter: NewLetter<Kind>, at: Date): Promise<boolean> {
  if (await hasLeft(tx, letter.personId)) return false
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
  if (row) await noteInLedger(tx, { letterId: row.id, personId: letter.personId, warnings }, at)
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
  await supersedeWhere(
    tx,
    (is) =>
      is.and([
        is('kind', '=', kind),
        ...(to ? [is('personId', 'in', [...to])] : []),
        ...(before ? [is('queuedAt', '<', before.toISOString())] : []),
        isFree(at)(is),
        is.or([is.not(isInDoubt(is)), is('queuedAt', '<', londonMidnight(at).toISOString())]),
      ]),
    at,
  )
}

/** Of these people alone, or those queued before this instant alone, where that is said. */
type Superseded = { kind: LetterKind; to?: readonly number[]; before?: Date }

type Taken<Kind extends LetterKind> = {
  kind: Kind
  /** Anybody's, when not said. */
  personId?: number | undefined
  about: Subject
  aboutId: number
  /** Only what is told under such a key, where a letter tells several things of it. */
  keyBegins?: string
  /** What is left to say without it; null when nothing is, and the facts themselves when they do not tell of it. */
  without: (facts: Letters[Kind]) => Letters[Kind] | null
}

/**
 * Out of every letter of this kind that still waits, or was given up and may be tried again, and that nobody can have got; and out of
 * its copies. False when no such letter did.
 */
export async function takeOut<Kind extends LetterKind>(
  tx: Tx,
  { without, keyBegins = '', ...told }: Taken<Kind>,
  at: Date,
): Promise<boolean> {
  const taken = []
  for (const letter of await lettersTelling(tx, { keyBegins, ...told }, at)) {
    const { covering, ...said } = JSON.parse(letter.facts) as Letters[Kind] & { covering?: Covering[] }
    const left = without(said as Letters[Kind])
    if (left === said) continue
    const change = left
      ? { facts: JSON.stringify({ ...left, covering }), messageId: randomUUID() }
      : { supersededAt: at.toISOString(), gaveUpAt: null }
    await tx.updateTable('letters').set(change).where('id', '=', letter.id).execute()
    await takeOutOfLedger(tx, { letterId: letter.id, keyBegins, ...told }, at)
    taken.push(letter)
  }
  return taken.some(({ copyOf }) => copyOf === null)
}

type TellingSo = Omit<Taken<LetterKind>, 'without' | 'keyBegins'> & { keyBegins: string }

function lettersTelling(tx: Tx, { kind, personId, about, aboutId, keyBegins }: TellingSo, at: Date) {
  const thing = tx.selectFrom('warnings').select('letterId').where('about', '=', about).where('aboutId', '=', aboutId)
  const told = thing.where('key', 'like', `${keyBegins}%`)
  return tx
    .selectFrom('letters')
    .select(['id', 'facts', 'copyOf'])
    .where('kind', '=', kind)
    .$if(personId !== undefined, (query) => query.where(isTo(personId ?? 0)))
    .where('id', 'in', told)
    .where((is) => is.or([isFree(at)(is), is.and([is('gaveUpAt', 'is not', null), is('supersededAt', 'is', null)])]))
    .where((is) => is.not(isInDoubt(is)))
    .execute()
}

/** To this person, and the copies of it: a condition on letters. */
function isTo(personId: number) {
  return (is: ExpressionBuilder<Tables, 'letters'>) =>
    is.or([
      is.and([is('personId', '=', personId), is('copyOf', 'is', null)]),
      is('copyOf', 'in', is.selectFrom('letters as original').select('original.id').where('original.personId', '=', personId)),
    ])
}

async function hasLeft(tx: Tx, personId: number): Promise<boolean> {
  const here = tx.selectFrom('people').select('id').where('id', '=', personId).where('leftOn', 'is', null)
  return (await here.executeTakeFirst()) === undefined
}
