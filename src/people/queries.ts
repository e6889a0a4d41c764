import type { SqlBool } from 'kysely'
import { compiledOnce } from '../../db/compiled-once.ts'
import type { Db } from '../../db/tables.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { NotFound } from '../lib/problems.ts'
import type { Person, Role } from './person.ts'

/** Whoever has left stays on record, and is nobody that anything can be given to, asked of or sent. */
export type PersonRecord = Person & { version: number; hasPassword: boolean; leftOn: CalendarDate | null }

export async function personById(db: Db, id: number): Promise<PersonRecord> {
  const [person] = withRoles(await rowsById(db, id))
  if (!person) throw new NotFound()
  return person
}

export async function personByEmail(db: Db, email: string): Promise<PersonRecord | undefined> {
  const [person] = withRoles(await peopleRows(db).where('email', '=', email.trim().toLowerCase()).execute())
  return person
}

/** Without those who have left. */
export async function everyone(db: Db): Promise<PersonRecord[]> {
  return (await everyoneEver(db)).filter(({ leftOn }) => leftOn === null)
}

/** Those who have left among them, for whatever names people of the past. */
export async function everyoneEver(db: Db): Promise<PersonRecord[]> {
  return withRoles(await peopleRows(db).orderBy('people.name').orderBy('people.id').execute())
}

export async function peopleButFor(db: Db, person: { id: number }): Promise<PersonRecord[]> {
  return (await everyone(db)).filter(({ id }) => id !== person.id)
}

const rowsById = compiledOnce((db: Db, id: number) => peopleRows(db).where('people.id', '=', id))

function peopleRows(db: Db) {
  return db
    .selectFrom('people')
    .leftJoin('personRoles', 'personRoles.personId', 'people.id')
    .select(['people.id', 'name', 'email', 'jobTitle', 'version', 'leftOn', 'role'])
    .select((is) => is('passwordHash', 'is not', null).as('hasPassword'))
}

type Row = Omit<PersonRecord, 'hasPassword' | 'roles'> & { hasPassword: SqlBool; role: Role | null }

function withRoles(rows: Row[]): PersonRecord[] {
  const people = new Map<number, PersonRecord & { roles: Role[] }>()
  for (const { role, hasPassword, ...row } of rows) {
    const person = people.get(row.id) ?? { ...row, hasPassword: Boolean(hasPassword), roles: [] }
    if (role) person.roles.push(role)
    people.set(row.id, person)
  }
  return [...people.values()]
}
