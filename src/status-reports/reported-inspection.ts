import type { Direction } from '../actions/direction.ts'
import { ratingTag } from '../actions/rating-tag.ts'
import { ratingShown } from '../actions/recommendation-rating.ts'
import { byId } from '../lib/by-id.ts'
import type { Tag } from '../lib/tag.ts'
import { directionsOfActions, directionsOfRecommendations } from '../positions/compare.ts'
import {
  type FrozenAction,
  type FrozenInspection,
  type FrozenRecommendation,
  type Position,
  countedActions,
} from '../positions/position.ts'

export type ReportedInspection = Omit<FrozenInspection, 'recommendations'> & { recommendations: ReportedRecommendation[] }

/** Withdrawn actions stand apart: they have no rating. The direction is null in a first report, the tag where nobody waits for an action. */
export type ReportedRecommendation = FrozenRecommendation & {
  tag: Tag | null
  direction: Direction | null
  actions: ReportedAction[]
  withdrawn: FrozenAction[]
}

export type ReportedAction = FrozenAction & { tag: Tag; direction: Direction | null }

type Travel = ReadonlyMap<number, Direction> | null

/** Each recommendation with its actions, and which way they have gone since `before`. */
export function reportedInspections(position: Position, before: Position | null): ReportedInspection[] {
  const travel = before && directionsOfRecommendations(before, position)
  const actions = byId(reportedActions(position, before))
  const withdrawn = byId(position.actions.filter(({ stage }) => stage === 'withdrawn'))
  return position.inspections.map(({ recommendations, ...inspection }) => ({
    ...inspection,
    recommendations: recommendations.map((recommendation) => ({
      ...recommendation,
      ...shownRating(recommendation, travel),
      actions: recommendation.actionIds.flatMap((id) => actions.get(id) ?? []),
      withdrawn: recommendation.actionIds.flatMap((id) => withdrawn.get(id) ?? []),
    })),
  }))
}

function shownRating({ id, rating, addressedTo }: FrozenRecommendation, travel: Travel): Pick<ReportedRecommendation, 'tag' | 'direction'> {
  const shown = ratingShown(rating, addressedTo === null)
  return shown === null ? { tag: null, direction: null } : { tag: ratingTag(shown), direction: travel?.get(id) ?? null }
}

function reportedActions(position: Position, before: Position | null): ReportedAction[] {
  const travel = before && directionsOfActions(before, position)
  return countedActions(position).map((action) => ({
    ...action,
    tag: ratingTag(action.rating),
    direction: travel?.get(action.id) ?? null,
  }))
}
