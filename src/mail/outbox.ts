import { randomUUID } from 'node:crypto'
import type { Tx } from '../../db/tables.ts'
import type { LetterKind, NewLetter } from './letter.ts'
import { isFree } from './queries.ts'

/**
 * Takes a transaction, so that a letter waits exactly when what it tells of was saved.
 * False when its key is already there. One that was superseded is written anew, and goes on waiting for its turn.
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
        .where('letters.supersededAt', 'is not', null),
    )
    .returning('id')
    .executeTakeFirst()
  if (row && warnings.length > 0) await tell(tx, letter, row.id)
  return row !== undefined
}

/** One that nobody can have queued before: its key may be there only by mistake, and then it would never go. */
export async function queueNew<Kind extends LetterKind>(tx: Tx, letter: NewLetter<Kind>, at: Date): Promise<void> {
  if (!(await queue(tx, letter, at))) throw new Error(`There is a letter ${letter.key} already`)
}

/** Every letter of this kind that still waits: it told nobody, so what it said may be said again. Those in somebody's hands go. */
export async function supersede(tx: Tx, kind: LetterKind, at: Date): Promise<void> {
  const superseded = await tx
    .updateTable('letters')
    .set({ supersededAt: at.toISOString() })
    .where('kind', '=', kind)
    .where(isFree(at))
    .returning('id')
    .execute()
  const ids = superseded.map(({ id }) => id)
  await tx.deleteFrom('warnings').where('letterId', 'in', ids).execute()
}

// What was told before was told by a letter that was given up: the ledger names the one that tells it now.
async function tell<Kind extends LetterKind>(tx: Tx, { warnings, personId }: NewLetter<Kind>, letterId: number): Promise<void> {
  await tx
    .insertInto('warnings')
    .values(warnings.map((warning) => ({ ...warning, personId, letterId })))
    .onConflict((known) => known.columns(['key', 'personId']).doUpdateSet({ letterId }))
    .execute()
}
