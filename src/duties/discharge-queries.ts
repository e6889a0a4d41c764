import type { Db } from '../../db/tables.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { sha256Of } from '../lib/sha256.ts'
import { type ChecklistLine, doneBefore, metOn } from './checklist.ts'
import { checklistFor } from './checklist-queries.ts'
import { type Duty, type DutyRecord, isOpen, withDeadline } from './duty.ts'

/** What is shown before a duty is discharged, which is what is then kept for ever. `mark` is of no other page. */
export type ToDischarge = {
  duty: Duty
  lines: ChecklistLine[]
  /** Null while something is left to do, or is done too early. */
  metOn: CalendarDate | null
  tooEarly: ChecklistLine[]
  mark: string
}

export async function toDischarge(db: Db, record: DutyRecord, today: CalendarDate): Promise<ToDischarge> {
  const duty = withDeadline(record, today, await bankHolidaysOf(db))
  const lines = await checklistFor(db, record)
  const tooEarly = doneBefore(record.receivedOn, lines)
  const met = tooEarly.length > 0 ? null : metOn(lines)
  // How much time is left changes by the day, and is no part of it.
  return { duty, lines, metOn: met, tooEarly, mark: sha256Of(JSON.stringify([{ ...duty, timeLeft: null }, lines])) }
}

export function mayBeDischarged({ duty, ...shown }: Pick<ToDischarge, 'duty' | 'metOn'>): boolean {
  return isOpen(duty) && duty.confirmedOn !== null && shown.metOn !== null
}
