import type { UpdateResult } from 'kysely'
import type { Tx } from '../../db/tables.ts'
import type { Saved } from '../lib/saved.ts'
import type { Change, HistoryEvent } from './event.ts'

/** Who did it, or null for what the programme does by itself; and when. */
export type Stamp = { by: { id: number } | null; at: Date }

/** Asks for a transaction, so a line of history can only be written together with the change it tells of. */
export async function record(tx: Tx, event: HistoryEvent, { by, at }: Stamp): Promise<void> {
  const { about, id, ...rest } = event
  await tx
    .insertInto('history')
    .values({ at: at.toISOString(), personId: by?.id ?? null, subject: about, subjectId: id, event: JSON.stringify(rest) })
    .execute()
}

/** `update` writes only to the version that the form was opened on. */
type Edit = { changes: readonly Change[]; update: { executeTakeFirst: () => Promise<UpdateResult> }; event: HistoryEvent }

/** An edit of a record that carries a version, with its line of history: stale, and nothing kept, when somebody saved in between. */
export async function saveEdit(tx: Tx, { changes, update, event }: Edit, stamp: Stamp): Promise<Saved> {
  if (changes.length === 0) return 'unchanged'
  const { numUpdatedRows } = await update.executeTakeFirst()
  if (numUpdatedRows === 0n) return 'stale'
  await record(tx, event, stamp)
  return 'saved'
}
