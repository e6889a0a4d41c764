import { type BankHolidays, workingDaysBetween } from '../deadlines/working-days.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'

export type Claim = { completionClaimedOn: CalendarDate | null; staleAfterWorkingDays: number }

/** Stale from the tenth working day after the claim, when ten is the setting. */
export function claimIsStale({ completionClaimedOn, staleAfterWorkingDays }: Claim, today: CalendarDate, holidays: BankHolidays): boolean {
  return completionClaimedOn !== null && workingDaysBetween(completionClaimedOn, today, holidays) >= staleAfterWorkingDays
}
