import { randomUUID } from 'node:crypto'
import type { Tx } from '../../db/tables.ts'
import type { LetterKind, NewLetter } from './letter.ts'

/** Takes a transaction, so that a letter waits exactly when what it tells of was saved. False when its key is already there. */
export async function queue<Kind extends LetterKind>(tx: Tx, letter: NewLetter<Kind>, at: Date): Promise<boolean> {
  const { warnings, facts, tryAfter, secret, ...rest } = letter
  const row = await tx
    .insertInto('letters')
    .values({
      ...rest,
      facts: JSON.stringify(facts),
      secret: secret ?? null,
      queuedAt: at.toISOString(),
      tryAfter: tryAfter.toISOString(),
      messageId: randomUUID(),
    })
    .onConflict((known) => known.column('key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row && warnings.length > 0) await tell(tx, letter, row.id)
  return row !== undefined
}

/** One that nobody can have queued before: its key may be there only by mistake, and then it would never go. */
export async function queueNew<Kind extends LetterKind>(tx: Tx, letter: NewLetter<Kind>, at: Date): Promise<void> {
  if (!(await queue(tx, letter, at))) throw new Error(`There is a letter ${letter.key} already`)
}

async function tell<Kind extends LetterKind>(tx: Tx, { warnings, personId }: NewLetter<Kind>, letterId: number): Promise<void> {
  await tx
    .insertInto('warnings')
    .values(warnings.map((warning) => ({ ...warning, personId, letterId })))
    .onConflict((known) => known.columns(['key', 'personId']).doNothing())
    .execute()
}
