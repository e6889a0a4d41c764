import { type Direction, directionOfTravel } from '../actions/direction.ts'
import type { Rating } from '../actions/rating.ts'
import type { RecommendationRating } from '../actions/recommendation-rating.ts'
import { byId } from '../lib/by-id.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { compareDuties, type DutiesCompared } from './compare-duties.ts'
import { type FrozenAction, type FrozenRecommendation, type Position, countedActions, recommendationsOf } from './position.ts'

/** What happened between two positions. Every list is complete: an action that became late stands among the newly late and among the worse. */
export type Comparison = {
  before: CalendarDate
  duties: DutiesCompared
  completed: FrozenAction[]
  newlyLate: FrozenAction[]
  datesMoved: DateMoved[]
  ratingsChanged: RatingChanged[]
  newActions: FrozenAction[]
  withdrawn: FrozenAction[]
  newRecommendations: FrozenRecommendation[]
}

export type DateMoved = { what: string; from: CalendarDate; to: CalendarDate }

export type RatingChanged = { what: string; from: Rating; to: Rating; direction: Direction }

type Rated<Id> = { id: number; rating: Id | null }

/** Null for the first position there is: it is compared with nothing. */
export function compare(before: Position | null, now: Position): Comparison | null {
  if (before === null) return null
  const known = byId(before.actions)
  const was = (action: FrozenAction) => known.get(action.id)
  return {
    before: before.asAt,
    duties: compareDuties(before, now),
    completed: now.actions.filter((action) => action.stage === 'complete' && was(action)?.stage !== 'complete'),
    newlyLate: now.actions.filter((action) => action.rating === 'late' && was(action)?.rating !== 'late'),
    datesMoved: dueDatesMoved(known, now),
    ratingsChanged: ratingsChanged(known, now),
    newActions: countedActions(now).filter((action) => !was(action)),
    withdrawn: now.actions.filter((action) => action.stage === 'withdrawn' && was(action) && was(action)?.stage !== 'withdrawn'),
    newRecommendations: newOf(recommendationsOf(before), recommendationsOf(now)),
  }
}

/** Of each recommendation, by its id, since the position before. */
export function directionsOfRecommendations(before: Position | null, now: Position): Map<number, Direction> {
  return directions(before && recommendationsOf(before), recommendationsOf(now))
}

/** Of each action that is not withdrawn, by its id. */
export function directionsOfActions(before: Position | null, now: Position): Map<number, Direction> {
  return directions(before && before.actions, countedActions(now))
}

function directions(before: Rated<RecommendationRating>[] | null, now: Rated<RecommendationRating>[]): Map<number, Direction> {
  const known = byId(before ?? [])
  return new Map(
    now.flatMap(({ id, rating }) => (rating === null ? [] : [[id, directionOfTravel(known.get(id)?.rating ?? null, rating)] as const])),
  )
}

function dueDatesMoved(known: Map<number, FrozenAction>, { actions }: Position): DateMoved[] {
  return actions.flatMap(({ id, what, dueOn: to }) => {
    const from = known.get(id)?.dueOn
    return from && from !== to ? [{ what, from, to }] : []
  })
}

function ratingsChanged(known: Map<number, FrozenAction>, now: Position): RatingChanged[] {
  return countedActions(now).flatMap(({ id, what, rating: to }) => {
    const from = known.get(id)?.rating
    return from && from !== to ? [{ what, from, to, direction: directionOfTravel(from, to) }] : []
  })
}

function newOf<Thing extends { id: number }>(before: Thing[], now: Thing[]): Thing[] {
  const known = byId(before)
  return now.filter(({ id }) => !known.has(id))
}
