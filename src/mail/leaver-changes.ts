import type { Tx } from '../../db/tables.ts'

/** Whoever has left is sent nothing more: what waits goes nowhere, even when it is tried just now and fails, and no link is kept. */
export async function supersedeAllTo(tx: Tx, personId: number, at: Date): Promise<void> {
  const superseded = await tx
    .updateTable('letters')
    .set({ supersededAt: at.toISOString(), secret: null })
    .where('personId', '=', personId)
    .where('sentAt', 'is', null)
    .where('gaveUpAt', 'is', null)
    .where('supersededAt', 'is', null)
    .returning('id')
    .execute()
  const ids = superseded.map(({ id }) => id)
  await tx.deleteFrom('warnings').where('letterId', 'in', ids).execute()
}
