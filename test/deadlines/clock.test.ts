import { readFileSync } from 'node:fs'
import { countClock, type DayKind } from '../../src/deadlines/clock.ts'
import { calendarDate as day } from '../../src/lib/calendar-date.ts'
import { bankHolidays } from '../support/bank-holidays.ts'

const vectors = readFileSync(new URL('../fixtures/clock-vectors.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').slice(0, 4) as [string, string, DayKind, string])

test('there are 42 deadlines to hold us to', () => {
  expect(vectors).toHaveLength(42)
})

test.each(vectors)('received on %s, %s %s days: due on %s', (receivedOn, length, dayKind, dueOn) => {
  expect(countClock({ receivedOn: day(receivedOn), length: Number(length), dayKind }, bankHolidays).dueOn).toBe(dueOn)
})

test('every day that was skipped is told, with why', () => {
  expect(countClock({ receivedOn: day('2026-04-01'), length: 4, dayKind: 'working' }, bankHolidays)).toEqual({
    dueOn: '2026-04-09',
    skipped: [
      { date: '2026-04-03', why: 'Good Friday' },
      { date: '2026-04-04', why: 'Saturday' },
      { date: '2026-04-05', why: 'Sunday' },
      { date: '2026-04-06', why: 'Easter Monday' },
    ],
  })
})

test('the day of receipt is day 0 and is never among the skipped, even a Sunday', () => {
  const { dueOn, skipped } = countClock({ receivedOn: day('2026-08-30'), length: 1, dayKind: 'working' }, bankHolidays)
  expect(dueOn).toBe('2026-09-01')
  expect(skipped).toEqual([{ date: '2026-08-31', why: 'Summer bank holiday' }])
})

test('the days counted and the days skipped make up every day to the due date', () => {
  const { dueOn, skipped } = countClock({ receivedOn: day('2014-02-11'), length: 70, dayKind: 'working' }, bankHolidays)
  expect(70 + skipped.length).toBe((Date.parse(dueOn) - Date.parse('2014-02-11')) / 86_400_000)
})

test('a calendar clock skips nothing, may end on a Sunday, and needs no holidays', () => {
  const noHolidays = { titles: new Map(), years: new Set<number>() }
  expect(countClock({ receivedOn: day('2018-06-01'), length: 30, dayKind: 'calendar' }, noHolidays)).toEqual({
    dueOn: '2018-07-01',
    skipped: [],
  })
})

test('a clock that would run past the holidays we know is refused', () => {
  expect(() => countClock({ receivedOn: day('2030-10-01'), length: 70, dayKind: 'working' }, bankHolidays)).toThrow('2031')
})

test.each([-1, 1.5, Number.NaN])('a clock of %p days is refused', (length) => {
  expect(() => countClock({ receivedOn: day('2026-06-05'), length, dayKind: 'working' }, bankHolidays)).toThrow('whole number of days')
})
