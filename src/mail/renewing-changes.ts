import { randomUUID } from 'node:crypto'
import type { Db, Tx } from '../../db/tables.ts'
import type { Covering, LetterKind, Letters } from './letter.ts'
import { isFree, isInDoubt } from './queries.ts'

type Due = { dueBy: Date; now: Date }

/**
 * The letters of these kinds that are to go by then and that nobody can have got. Only what waits is asked for, of which there is little;
 * asked for by kind, every letter ever sent would be read each few seconds.
 */
export async function lettersToRenew(db: Db, kinds: readonly LetterKind[], { dueBy, now }: Due): Promise<{ id: number; facts: string }[]> {
  const waiting = db.selectFrom('letters').select(['id', 'kind', 'facts']).where('tryAfter', '<=', dueBy.toISOString()).where(isFree(now))
  return (await waiting.where((is) => is.not(isInDoubt(is))).execute()).filter(({ kind }) => kinds.includes(kind as LetterKind))
}

/** Copies too, each still saying for whom it is. Whoever has one in hand just now with other words finds that it is not theirs. */
export async function renewLetters<Kind extends LetterKind>(
  tx: Tx,
  { kinds, renewed }: { kinds: readonly Kind[]; renewed: (facts: Letters[Kind]) => Letters[Kind] },
  due: Due,
): Promise<void> {
  for (const { id, facts } of await lettersToRenew(tx, kinds, due)) {
    const { covering, ...said } = JSON.parse(facts) as Letters[Kind] & { covering?: Covering[] }
    const anew = JSON.stringify({ ...renewed(said as Letters[Kind]), covering })
    if (anew !== facts) await tx.updateTable('letters').set({ facts: anew, messageId: randomUUID() }).where('id', '=', id).execute()
  }
}
