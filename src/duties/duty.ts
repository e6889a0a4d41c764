import { type Deadline, deadlineOf } from '../deadlines/deadline.ts'
import type { DutyTemplate, InspectionKind } from '../deadlines/duty-template.ts'
import { timeLeft } from '../deadlines/time-left.ts'
import type { BankHolidays } from '../deadlines/working-days.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'

/** What the law asks after one inspection. Until it is discharged nothing of its deadline is stored: all of it follows. */
export type DutyRecord = {
  id: number
  inspectionId: number
  authority: string
  inspectionKind: InspectionKind
  receivedOn: CalendarDate
  template: DutyTemplate
  /** A director, once it is confirmed. */
  owner: { id: number; name: string } | null
  confirmedOn: CalendarDate | null
  dropped: { on: CalendarDate; because: string } | null
  /** The date the inspectors' letter gives. */
  statedDueOn: CalendarDate | null
  /** Whether the deadline is what the rule comes to or what the letter says, and why somebody chose so. */
  governedBy: 'rule' | 'letter'
  governedBecause: string | null
  /** From then on neither rule, receipt date nor holidays move it. */
  discharge: Discharge | null
  version: number
}

/** The date in the letter, which of the two is followed, and why, where somebody had to choose. */
export type StatedDate = Pick<DutyRecord, 'statedDueOn' | 'governedBy'> & { because: string | null }

export type Discharge = { on: CalendarDate; by: string; at: string; deadline: CountedDeadline }

export type CountedDeadline = Omit<Deadline, 'timeLeft'>

export type Duty = DutyRecord & Deadline

/** Proposed runs without anybody's word; to be confirmed hangs on a condition, and warns nobody until a director has confirmed it. */
export type DutyStage = 'proposed' | 'to be confirmed' | 'confirmed' | 'dropped' | 'discharged'

type Facts = Pick<DutyRecord, 'template' | 'confirmedOn' | 'dropped' | 'discharge'>

export function stageOf({ template, confirmedOn, dropped, discharge }: Facts): DutyStage {
  if (discharge) return 'discharged'
  if (dropped) return 'dropped'
  if (confirmedOn) return 'confirmed'
  return template.condition === null ? 'proposed' : 'to be confirmed'
}

/** Its clock runs: neither discharged nor dropped. */
export function isOpen(duty: Facts): boolean {
  return !duty.discharge && !duty.dropped
}

/** It is known to apply, and not yet done. */
export function isOwed(duty: Facts): boolean {
  return isOpen(duty) && stageOf(duty) !== 'to be confirmed'
}

export function withDeadline(duty: DutyRecord, today: CalendarDate, holidays: BankHolidays): Duty {
  if (duty.discharge) return { ...duty, ...duty.discharge.deadline, timeLeft: null }
  const counted = deadlineOf(duty, today, holidays)
  if (duty.governedBy === 'rule' || duty.statedDueOn === null) return { ...duty, ...counted }
  const dueOn = duty.statedDueOn
  return { ...duty, ...counted, governs: 'letter', dueOn, timeLeft: timeLeft(dueOn, today, holidays) }
}

/** The soonest first; what has no date comes last. */
export function soonestFirst(duties: readonly Duty[]): Duty[] {
  return duties.toSorted((one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'))
}
