import type { Db } from '../../db/tables.ts'
import type { WithdrawnDuty } from '../history/duty-event.ts'
import { historyOf } from '../history/queries.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { everyone } from '../people/queries.ts'
import type { Duty } from './duty.ts'
import { type Movement, movementsSince } from './movement.ts'
import { mayOwnDuty } from './policy.ts'
import { deadlinesOfAny } from './queries.ts'

/**
 * What brings an inspection back that was withdrawn: its duties as they count today, those that moved since, and those whose owner can
 * own them no more. `untold` are the ids of those whose owner had not heard that it is theirs.
 */
export type Return = { duties: Duty[]; moved: Movement[]; ownerless: Duty[]; untold: Set<number> }

export async function returnOf(db: Db, inspectionId: number, today: CalendarDate): Promise<Return> {
  const duties = await deadlinesOfAny(db, inspectionId, today)
  const then = await keptWhenWithdrawn(db, inspectionId)
  const directors = new Set((await everyone(db)).filter(mayOwnDuty).map(({ id }) => id))
  return {
    duties,
    moved: duties.flatMap((duty) => movedSince(then, duty)),
    ownerless: duties.filter(({ owner, discharge }) => owner !== null && !discharge && !directors.has(owner.id)),
    untold: new Set(then.filter(({ isUntold }) => isUntold).map(({ dutyId }) => dutyId)),
  }
}

async function keptWhenWithdrawn(db: Db, inspectionId: number): Promise<WithdrawnDuty[]> {
  const lines = await historyOf(db, 'inspection', inspectionId)
  const [last] = lines.flatMap(({ event }) => (event.kind === 'inspection withdrawn' ? [event] : []))
  return last?.deadlines ?? []
}

/** Nothing is known of one that was withdrawn before its deadlines were kept. */
function movedSince(then: readonly WithdrawnDuty[], duty: Duty): Movement[] {
  const kept = then.find(({ dutyId }) => dutyId === duty.id)
  return kept ? movementsSince({ name: duty.template.name, ...kept }, duty) : []
}
