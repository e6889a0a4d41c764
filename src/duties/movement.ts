import { lengthOf, type Whose } from '../deadlines/deadline.ts'
import { lengthWords } from '../deadlines/deadline-words.ts'
import type { DutyTemplate, InspectionKind } from '../deadlines/duty-template.ts'
import type { TemplateDraft } from '../deadlines/template-form.ts'
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
type NewRule = { key: string; after: TemplateDraft }

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

/** What another rule does to the open ones that follow the template of this key. */
export function movementsByTemplate(duties: readonly DutyRecord[], { key, after }: NewRule, holidays: BankHolidays): Movement[] {
  const theirs = duties.filter(({ template }) => template.key === key)
  return theirs.flatMap((duty) => movementsBetween(duty, { ...duty, template: { ...after, key, places: duty.template.places } }, holidays))
}

/** What other holidays do to the open ones. */
export function movementsByHolidays(duties: readonly DutyRecord[], before: BankHolidays, after: BankHolidays): Movement[] {
  return duties.flatMap((duty) => movementsOf(withDeadline(duty, duty.receivedOn, before), withDeadline(duty, duty.receivedOn, after)))
}

/** A deadline as it was: `clocks` are both dates it was counted to, as far as they are known. */
type Before = { name: string; dueOn: CalendarDate | null; clocks?: Record<Whose, CalendarDate | null> | undefined }

/** Of the deadline itself, and of each clock that does not govern it. */
export function movementsSince({ name, dueOn, clocks }: Before, after: Duty): Movement[] {
  if (!isOpen(after)) return []
  const now = clockDates(after)
  const beside = WHOSE.filter((whose) => whose !== after.governs).flatMap((whose) => {
    const words = besideWords(after.template, whose)
    return clocks && words ? [{ duty: `${name}: ${words}`, from: clocks[whose], to: now[whose] }] : []
  })
  const moved = [{ duty: name, from: dueOn, to: after.dueOn }, ...beside].filter(({ from, to }) => from !== to)
  return moved.map((clock) => ({ dutyId: after.id, ...clock }))
}

export function clockDates({ clocks }: Duty): Record<Whose, CalendarDate | null> {
  return { council: clocks.council?.dueOn ?? null, regulations: clocks.regulations?.dueOn ?? null }
}

const WHOSE: readonly Whose[] = ['council', 'regulations']

function movementsOf(before: Duty, after: Duty): Movement[] {
  return movementsSince({ name: before.template.name, dueOn: before.dueOn, clocks: clockDates(before) }, after)
}

function besideWords(template: DutyTemplate, whose: Whose): string | null {
  const length = lengthOf(template, whose)
  if (length === null) return null
  if (whose === 'regulations') return `the ${lengthWords(length)} of the Regulations`
  return template.regulations ? `the council’s own ${lengthWords(length)}` : `the ${lengthWords(length)} of the rule`
}
