import { addReference } from '../../db/reference/add.ts'
import { openDatabase } from '../../db/open.ts'
import type { Database } from '../../db/tables.ts'
import { day } from '../support/world.ts'

test('one day proclaimed for a year whose list is not there yet does not keep the list out', async () => {
  const db = await openDatabase(':memory:')
  await db.deleteFrom('bankHolidays').where('day', '>=', day('2027-01-01')).execute()
  await db
    .insertInto('bankHolidays')
    .values({ day: day('2027-05-10'), title: 'A coronation', oneOff: 1 })
    .execute()
  await db
    .insertInto('bankHolidays')
    .values({ day: day('2028-12-25'), title: 'Christmas, proclaimed early', oneOff: 1 })
    .execute()
  await addReference(db)
  expect(await titlesIn(db, '2027')).toEqual(expect.arrayContaining(['A coronation', 'Good Friday', 'Easter Monday']))
  expect(await titlesIn(db, '2028')).toEqual(expect.arrayContaining(['Christmas, proclaimed early', 'Good Friday']))
})

test('a day missing from a year the council took over is not brought back', async () => {
  const db = await openDatabase(':memory:')
  await db.deleteFrom('bankHolidays').where('day', '=', day('2027-12-27')).execute()
  const before = await titlesIn(db, '2027')
  await addReference(db)
  expect(await titlesIn(db, '2027')).toEqual(before)
})

test('a rule the council has changed is not put back', async () => {
  const db = await openDatabase(':memory:')
  await db.updateTable('dutyTemplates').set({ name: 'Our own words' }).where('id', '=', 1).execute()
  await addReference(db)
  expect(await db.selectFrom('dutyTemplates').select('name').where('id', '=', 1).execute()).toEqual([{ name: 'Our own words' }])
})

async function titlesIn(db: Database, year: string): Promise<string[]> {
  const rows = await db.selectFrom('bankHolidays').select(['day', 'title']).orderBy('day').execute()
  return rows.filter(({ day: on }) => on.startsWith(year)).map(({ title }) => title)
}
