import { openDatabase } from '../../db/open.ts'
import { bankHolidaysFrom } from '../../src/deadlines/bank-holidays.ts'
import { bankHolidaysOf, knownYearsOf } from '../../src/deadlines/queries.ts'
import { calendarDate } from '../../src/lib/calendar-date.ts'
import { bankHolidays } from '../support/bank-holidays.ts'

test('the list that ships knows every year from 2012 to 2030', () => {
  expect(bankHolidays.years).toEqual(new Set(Array.from({ length: 19 }, (_, index) => 2012 + index)))
  expect(bankHolidays.titles.size).toBe(156)
})

test('a single day proclaimed early does not make its year known', () => {
  const listed = [...bankHolidays.titles].map(([date, title]) => ({ date, title }))
  const withOneOff = bankHolidaysFrom([...listed, { date: '2031-06-09', title: 'A jubilee' }])
  expect(withOneOff.titles.get('2031-06-09' as never)).toBe('A jubilee')
  expect(withOneOff.years).toEqual(bankHolidays.years)
})

test('the database counts the same years as known', async () => {
  const db = await openDatabase(':memory:')
  await db
    .insertInto('bankHolidays')
    .values({ day: calendarDate('2031-06-09'), title: 'A jubilee' })
    .execute()
  expect((await knownYearsOf(db)).years).toEqual((await bankHolidaysOf(db)).years)
  await db.deleteFrom('bankHolidays').where('day', '=', calendarDate('2030-12-25')).execute()
  expect((await knownYearsOf(db)).years).toEqual((await bankHolidaysOf(db)).years)
  expect((await knownYearsOf(db)).years.has(2030)).toBe(false)
  await db.destroy()
})

test.each(['2026-02-30', '25/12/2026', ''])('a list with the date "%s" is refused', (date) => {
  expect(() => bankHolidaysFrom([{ date, title: 'A holiday' }])).toThrow(`Not a calendar date: ${date}`)
})
