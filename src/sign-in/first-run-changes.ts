import type { Database } from '../../db/tables.ts'
import { record } from '../history/record.ts'
import { insertPerson, keepPassword } from '../people/changes.ts'
import { nameCouncil } from '../settings/changes.ts'
import { hashPassword } from './password.ts'

export type FirstRun = { councilName: string; name: string; email: string; password: string }

/** Answers the id of the first administrator, or null when somebody was quicker. */
export async function makeFirstAdministrator(
  db: Database,
  { councilName, name, email, password }: FirstRun,
  at: Date,
): Promise<number | null> {
  const passwordHash = await hashPassword(password)
  return db.transaction().execute(async (tx) => {
    if (await tx.selectFrom('people').select('id').limit(1).executeTakeFirst()) return null
    await nameCouncil(tx, councilName)
    const id = await insertPerson(tx, { name, email, jobTitle: '', roles: ['administrator'] })
    await keepPassword(tx, id, passwordHash)
    await record(tx, { about: 'person', id, kind: 'first administrator made', name }, { by: { id }, at })
    return id
  })
}
