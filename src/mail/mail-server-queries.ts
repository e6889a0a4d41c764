import type { Db } from '../../db/tables.ts'
import { type MailServer, restUntil } from './mail-server.ts'

/** Null while it takes letters. */
export async function mailServerNow(db: Db): Promise<MailServer | null> {
  return (await db.selectFrom('mailServer').select(['failures', 'since', 'nextTryAt']).executeTakeFirst()) ?? null
}

/** Until its next try nobody sends it anything. */
export async function isMailServerResting(db: Db, now: Date): Promise<boolean> {
  return Boolean(restUntil(await mailServerNow(db), now)?.nextTryAt)
}
