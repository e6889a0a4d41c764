import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import type { Tables, Tx } from '../../db/tables.ts'
import { waits } from './queries.ts'

type Condition = (is: ExpressionBuilder<Tables, 'letters'>) => ExpressionWrapper<Tables, 'letters', SqlBool>

/** These letters go nowhere, and no link of theirs is kept: what they were to tell is not told, and may be said again. */
export async function supersedeWhere(tx: Tx, condition: Condition, at: Date): Promise<void> {
  const superseded = await tx
    .updateTable('letters')
    .set({ supersededAt: at.toISOString(), secret: null })
    .where(condition)
    .returning('id')
    .execute()
  const ids = superseded.map(({ id }) => id)
  await tx.deleteFrom('warnings').where('letterId', 'in', ids).execute()
}

/** Whoever has left is sent nothing more: what waits goes nowhere, even when it is tried just now and fails. */
export function supersedeAllTo(tx: Tx, personId: number, at: Date): Promise<void> {
  return supersedeWhere(tx, (is) => is.and([is('personId', '=', personId), waits(is)]), at)
}
