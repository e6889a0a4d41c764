import { calendarDate as day } from '../../src/lib/calendar-date.ts'
import { roundsToAdd } from '../../src/updates/rounds-to-add.ts'
import { bankHolidays } from '../support/bank-holidays.ts'

const fortnightly = { firstClosingOn: day('2026-03-06'), lengthDays: 14 }
const march6 = { opensOn: day('2026-02-27'), closesOn: day('2026-03-06') }

function closingsAdded(last: typeof march6 | null, today: string, schedule = fortnightly): string[] {
  return roundsToAdd({ last, today: day(today) }, schedule, bankHolidays).map(({ closesOn }) => closesOn)
}

test.each([
  ['2026-03-02', '2026-03-06', 'while it is open'],
  ['2026-03-06', '2026-03-06', 'on its closing day'],
  ['2026-03-07', '2026-03-20', 'the day after: the next'],
  ['2026-07-01', '2026-07-10', 'months later: nothing before today is made up'],
])('on %s a plan without rounds begins with the one closing on %s (%s)', (today, closesOn, _when) => {
  expect(closingsAdded(null, today)).toEqual([closesOn])
})

test.each([
  ['2026-03-02', [], 'it is open'],
  ['2026-03-06', [], 'it closes today'],
  ['2026-03-07', ['2026-03-20'], 'it closed yesterday'],
  ['2026-04-05', ['2026-03-20', '2026-04-02', '2026-04-17'], 'a month switched off: every round between had its closing'],
])('on %s, after the round of 6 March, %p are added (%s)', (today, closings, _when) => {
  expect(closingsAdded(march6, today)).toEqual(closings)
})

test('changed settings apply after the round that is open', () => {
  const tuesdays = { firstClosingOn: day('2026-03-17'), lengthDays: 7 }
  expect(closingsAdded(march6, '2026-03-06', tuesdays)).toEqual([])
  expect(closingsAdded(march6, '2026-03-07', tuesdays)).toEqual(['2026-03-17'])
})

test('a changed schedule never makes a round that opened before the last one closed', () => {
  const mondays = { firstClosingOn: day('2026-03-09'), lengthDays: 14 }
  expect(closingsAdded(march6, '2026-03-07', mondays)).toEqual(['2026-03-23'])
})

test('an unchanged weekly schedule keeps its own rounds over Easter, though one opens a day before the other closes', () => {
  const weekly = { firstClosingOn: day('2026-03-06'), lengthDays: 7 }
  const easter = { opensOn: day('2026-03-26'), closesOn: day('2026-04-02') }
  expect(roundsToAdd({ last: easter, today: day('2026-04-03') }, weekly, bankHolidays)).toEqual([
    { opensOn: '2026-04-01', closesOn: '2026-04-10' },
  ])
})

test('when bank holidays are known no further, rounds go on over weekdays', () => {
  const last = { opensOn: day('2030-12-06'), closesOn: day('2030-12-13') }
  expect(roundsToAdd({ last, today: day('2031-01-02') }, { firstClosingOn: day('2030-12-13'), lengthDays: 14 }, bankHolidays)).toEqual([
    { opensOn: '2030-12-18', closesOn: '2030-12-27' },
    { opensOn: '2031-01-03', closesOn: '2031-01-10' },
  ])
})
