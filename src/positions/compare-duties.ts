import { byId } from '../lib/by-id.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import type { FrozenDuty, FrozenInspection, Position } from './position.ts'

/** A duty with the inspection it follows. */
export type DutyCompared = FrozenDuty & { inspection: FrozenInspection }

/** What became of the statutory duties between two positions. Every list is complete: one that is new and late stands in both. */
export type DutiesCompared = Record<'newlyLate' | 'met' | 'added' | 'gone', DutyCompared[]> & { moved: DutyMoved[] }

export type DutyMoved = { duty: DutyCompared; from: CalendarDate | null; to: CalendarDate | null }

export function compareDuties(before: Position, now: Position): DutiesCompared {
  const [then, is] = [dutiesIn(before), dutiesIn(now)]
  const duties = [...is.values()]
  return {
    newlyLate: duties.filter((duty) => isLate(duty, now) && !isLate(then.get(duty.id), before)),
    met: duties.filter(({ id, met }) => met && !then.get(id)?.met),
    added: duties.filter(({ id }) => !then.has(id)),
    gone: [...then.values()].filter(({ id }) => !is.has(id)),
    moved: duties.flatMap((duty) => movedFrom(then.get(duty.id), duty)),
  }
}

function dutiesIn({ inspections }: Position): Map<number, DutyCompared> {
  return byId(inspections.flatMap((inspection) => inspection.duties.map((duty) => ({ ...duty, inspection }))))
}

function isLate(duty: FrozenDuty | undefined, { asAt }: Position): boolean {
  return Boolean(duty?.dueOn && !duty.met && duty.dueOn < asAt)
}

function movedFrom(before: FrozenDuty | undefined, duty: DutyCompared): DutyMoved[] {
  return before && before.dueOn !== duty.dueOn ? [{ duty, from: before.dueOn, to: duty.dueOn }] : []
}
