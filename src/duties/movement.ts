import type { BankHolidays } from '../deadlines/working-days.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { type DutyRecord, withDeadline } from './duty.ts'

export type Movement = { dutyId: number; duty: string; from: CalendarDate; to: CalendarDate }

/** Which deadlines move, and from when to when, if the report was received on another day. */
export function movementsOf(duties: readonly DutyRecord[], receivedOn: CalendarDate, holidays: BankHolidays): Movement[] {
  return duties.flatMap((duty) => {
    const from = withDeadline(duty, receivedOn, holidays).dueOn
    const to = withDeadline({ ...duty, receivedOn }, receivedOn, holidays).dueOn
    return from && to && from !== to ? [{ dutyId: duty.id, duty: duty.template.name, from, to }] : []
  })
}
