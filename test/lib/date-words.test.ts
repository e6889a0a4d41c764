import { calendarDate as day } from '../../src/lib/calendar-date.ts'
import { dateAndTime, fullDate, longDate, readDate, shortDate, timeOfDay, weekdayOf } from '../../src/lib/date-words.ts'

test.each([
  ['2026-06-05', 'Friday 5 June 2026', '5 June 2026', '5 Jun 2026'],
  ['2024-02-29', 'Thursday 29 February 2024', '29 February 2024', '29 Feb 2024'],
  ['2025-12-31', 'Wednesday 31 December 2025', '31 December 2025', '31 Dec 2025'],
  ['2026-01-01', 'Thursday 1 January 2026', '1 January 2026', '1 Jan 2026'],
])('%s is %s, or %s, or %s', (date, full, long, short) => {
  expect([fullDate(day(date)), longDate(day(date)), shortDate(day(date))]).toEqual([full, long, short])
})

test('a week has its seven names', () => {
  const week = ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05', '2026-06-06', '2026-06-07']
  expect(week.map((date) => weekdayOf(day(date))).join(' ')).toBe('Monday Tuesday Wednesday Thursday Friday Saturday Sunday')
})

test.each([
  ['2026-06-05T07:00:00.000Z', 'Friday 5 June 2026, 8:00am'],
  ['2026-01-05T08:00:00.000Z', 'Monday 5 January 2026, 8:00am'],
  ['2026-06-05T23:30:00.000Z', 'Saturday 6 June 2026, 12:30am'],
  ['2026-01-05T12:05:00.000Z', 'Monday 5 January 2026, 12:05pm'],
  ['2026-01-05T23:59:59.999Z', 'Monday 5 January 2026, 11:59pm'],
  ['2026-03-29T00:59:59.999Z', 'Sunday 29 March 2026, 12:59am'],
  ['2026-03-29T01:00:00.000Z', 'Sunday 29 March 2026, 2:00am'],
  ['2026-10-25T00:59:00.000Z', 'Sunday 25 October 2026, 1:59am'],
  ['2026-10-25T01:00:00.000Z', 'Sunday 25 October 2026, 1:00am'],
  ['2026-10-25T01:07:00.000Z', 'Sunday 25 October 2026, 1:07am'],
])('the instant %s is %s on the office clock', (instant, words) => {
  expect(dateAndTime(instant)).toBe(words)
})

test('a time is written in one way, whether of an instant or of an hour to choose', () => {
  expect([0, 8, 12, 23].map((hour) => timeOfDay(hour))).toEqual(['12:00am', '8:00am', '12:00pm', '11:00pm'])
  expect(timeOfDay(16, '05')).toBe('4:05pm')
})

test.each([
  '5/6/2026',
  '05/06/2026',
  '5.6.2026',
  '5-6-2026',
  '5 6 2026',
  '2026-06-05',
  '5 June 2026',
  '5 Jun 2026',
  '05 JUNE 2026',
  '5th June 2026',
  '5 June, 2026',
  'Friday 5 June 2026',
  'Friday, 5 June 2026',
  'fri 5 jun 2026',
  '  5   June\u00a02026 ',
])('an officer may type the fifth of June as "%s"', (typed) => {
  expect(readDate(typed)).toBe('2026-06-05')
})

test.each([
  ['1/12/2026', '2026-12-01', 'the first of December, never the twelfth of January'],
  ['29 February 2024', '2024-02-29', 'a leap day'],
  ['3 Sept 2026', '2026-09-03', 'four letters of September'],
  ['1 May 2026', '2026-05-01', 'a month that is its own short form'],
  ['31/12/1999', '1999-12-31', 'the last century'],
  ['31 December 2099', '2099-12-31', 'the end of this one'],
])('"%s" is %s: %s', (typed, date, _why) => {
  expect(readDate(typed)).toBe(date)
})

test.each([
  ['', 'nothing'],
  ['soon', 'no date'],
  ['5/6/26', 'a year in two digits'],
  ['5 June 26', 'a year in two digits'],
  ['6/13/2026', 'the month first'],
  ['June 5 2026', 'the month first'],
  ['30/2/2026', 'no such day'],
  ['29/2/2026', 'no leap year'],
  ['31 June 2026', 'no such day'],
  ['0/6/2026', 'no such day'],
  ['5/0/2026', 'no such month'],
  ['2026-02-30', 'no such day'],
  ['2026/06/05', 'the year first with slashes'],
  ['5/6-2026', 'two kinds of mark'],
  ['Monday 5 June 2026', 'a Friday'],
  ['Friyay 5 June 2026', 'no such weekday'],
  ['5 Juno 2026', 'no such month'],
  ['5 Ju 2026', 'June or July'],
  ['5/6/0026', 'another century'],
  ['5/6/2206', 'another century'],
  ['5/6/2026 or later', 'more than a date'],
])('"%s" is not a date we can take: %s', (typed, _why) => {
  expect(readDate(typed)).toBeNull()
})
