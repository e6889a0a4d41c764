import type { SqlBool } from 'kysely'
import type { Db } from '../../db/tables.ts'
import { NotFound } from '../lib/problems.ts'
import type { Person, Role } from './person.ts'

export type PersonRecord = Person & { version: number; hasPassword: boolean }

export async function personById(db: Db, id: number): Promise<PersonRecord> {
  const [person] = withRoles(await peopleRows(db).where('people.id', '=', id).execute())
  if (!person) throw new NotFound()
  return person
}

export async function personByEmail(db: Db, email: string): Promise<PersonRecord | undefined> {
  const [person] = withRoles(await peopleRows(db).where('email', '=', email.trim().toLowerCase()).execute())
  return person
}

export async function everyone(db: Db): Promise<PersonRecord[]> {
  return withRoles(await peopleRows(db).orderBy('people.name').orderBy('people.id').execute())
}

export async function peopleButFor(db: Db, person: { id: number }): Promise<PersonRecord[]> {
  return (await everyone(db)).filter(({ id }) => id !== person.id)
}

function peopleRows(db: Db) {
  return db
    .selectFrom('people')
    .leftJoin('personRoles', 'personRoles.personId', 'people.id')
    .select(['people.id', 'name', 'email', 'jobTitle', 'version', 'role'])
    .select((is) => is('passwordHash', 'is not', null).as('hasPassword'))
}

type Row = { id: number; name: string; email: string; jobTitle: string; version: number; hasPassword: SqlBool; role: Role | null }

function withRoles(rows: Row[]): PersonRecord[] {
  const people = new Map<number, PersonRecord & { roles: Role[] }>()
  for (const { role, hasPassword, ...row } of rows) {
    const person = people.get(row.id) ?? { ...row, hasPassword: Boolean(hasPassword), roles: [] }
    if (role) person.roles.push(role)
    people.set(row.id, person)
  }
  return [...people.values()]
}
