import { claimIsStale } from '../../src/actions/claim.ts'
import { calendarDate as day } from '../../src/lib/calendar-date.ts'
import { bankHolidays } from '../support/bank-holidays.ts'

const claimedOn = (on: string) => ({ completionClaimedOn: day(on), staleAfterWorkingDays: 10 })

test.each([
  ['2026-06-05', '2026-06-18', false, 'nine working days'],
  ['2026-06-05', '2026-06-19', true, 'ten'],
  ['2026-06-05', '2026-06-20', true, 'the Saturday after'],
  ['2026-04-02', '2026-04-17', false, 'nine over Easter'],
  ['2026-04-02', '2026-04-20', true, 'ten over Easter'],
])('a claim of %s is stale on %s: %p (%s)', (on, today, stale, _when) => {
  expect(claimIsStale(claimedOn(on), day(today), bankHolidays)).toBe(stale)
})

test('what was never claimed is never stale', () => {
  expect(claimIsStale({ completionClaimedOn: null, staleAfterWorkingDays: 10 }, day('2026-06-19'), bankHolidays)).toBe(false)
})
