import type { Tx } from '../../db/tables.ts'
import type { Subject } from '../history/event.ts'
import type { Warning } from './letter.ts'

type Telling = { letterId: number; personId: number; warnings: readonly Warning[] }

/** All that this letter tells of, now. What it told of before it was written anew stays in the ledger as superseded. */
export async function noteInLedger(tx: Tx, { letterId, personId, warnings }: Telling, at: Date): Promise<void> {
  await supersedeTellings(tx, letterId, at)
  if (warnings.length === 0) return
  // What was told before was told by a letter that was given up: the warning names the one that tells it now.
  await tx
    .insertInto('warnings')
    .values(warnings.map((warning) => ({ ...warning, personId, letterId })))
    .onConflict((known) => known.columns(['key', 'personId']).doUpdateSet({ letterId }))
    .execute()
  await tx
    .insertInto('tellings')
    .values(warnings.map((warning) => ({ ...warning, letterId, supersededAt: null })))
    .onConflict((known) => known.columns(['about', 'aboutId', 'letterId', 'key']).doUpdateSet({ supersededAt: null }))
    .execute()
}

/** It was taken out of the letter before anybody got it. */
export async function takeOutOfLedger(
  tx: Tx,
  { letterId, about, aboutId, keyBegins }: { letterId: number; about: Subject; aboutId: number; keyBegins: string },
  at: Date,
): Promise<void> {
  await tx
    .deleteFrom('warnings')
    .where('letterId', '=', letterId)
    .where('about', '=', about)
    .where('aboutId', '=', aboutId)
    .where('key', 'like', `${keyBegins}%`)
    .execute()
  await tx
    .updateTable('tellings')
    .set({ supersededAt: at.toISOString() })
    .where('letterId', '=', letterId)
    .where('about', '=', about)
    .where('aboutId', '=', aboutId)
    .where('key', 'like', `${keyBegins}%`)
    .where('supersededAt', 'is', null)
    .execute()
}

async function supersedeTellings(tx: Tx, letterId: number, at: Date): Promise<void> {
  await tx
    .updateTable('tellings')
    .set({ supersededAt: at.toISOString() })
    .where('letterId', '=', letterId)
    .where('supersededAt', 'is', null)
    .execute()
}
