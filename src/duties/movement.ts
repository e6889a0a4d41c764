import { lengthWords } from '../deadlines/deadline-words.ts'
import type { DutyTemplate, InspectionKind } from '../deadlines/duty-template.ts'
import type { BankHolidays } from '../deadlines/working-days.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { type Duty, type DutyRecord, isOpen, withDeadline } from './duty.ts'

/** What a correction of the inspection does to its duties, and what stands against its day of receipt. */
export type Consequences = { added: DutyTemplate[]; dropped: DutyRecord[]; moved: Movement[]; against: string[] }

/** One clock of a duty. Null where it cannot be counted, or has no length. */
export type Movement = { dutyId: number; duty: string; from: CalendarDate | null; to: CalendarDate | null }

type Corrected = { kind: InspectionKind; receivedOn: CalendarDate }
/** The templates of the corrected kind. */
type Yardstick = { templates: readonly DutyTemplate[]; holidays: BankHolidays }

/** A discharged duty stays what it was; what somebody dropped by hand is not brought back by a kind it belonged to already. */
export function consequencesOf(
  duties: readonly DutyRecord[],
  { kind, receivedOn }: Corrected,
  yardstick: Yardstick,
): Omit<Consequences, 'against'> {
  const open = duties.filter(isOpen)
  const kept = open.filter((duty) => stays(duty, kind))
  const settled = duties.filter(({ template, discharge, inspectionKind }) => discharge || template.inspectionKinds.includes(inspectionKind))
  const known = new Set([...kept, ...settled].map(({ template }) => template.key))
  return {
    added: yardstick.templates.filter(({ key }) => !known.has(key)),
    dropped: open.filter((duty) => !kept.includes(duty)),
    moved: kept.flatMap((duty) => movementsBetween(duty, { ...duty, receivedOn }, yardstick.holidays)),
  }
}

/** Another kind drops what came with the old one: not what somebody added with a reason, nor what both ask for. */
function stays({ template, inspectionKind }: DutyRecord, kind: InspectionKind): boolean {
  return kind === inspectionKind || template.inspectionKinds.includes(kind) || !template.inspectionKinds.includes(inspectionKind)
}

/** What another rule does to a duty that follows it. */
export function movementsBetween(before: DutyRecord, after: DutyRecord, holidays: BankHolidays): Movement[] {
  return movementsOf(withDeadline(before, before.receivedOn, holidays), withDeadline(after, before.receivedOn, holidays))
}

/** What other holidays do to it. */
export function movementsByHolidays(duty: DutyRecord, before: BankHolidays, after: BankHolidays): Movement[] {
  return movementsOf(withDeadline(duty, duty.receivedOn, before), withDeadline(duty, duty.receivedOn, after))
}

/** Of the deadline itself, and of the time beside it that does not govern. */
function movementsOf(before: Duty, after: Duty): Movement[] {
  const { id, template } = before
  const beside = after.template.regulations
  const clocks = [
    { duty: template.name, from: before.dueOn, to: after.dueOn },
    ...(beside && after.template.governedBy === 'council'
      ? [
          {
            duty: `${template.name}: the ${lengthWords(beside)} of the Regulations`,
            from: before.regulationsDueOn,
            to: after.regulationsDueOn,
          },
        ]
      : []),
  ]
  return isOpen(before) ? clocks.filter(({ from, to }) => from !== to).map((clock) => ({ dutyId: id, ...clock })) : []
}
