import type { Database } from '../../db/tables.ts'
import { record, type Stamp } from '../history/record.ts'
import { MOST_ATTEMPTS, pauseAfter } from './pauses.ts'
import type { Refusal } from './refusal.ts'
import type { Words } from './compose.ts'

export type Claimable = { id: number; attempts: number; tryAfter: string }

/**
 * Whoever moves tryAfter first has the letter; the others find it moved. After a crash it is free again when the pause has ended.
 * A letter in somebody's hands shows no problem, so nobody can ask for it to be tried again meanwhile.
 */
export async function claim(db: Database, { id, attempts, tryAfter }: Claimable, now: Date): Promise<boolean> {
  const freeAgain = new Date(now.getTime() + pauseAfter(attempts + 1)).toISOString()
  const { numUpdatedRows } = await db
    .updateTable('letters')
    .set({ tryAfter: freeAgain, attempts: attempts + 1, lastProblem: null })
    .where('id', '=', id)
    .where('tryAfter', '=', tryAfter)
    .where('attempts', '=', attempts)
    .where('sentAt', 'is', null)
    .where('gaveUpAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function markSent(db: Database, id: number, kept: Words & { address: string; sentAt: Date }): Promise<void> {
  const { address, subject, text, html, sentAt } = kept
  await db
    .updateTable('letters')
    .set({ address, subject, text, html, sentAt: sentAt.toISOString(), secret: null, lastProblem: null })
    .where('id', '=', id)
    .execute()
}

/** It waits for its next try, unless it was refused for good or this was the last. Answers whether it still waits. */
export async function markRefused(db: Database, { id, attempts }: Claimable, refusal: Refusal & { at: Date }): Promise<boolean> {
  const isOver = refusal.isPermanent || attempts + 1 >= MOST_ATTEMPTS
  await db
    .updateTable('letters')
    .set({ lastProblem: refusal.words, ...(isOver ? { gaveUpAt: refusal.at.toISOString(), secret: null } : {}) })
    .where('id', '=', id)
    .execute()
  return !isOver
}

/** Only a letter that failed, for now or for good, and that is in nobody's hands. Answers whether it was. */
export async function retryLetter(db: Database, id: number, stamp: Stamp): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('letters')
      .set({ tryAfter: stamp.at.toISOString(), attempts: 0, gaveUpAt: null, lastProblem: null })
      .where('id', '=', id)
      .where('sentAt', 'is', null)
      .where('lastProblem', 'is not', null)
      .executeTakeFirst()
    if (numUpdatedRows === 1n) await record(tx, { about: 'letter', id, kind: 'letter tried again' }, stamp)
    return numUpdatedRows === 1n
  })
}
