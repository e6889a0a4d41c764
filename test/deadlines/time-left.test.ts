import { timeLeft } from '../../src/deadlines/time-left.ts'
import { calendarDate as day } from '../../src/lib/calendar-date.ts'
import { bankHolidays } from '../support/bank-holidays.ts'

test.each([
  ['2026-05-24', 12, 9, '12 days (9 working days) left'],
  ['2026-06-03', 2, 2, '2 days (2 working days) left'],
  ['2026-06-04', 1, 1, '1 day (1 working day) left'],
  ['2026-06-05', 0, 0, 'due today'],
  ['2026-06-06', -1, 0, '1 day (no working days) late'],
  ['2026-06-08', -3, -1, '3 days (1 working day) late'],
  ['2026-06-09', -4, -2, '4 days (2 working days) late'],
])('on %s, a duty due on Friday 5 June 2026 has %i days, %i working days: %s', (today, days, workingDays, words) => {
  expect(timeLeft(day('2026-06-05'), day(today), bankHolidays)).toEqual({ days, workingDays, words })
})

test('a due date on a Sunday, seen on the Friday before, has no working day left', () => {
  expect(timeLeft(day('2018-07-01'), day('2018-06-29'), bankHolidays).words).toBe('2 days (no working days) left')
})

test('where the holidays are not known only the days are told', () => {
  expect(timeLeft(day('2031-01-10'), day('2030-12-31'), bankHolidays)).toEqual({ days: 10, workingDays: null, words: '10 days left' })
})
