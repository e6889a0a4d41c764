import { compiledOnce } from '../../db/compiled-once.ts'
import { openDatabase } from '../../db/open.ts'
import type { Database, Db } from '../../db/tables.ts'

const named = compiledOnce((db: Db, name: string, from: number) =>
  db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('name', '=', name)
    .where('id', '>=', from)
    .where('email', 'like', '%@westmere.example'),
)

let db: Database

beforeEach(async () => {
  db = await openDatabase(':memory:')
  await add(1, 'Mo')
  await add(2, 'Dina')
})

afterEach(() => db.destroy())

test('each question is answered for what it asks, not for what was asked first', async () => {
  expect(await named(db, 'Mo', 0)).toEqual([{ id: 1, name: 'Mo' }])
  expect(await named(db, 'Dina', 0)).toEqual([{ id: 2, name: 'Dina' }])
  expect(await named(db, 'Dina', 3)).toEqual([])
})

test('the answer is as the database is now, and each database gives its own', async () => {
  const other = await openDatabase(':memory:')
  await add(3, 'Mo')
  expect((await named(db, 'Mo', 0)).map(({ id }) => id)).toEqual([1, 3])
  expect(await named(other, 'Mo', 0)).toEqual([])
  await other.destroy()
})

test('a transaction sees what it has itself changed', async () => {
  await db.transaction().execute(async (tx) => {
    await tx.updateTable('people').set({ name: 'Mo Farrant' }).where('id', '=', 1).execute()
    expect(await named(tx, 'Mo Farrant', 0)).toEqual([{ id: 1, name: 'Mo Farrant' }])
  })
})

function add(id: number, name: string) {
  return db
    .insertInto('people')
    .values({ id, name, email: `person${id}@westmere.example`, passwordHash: null })
    .execute()
}
