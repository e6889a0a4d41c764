import type { Tx } from '../../db/tables.ts'
import type { HistoryEvent } from './event.ts'

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
