import type { PlannedMeeting } from '../../deadlines/plan-back.ts'
import { fullDate } from '../../lib/date-words.ts'
import { dayOf, nameOf } from './meeting-words.ts'
import type { CommitteePlan } from './plan.ts'

/** Of a meeting that has met: nobody has told the tracker whether it took the decision. */
export function callInWords({ steps }: PlannedMeeting, { today }: CommitteePlan): string[] {
  const over = dayOf(steps, 'call-in over')
  if (!over) return []
  const words =
    over < today ? `it could be called in until ${fullDate(over)}` : `${fullDate(over)} is the last day on which it can be called in`
  return [`If it took the decision, ${words}.`]
}

/** Beside a later meeting that can still work. */
export function orMet({ met }: CommitteePlan): string[] {
  const from = met && dayOf(met.steps, 'decision in force')
  return from ? [`If ${nameOf(met)} took the decision, the council can act on it from ${fullDate(from)}.`] : []
}
