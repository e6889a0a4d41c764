import type { Database, Db } from '../../db/tables.ts'
import { afterFailure, type MailServer, whileTried } from './mail-server.ts'
import { mailServerNow } from './mail-server-queries.ts'
import { isFree } from './queries.ts'

/**
 * Whether a letter may be tried now. It is kept where every process sees it: while the server rests all of them rest, and when
 * its next try is due whoever comes first makes it, with one letter. If that is taken there is nothing left to wait for.
 */
export async function mayTryServer(db: Database, now: Date): Promise<boolean> {
  const server = await mailServerNow(db)
  if (server?.nextTryAt == null) return true
  if (server.nextTryAt > now.toISOString()) return false
  return moveNextTry(db, server.nextTryAt, whileTried(server, now))
}

export async function noteTaken(db: Database): Promise<void> {
  await db.deleteFrom('mailServer').execute()
}

/** One more in a row, whichever process it was. */
export async function noteFailure(db: Database, at: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const server = afterFailure(await mailServerNow(tx), at)
    await tx
      .insertInto('mailServer')
      .values({ id: 1, ...server })
      .onConflict((known) => known.column('id').doUpdateSet(server))
      .execute()
  })
}

/** Somebody may have mended it: it need not wait for its next try. */
export async function tryServerAtOnce(db: Db, now: Date): Promise<void> {
  const nextTryAt = now.toISOString()
  await db.updateTable('mailServer').set({ nextTryAt }).where('nextTryAt', '>', nextTryAt).execute()
}

/** The same, asked for by somebody: letters it would not take go with it. False when it is well. */
export async function tryServerNow(db: Database, now: Date): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    if ((await mailServerNow(tx)) === null) return false
    await tryServerAtOnce(tx, now)
    const tryAfter = now.toISOString()
    await tx
      .updateTable('letters')
      .set({ tryAfter })
      .where('tryAfter', '>', tryAfter)
      .where('lastProblem', 'is not', null)
      .where('refusals', '=', 0)
      .where(isFree(now))
      .execute()
    return true
  })
}

async function moveNextTry(db: Database, from: NonNullable<MailServer['nextTryAt']>, nextTryAt: string): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('mailServer').set({ nextTryAt }).where('nextTryAt', '=', from).executeTakeFirst()
  return numUpdatedRows === 1n
}
