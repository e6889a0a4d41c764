import { openDatabase } from '../../db/open.ts'
import type { Database } from '../../db/tables.ts'

let db: Database

beforeAll(async () => {
  db = await openDatabase(':memory:')
  await db.insertInto('people').values({ id: 1, name: 'Mo', email: 'mo@westmere.example', jobTitle: 'Head', passwordHash: null }).execute()
})

afterAll(() => db.destroy())

test('a column is named in the file as analysts write it, and in the code as code is', async () => {
  const asked = db.selectFrom('people').select(['jobTitle', 'passwordHash as secretHash']).where('people.jobTitle', '=', 'Head')
  expect(asked.compile().sql).toBe('select "job_title", "password_hash" as "secret_hash" from "people" where "people"."job_title" = +?')
  expect(await asked.execute()).toEqual([{ jobTitle: 'Head', secretHash: null }])
})

test('words that look like a number stay words', async () => {
  await db.insertInto('people').values({ id: 2, name: '007', email: 'jo@westmere.example' }).execute()
  expect(await db.selectFrom('people').select(['id', 'name']).where('name', '=', '007').execute()).toEqual([{ id: 2, name: '007' }])
  await db.deleteFrom('people').where('id', '=', 2).execute()
})

test('nobody is in an empty list, and everybody is outside it', async () => {
  const people = db.selectFrom('people').select('id')
  expect(await people.where('id', 'in', []).execute()).toEqual([])
  expect(await people.where('id', 'not in', []).execute()).toEqual([{ id: 1 }])
})

test('an empty list is nobody inside another question too', async () => {
  const among = (ids: number[]) => db.selectFrom('people').select('id').where('id', 'in', ids)
  expect(await db.selectFrom('people').select('id').where('id', 'in', among([])).execute()).toEqual([])
  expect(
    await db
      .selectFrom('people')
      .select('id')
      .where('id', 'in', among([1]))
      .execute(),
  ).toEqual([{ id: 1 }])
})
