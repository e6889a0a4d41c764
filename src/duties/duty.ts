import { type Deadline, deadlineOf } from '../deadlines/deadline.ts'
import { type DeadlineWords, deadlineInWords } from '../deadlines/deadline-words.ts'
import type { DutyTemplate, InspectionKind } from '../deadlines/duty-template.ts'
import type { BankHolidays } from '../deadlines/working-days.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'

/** What the law asks after one inspection: nothing of its deadline is stored, all of it follows. */
export type DutyRecord = {
  id: number
  inspectionId: number
  authority: string
  inspectionKind: InspectionKind
  receivedOn: CalendarDate
  template: DutyTemplate
}

export type Duty = DutyRecord & Deadline

export type DutyWords = DeadlineWords & { id: number }

export function withDeadline(duty: DutyRecord, today: CalendarDate, holidays: BankHolidays): Duty {
  return { ...duty, ...deadlineOf(duty, today, holidays) }
}

export function dutyInWords(duty: Duty): DutyWords {
  return { id: duty.id, ...deadlineInWords(duty) }
}

/** The law's list of where to, each a line of its own. */
export function placesOf({ template }: Pick<DutyRecord, 'template'>): string[] {
  return template.whereTo.split(';').map((place) => place.trim().replace(/^./, (first) => first.toUpperCase()))
}

/** The soonest first; what has no date comes last. */
export function soonestFirst(duties: readonly Duty[]): Duty[] {
  return duties.toSorted((one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'))
}
