import { calendarDate as day } from '../../src/lib/calendar-date.ts'
import { isOpen, roundFor, roundsBetween } from '../../src/updates/round.ts'
import { bankHolidays } from '../support/bank-holidays.ts'

const fortnightly = { firstClosingOn: day('2026-03-06'), lengthDays: 14 }

test.each([
  ['2026-01-01', '2026-02-27', '2026-03-06', 'long before the first closing day'],
  ['2026-03-05', '2026-02-27', '2026-03-06', 'the day before it closes'],
  ['2026-03-06', '2026-02-27', '2026-03-06', 'the day it closes'],
  ['2026-03-07', '2026-03-13', '2026-03-20', 'the day after: the next round, not yet open'],
  ['2026-03-20', '2026-03-13', '2026-03-20', 'the next closing day'],
  ['2026-03-21', '2026-03-26', '2026-04-02', 'before Good Friday, when it closes on the Thursday'],
  ['2026-04-02', '2026-03-26', '2026-04-02', 'that Thursday'],
  ['2026-04-03', '2026-04-10', '2026-04-17', 'Good Friday itself: too late for that round'],
  ['2026-12-12', '2026-12-17', '2026-12-24', 'before Christmas Day, a Friday'],
  ['2026-12-25', '2026-12-31', '2027-01-08', 'opening over the New Year'],
])('an update of %s belongs to the round from %s to %s (%s)', (date, opensOn, closesOn, _when) => {
  expect(roundFor(day(date), fortnightly, bankHolidays)).toEqual({ opensOn, closesOn })
})

test('it opens five working days before it closes, so Easter makes it open earlier', () => {
  const thursdays = { firstClosingOn: day('2026-04-09'), lengthDays: 14 }
  expect(roundFor(day('2026-04-09'), thursdays, bankHolidays).opensOn).toBe('2026-03-31')
})

test('a first closing day on a holiday closes the working day before, and the fortnights are still counted from the holiday', () => {
  const fromGoodFriday = { firstClosingOn: day('2026-04-03'), lengthDays: 14 }
  expect(roundFor(day('2026-04-02'), fromGoodFriday, bankHolidays).closesOn).toBe('2026-04-02')
  expect(roundFor(day('2026-04-03'), fromGoodFriday, bankHolidays).closesOn).toBe('2026-04-17')
})

test.each([
  ['2026-03-06', '2026-04-02', ['2026-03-06', '2026-03-20', '2026-04-02']],
  ['2026-03-07', '2026-04-01', ['2026-03-20']],
  ['2026-03-07', '2026-03-19', []],
  ['2026-01-01', '2026-03-05', []],
  ['2026-04-03', '2026-03-06', []],
])('from %s to %s the rounds close on %p', (from, to, closings) => {
  const rounds = roundsBetween({ from: day(from), to: day(to) }, fortnightly, bankHolidays)
  expect(rounds.map(({ closesOn }) => closesOn)).toEqual(closings)
})

test('ten years of weekly rounds close on working days, each after the one before, and none is lost', () => {
  const weekly = { firstClosingOn: day('2020-01-03'), lengthDays: 7 }
  const rounds = roundsBetween({ from: day('2020-01-01'), to: day('2029-12-31') }, weekly, bankHolidays)
  expect(rounds).toHaveLength(522)
  expect(rounds.every(({ closesOn }, index) => index === 0 || closesOn > (rounds[index - 1]?.closesOn ?? ''))).toBe(true)
})

test.each([
  ['2026-03-12', false, 'the day before it opens'],
  ['2026-03-13', true, 'the day it opens'],
  ['2026-03-20', true, 'the day it closes'],
  ['2026-03-21', false, 'the day after'],
])('on %s the round is open: %p (%s)', (today, open, _when) => {
  expect(isOpen({ opensOn: day('2026-03-13'), closesOn: day('2026-03-20') }, day(today))).toBe(open)
})

test('a round that would close in a year whose holidays are not known is refused', () => {
  expect(() => roundFor(day('2030-12-31'), { firstClosingOn: day('2030-12-20'), lengthDays: 14 }, bankHolidays)).toThrow('2031')
})
