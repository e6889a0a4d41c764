import type { Db } from '../../db/tables.ts'
import { personByEmail } from '../people/queries.ts'
import type { Person } from '../people/person.ts'
import { hashPassword, isPassword } from './password.ts'

const NOBODY = hashPassword('nobody has this password')

/** Takes as long for somebody unknown as for a wrong password, and says no more of one than of the other. */
export async function personWithPassword(db: Db, email: string, password: string): Promise<Person | null> {
  const person = await personByEmail(db, email)
  const kept = person && (await db.selectFrom('people').select('passwordHash').where('id', '=', person.id).executeTakeFirst())
  const isRight = await isPassword(password, kept?.passwordHash ?? (await NOBODY))
  return person?.leftOn === null && kept?.passwordHash && isRight ? person : null
}

/** In how many browsers this person is signed in. */
export async function openSessions(db: Db, person: { id: number }, now: Date): Promise<number> {
  const open = await db
    .selectFrom('sessions')
    .select('idHash')
    .where('personId', '=', person.id)
    .where('expiresAt', '>', now.toISOString())
    .execute()
  return open.length
}
