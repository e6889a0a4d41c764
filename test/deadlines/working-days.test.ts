import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  UnknownHolidays,
  whyNotWorking,
  workingDayOnOrBefore,
  workingDaysBetween,
} from '../../src/deadlines/working-days.ts'
import { addDays, type CalendarDate, calendarDate as day, datesAfter, isWeekend } from '../../src/lib/calendar-date.ts'
import { bankHolidays } from '../support/bank-holidays.ts'

test.each([
  ['2026-04-02', null],
  ['2026-04-03', 'Good Friday'],
  ['2026-04-04', 'Saturday'],
  ['2026-04-05', 'Sunday'],
  ['2026-04-06', 'Easter Monday'],
  ['2026-04-07', null],
  ['2022-09-19', 'Bank Holiday for the State Funeral of Queen Elizabeth II'],
  ['2026-12-25', 'Christmas Day'],
  ['2026-12-26', 'Saturday'],
  ['2026-12-28', 'Boxing Day (substitute day)'],
])('%s: not a working day because %s', (date, why) => {
  expect(whyNotWorking(day(date), bankHolidays)).toBe(why)
  expect(isWorkingDay(day(date), bankHolidays)).toBe(why === null)
})

test.each([
  ['2026-04-01', 1, '2026-04-02', 'a Thursday'],
  ['2026-04-02', 1, '2026-04-07', 'over Easter'],
  ['2026-04-04', 1, '2026-04-07', 'from a Saturday'],
  ['2026-04-07', -1, '2026-04-02', 'back over Easter'],
  ['2026-04-06', -1, '2026-04-02', 'back from a bank holiday'],
  ['2026-06-05', -5, '2026-05-29', 'back a plain week'],
  ['2026-04-04', 0, '2026-04-04', 'none: the day itself, even a Saturday'],
])('from %s, %i working days is %s (%s)', (start, count, end, _when) => {
  expect(addWorkingDays(day(start), count, bankHolidays)).toBe(end)
})

test.each([
  ['2026-04-02', '2026-04-02', 0],
  ['2026-04-02', '2026-04-06', 0],
  ['2026-04-02', '2026-04-07', 1],
  ['2026-04-03', '2026-04-07', 1],
  ['2026-04-07', '2026-04-02', -1],
  ['2026-04-06', '2026-04-03', 0],
  ['2026-04-02', '2026-04-10', 4],
])('from %s to %s there are %i working days', (from, to, count) => {
  expect(workingDaysBetween(day(from), day(to), bankHolidays)).toBe(count)
})

test.each([
  ['2026-04-02', '2026-04-01', '2026-04-02', '2026-04-07'],
  ['2026-04-03', '2026-04-02', '2026-04-02', '2026-04-07'],
  ['2026-04-06', '2026-04-02', '2026-04-02', '2026-04-07'],
  ['2026-04-07', '2026-04-02', '2026-04-07', '2026-04-08'],
])('around %s: before it %s, on or before it %s, after it %s', (date, before, onOrBefore, after) => {
  expect(previousWorkingDay(day(date), bankHolidays)).toBe(before)
  expect(workingDayOnOrBefore(day(date), bankHolidays)).toBe(onOrBefore)
  expect(nextWorkingDay(day(date), bankHolidays)).toBe(after)
})

test('counting on and counting between agree, from every day of a year with a one-off holiday', () => {
  for (let date = day('2022-01-01'); date < '2023-01-01'; date = addDays(date, 1)) {
    expect(workingDaysBetween(date, addWorkingDays(date, 70, bankHolidays), bankHolidays)).toBe(70)
  }
})

describe('a year whose holidays are not known', () => {
  test.each([
    ['past the last', 2031, () => addWorkingDays(day('2030-12-31'), 1, bankHolidays)],
    ['before the first', 2011, () => addWorkingDays(day('2011-12-31'), 1, bankHolidays)],
    ['back before the first', 2011, () => addWorkingDays(day('2012-01-02'), -1, bankHolidays)],
    ['between', 2031, () => workingDaysBetween(day('2030-12-30'), day('2031-01-06'), bankHolidays)],
    ['between, backwards', 2031, () => workingDaysBetween(day('2031-01-06'), day('2030-12-30'), bankHolidays)],
    ['even on a Sunday', 2031, () => isWorkingDay(day('2031-01-05'), bankHolidays)],
  ])('is refused, never guessed: %s (%i)', (_which, year, count) => {
    expect(count).toThrow(UnknownHolidays)
    expect(count).toThrow(expect.objectContaining({ year }))
    expect(count).toThrow(`through ${year}: its bank holidays are not known. Known years: 2012 to 2030.`)
  })

  test('the last working day of the last known year can still be reached', () => {
    expect(addWorkingDays(day('2030-12-30'), 1, bankHolidays)).toBe('2030-12-31')
  })

  test('with no holidays at all nothing is counted', () => {
    expect(() => isWorkingDay(day('2026-06-05'), { titles: new Map(), years: new Set() })).toThrow('Known years: none.')
  })
})

test('the shortcut of adding weekdays and then a day for each holiday lands on a Saturday, and is not what we do', () => {
  const shortcut = weekdaysThenHolidays(day('2026-04-02'), 1)
  expect(shortcut).toBe('2026-04-04')
  expect(isWeekend(shortcut)).toBe(true)
  expect(addWorkingDays(day('2026-04-02'), 1, bankHolidays)).toBe('2026-04-07')
})

function weekdaysThenHolidays(start: CalendarDate, count: number): CalendarDate {
  let end = start
  for (let left = count; left > 0; ) {
    end = addDays(end, 1)
    if (!isWeekend(end)) left -= 1
  }
  return addDays(end, [...bankHolidays.titles.keys()].filter((date) => date >= start && date <= end).length)
}

test('counting between two days agrees with stepping through them', () => {
  for (let start = day('2024-01-01'); start < day('2026-06-01'); start = addDays(start, 17)) {
    for (const length of [0, 1, 2, 6, 7, 8, 29, 70, 371]) {
      const stepped = [...datesAfter(start, addDays(start, length))].filter((date) => isWorkingDay(date, bankHolidays)).length
      expect(workingDaysBetween(start, addDays(start, length), bankHolidays)).toBe(stepped)
    }
  }
})
