import { lastKnownYear, yearsEndSoon } from '../../src/deadlines/known-holidays.ts'
import { bankHolidays } from '../support/bank-holidays.ts'
import { day } from '../support/world.ts'

const TO_2030 = [2028, 2029, 2030]

test.each([
  ['2026-03-02', [2026, 2027, 2028], 2028, 'a year or more ahead'],
  ['2026-03-02', [2026, 2027, 2029], 2027, 'nothing is counted through a gap'],
  ['2031-01-02', TO_2030, 2030, 'the first day that is not known'],
  ['2032-01-05', TO_2030, 2030, 'a year later nothing more is known'],
  ['2034-01-04', TO_2030, 2030, 'nor three years later'],
  ['2034-01-04', [...TO_2030, 2036], 2030, 'what comes after the gap does not help'],
  ['2034-01-04', [2032, 2030], 2032, 'in whatever order they were brought in'],
  ['2034-01-04', [], 2033, 'none is known at all'],
])('on %s, with %j, holidays are known to the end of %i: %s', (today, years, last, _why) => {
  expect(lastKnownYear({ years: new Set(years) }, day(today))).toBe(last)
})

test.each(['2030-01-02', '2031-01-02', '2032-01-05', '2034-01-04'])(
  'on %s the years that shipped still end in 2030, so that nobody is warned anew',
  (today) => {
    expect(yearsEndSoon(bankHolidays, day(today))).toBe(2030)
  },
)
