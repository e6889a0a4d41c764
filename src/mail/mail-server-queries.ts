import type { Db } from '../../db/tables.ts'
import type { MailServer } from './mail-server.ts'

/** Null while it takes letters. */
export async function mailServerNow(db: Db): Promise<MailServer | null> {
  return (await db.selectFrom('mailServer').select(['failures', 'since', 'nextTryAt']).executeTakeFirst()) ?? null
}
