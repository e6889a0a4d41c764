import { type Addressed, isToTheCouncil } from '../recommendations/recommendation.ts'
import type { RatedAction } from './rated-action.ts'

/** How the plan for an inspection stands. Recommendations and gaps are those of the council; late actions answer any. */
export type Tally = { recommendations: number; withoutAction: number; lateActions: number }

/** Of one inspection. Withdrawn actions count nowhere. */
export function tallyOf(recommendations: readonly Addressed[], actions: readonly RatedAction[]): Tally {
  const ids = new Set(recommendations.map(({ id }) => id))
  const answering = actions.filter(({ rating, recommendations: answered }) => rating !== null && answered.some(({ id }) => ids.has(id)))
  const answered = new Set(answering.flatMap((action) => action.recommendations.map(({ id }) => id)))
  const toTheCouncil = recommendations.filter(isToTheCouncil)
  return {
    recommendations: toTheCouncil.length,
    withoutAction: toTheCouncil.filter(({ id }) => !answered.has(id)).length,
    lateActions: answering.filter(({ rating }) => rating === 'late').length,
  }
}
