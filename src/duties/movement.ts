import type { DutyTemplate, InspectionKind } from '../deadlines/duty-template.ts'
import type { BankHolidays } from '../deadlines/working-days.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { type DutyRecord, withDeadline } from './duty.ts'

/** What a correction of the inspection does to its duties. */
export type Consequences = { added: DutyTemplate[]; dropped: DutyRecord[]; moved: Movement[] }

export type Movement = { dutyId: number; duty: string; from: CalendarDate; to: CalendarDate }

type Corrected = { kind: InspectionKind; receivedOn: CalendarDate }
/** The templates of the corrected kind. */
type Yardstick = { templates: readonly DutyTemplate[]; holidays: BankHolidays }

export function consequencesOf(duties: readonly DutyRecord[], { kind, receivedOn }: Corrected, yardstick: Yardstick): Consequences {
  const kept = duties.filter(({ template }) => template.inspectionKinds.includes(kind))
  const known = new Set(kept.map(({ template }) => template.key))
  return {
    added: proposable(yardstick.templates).filter(({ key }) => !known.has(key)),
    dropped: duties.filter((duty) => !kept.includes(duty)),
    moved: kept.flatMap((duty) => movementOf(duty, receivedOn, yardstick.holidays)),
  }
}

/** One with a condition waits until a director confirms that it applies. */
export function proposable<Template extends DutyTemplate>(templates: readonly Template[]): Template[] {
  return templates.filter(({ condition }) => condition === null)
}

function movementOf(duty: DutyRecord, receivedOn: CalendarDate, holidays: BankHolidays): Movement[] {
  const from = withDeadline(duty, receivedOn, holidays).dueOn
  const to = withDeadline({ ...duty, receivedOn }, receivedOn, holidays).dueOn
  return from && to && from !== to ? [{ dutyId: duty.id, duty: duty.template.name, from, to }] : []
}
