import { differencesOf, readGovernmentList } from '../../src/deadlines/government-list.ts'
import { lastKnownYear, withHoliday, withList } from '../../src/deadlines/known-holidays.ts'
import { calendarDate as day } from '../../src/lib/calendar-date.ts'
import { EVENTS_2031, governmentList } from '../support/government-list.ts'
import { bankHolidays } from '../support/bank-holidays.ts'

const KNOWN = [...bankHolidays.titles].map(([date, title]) => ({ date, title }))

test('the government’s file is read, England and Wales alone, substitute days named as such', () => {
  const reading = readGovernmentList(governmentList(EVENTS_2031))
  expect(reading.ok && reading.holidays).toHaveLength(8)
  expect(reading.ok && reading.holidays.at(-1)).toEqual({ date: '2031-12-26', title: 'Boxing Day' })
  const substitute = readGovernmentList(
    governmentList([...EVENTS_2031, { title: 'Coronation', date: '2031-06-02', notes: 'Substitute day' }]),
  )
  expect(substitute.ok && substitute.holidays).toContainEqual({ date: '2031-06-02', title: 'Coronation (substitute day)' })
})

test.each([
  ['nothing readable', Buffer.from('not a list'), /cannot be read: it must be the government’s list of bank holidays, whole/],
  ['another shape', Buffer.from('{"scotland":{"events":[]}}'), /must be the government’s list/],
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00]), /cannot be read/],
  [
    'a date that does not exist',
    governmentList([{ title: 'Odd', date: '2031-02-30', notes: '' }]),
    /Entry 1 of England and Wales \(“Odd”\) must have a real date, like 2026-12-25: it has “2031-02-30”/,
  ],
  [
    'an entry without a title',
    governmentList([...EVENTS_2031, { title: '', date: '2031-02-03', notes: '' }]),
    /Entry 9 of England and Wales \(“”\) must have a title/,
  ],
  ['an entry that is none', Buffer.from('{"england-and-wales":{"events":[null]}}'), /Entry 1 of England and Wales must have a title/],
  ['a list of nothing', governmentList([]), /must name a bank holiday of England and Wales: this one names none/],
  ['a bare list', Buffer.from('[]'), /must be the government’s list/],
  ['too much', Buffer.alloc(300 * 1024, 32), /smaller than 256 KB/],
  [
    'a day twice',
    governmentList([...EVENTS_2031, { title: 'Again', date: '2031-12-25', notes: '' }]),
    /names Thursday 25 December 2031 twice/,
  ],
  ['one day of a year', governmentList(EVENTS_2031.slice(0, 1)), /only 1 bank holiday in 2031/],
  ['half a year', governmentList(EVENTS_2031.slice(0, 3)), /only 3 bank holidays in 2031/],
])('%s is refused in words', (_what, bytes, words) => {
  const reading = readGovernmentList(bytes)
  expect(reading.ok ? '' : reading.problem).toMatch(words)
})

test('only the years it names differ, and each says what it adds and removes', () => {
  const holidays = EVENTS_2031.map(({ title, date }) => ({ title, date: day(date) }))
  expect(differencesOf(holidays, KNOWN)).toMatchObject([
    { year: 2031, added: expect.arrayContaining(['Thursday 25 December 2031, Christmas Day']), removed: [] },
  ])
  expect(differencesOf(KNOWN, KNOWN)).toEqual([])
  const withoutMay = KNOWN.filter(({ date }) => date !== '2026-05-04')
  expect(differencesOf(withoutMay, KNOWN)).toMatchObject([
    { year: 2026, added: [], removed: ['Monday 4 May 2026, Early May bank holiday'] },
  ])
})

test('with the list of the next year deadlines can be counted a year further', () => {
  const holidays = EVENTS_2031.map(({ title, date }) => ({ title, date: day(date) }))
  expect(lastKnownYear(bankHolidays, day('2026-03-02'))).toBe(2030)
  expect(lastKnownYear(withList(KNOWN, holidays), day('2026-03-02'))).toBe(2031)
  const proclaimed = withHoliday(KNOWN, { date: day('2031-06-02'), title: 'Coronation' })
  expect(lastKnownYear(proclaimed, day('2026-03-02'))).toBe(2030)
})
