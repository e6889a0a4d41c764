import type { Db } from '../../db/tables.ts'
import type { HistoryEvent } from '../history/event.ts'
import { historyOf } from '../history/queries.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { everyone } from '../people/queries.ts'
import { type Duty, isOpen } from './duty.ts'
import type { Movement } from './movement.ts'
import { mayOwnDuty } from './policy.ts'
import { deadlinesOfAny } from './queries.ts'

/** What brings an inspection back that was withdrawn: its duties as they count today, those that moved since, and whose owner can own them no more. */
export type Return = { duties: Duty[]; moved: Movement[]; ownerless: Duty[] }

export async function returnOf(db: Db, inspectionId: number, today: CalendarDate): Promise<Return> {
  const duties = await deadlinesOfAny(db, inspectionId, today)
  const then = await deadlinesWhenWithdrawn(db, inspectionId)
  const directors = new Set((await everyone(db)).filter(mayOwnDuty).map(({ id }) => id))
  return {
    duties,
    moved: duties.filter(isOpen).flatMap((duty) => movedSince(then, duty)),
    ownerless: duties.filter(({ owner, discharge }) => owner !== null && !discharge && !directors.has(owner.id)),
  }
}

type Withdrawn = Extract<HistoryEvent, { kind: 'inspection withdrawn' }>

async function deadlinesWhenWithdrawn(db: Db, inspectionId: number): Promise<NonNullable<Withdrawn['deadlines']>> {
  const withdrawn = (await historyOf(db, 'inspection', inspectionId))
    .map(({ event }) => event)
    .find(({ kind }) => kind === 'inspection withdrawn')
  return withdrawn?.kind === 'inspection withdrawn' ? (withdrawn.deadlines ?? []) : []
}

function movedSince(then: NonNullable<Withdrawn['deadlines']>, { id, template, dueOn }: Duty): Movement[] {
  const before = then.find(({ dutyId }) => dutyId === id)
  return before && before.dueOn !== dueOn ? [{ dutyId: id, duty: template.name, from: before.dueOn, to: dueOn }] : []
}
