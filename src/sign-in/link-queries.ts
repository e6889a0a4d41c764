import type { Db } from '../../db/tables.ts'
import { personById, type PersonRecord } from '../people/queries.ts'
import { settingsOf } from '../settings/queries.ts'
import { isCommonPassword } from './common-passwords.ts'
import { hashOfToken } from './link-changes.ts'
import type { PasswordContext } from './password-rule.ts'

/** Whose link this is, while it can still be used. */
export async function personOfLink(db: Db, token: string, now: Date): Promise<PersonRecord | null> {
  const link = await db
    .selectFrom('passwordLinks')
    .select('personId')
    .where('tokenHash', '=', hashOfToken(token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now.toISOString())
    .executeTakeFirst()
  return link ? personById(db, link.personId) : null
}

/** What a person's password may not be made of. */
export async function passwordContextFor(db: Db, person: { name: string; email: string }): Promise<PasswordContext> {
  const { councilName } = await settingsOf(db)
  return { isCommon: isCommonPassword, known: [person.name, person.email, councilName] }
}
