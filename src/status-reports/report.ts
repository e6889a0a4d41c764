import type { Direction } from '../actions/direction.ts'
import { type Colour, colourOf, RATINGS, type Rating } from '../actions/rating.ts'
import { type RatingTag, ratingTag } from '../actions/rating-tag.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { compare, directionsOfActions, directionsOfRecommendations } from '../positions/compare.ts'
import {
  type FrozenAction,
  type FrozenInspection,
  type FrozenRecommendation,
  type Position,
  ratedActions,
  recommendationsOf,
} from '../positions/position.ts'
import { type ChangeList, changeLists } from './change-lists.ts'
import { type ReportedDeadline, reportedDeadlines } from './deadlines.ts'
import { headlineSentence, NEED_ATTENTION } from './headline.ts'

/** Everything a report shows, made from frozen positions alone. */
export type Report = {
  position: Position
  headline: { sentence: string; lines: HeadlineLine[] }
  attention: Attention
  deadlines: ReportedDeadline[]
  changes: ReportedChanges | null
  inspections: ReportedInspection[]
}

/** Null in a first report: it is compared with nothing. */
export type ReportedChanges = { since: CalendarDate; lists: ChangeList[] }

/** `before` is null in a first report. */
export type HeadlineLine = { tag: RatingTag; meaning: string; now: number; before: number | null }

export type Attention = {
  groups: { tag: RatingTag; colour: Colour; meaning: string; actions: FrozenAction[] }[]
  withoutAction: FrozenRecommendation[]
}

export type ReportedInspection = Omit<FrozenInspection, 'recommendations'> & { recommendations: ReportedRecommendation[] }

/** Withdrawn actions stand apart: they have no rating. The direction is null in a first report. */
export type ReportedRecommendation = FrozenRecommendation & {
  tag: RatingTag
  direction: Direction | null
  actions: ReportedAction[]
  withdrawn: FrozenAction[]
}

export type ReportedAction = FrozenAction & { tag: RatingTag; direction: Direction | null }

const MEANINGS: Record<Rating, string> = {
  late: 'The date it was due has passed and it is not finished',
  'off track': 'The person responsible says it will not be done as planned',
  silent: 'The person responsible has missed several updates in a row',
  'at risk': 'It may not be done on time',
  'on track': 'It is going as planned',
  'not started': 'The day it is to start has not come yet',
  complete: 'It is done, and a director has confirmed it',
  embedded: 'It is done, and was found to hold when it was checked again later',
}

/** `before` is the position of the report published before this one. */
export function reportOf(position: Position, before: Position | null): Report {
  return {
    position,
    headline: { sentence: headlineSentence(position), lines: headlineLines(position, before) },
    attention: { groups: groupsNeedingAttention(position), withoutAction: withoutAction(position) },
    deadlines: reportedDeadlines(position),
    changes: reportedChanges(position, before),
    inspections: reportedInspections(position, before),
  }
}

function reportedChanges(position: Position, before: Position | null): ReportedChanges | null {
  const changes = compare(before, position)
  return changes && { since: changes.before, lists: changeLists(changes) }
}

function headlineLines(position: Position, before: Position | null): HeadlineLine[] {
  const lines = RATINGS.map((rating) => ({
    tag: ratingTag(rating),
    meaning: MEANINGS[rating],
    now: countOf(rating, position),
    before: before && countOf(rating, before),
  }))
  return lines.filter(({ now, before: then }) => now > 0 || then)
}

function countOf(rating: Rating, { actions }: Position): number {
  return actions.filter((action) => action.rating === rating).length
}

function groupsNeedingAttention(position: Position): Attention['groups'] {
  const byRating = Map.groupBy(ratedActions(position), ({ rating }) => rating)
  return NEED_ATTENTION.flatMap((rating) => {
    const actions = byRating.get(rating)
    return actions ? [{ tag: ratingTag(rating), colour: colourOf(rating), meaning: MEANINGS[rating], actions }] : []
  })
}

function withoutAction(position: Position): FrozenRecommendation[] {
  return recommendationsOf(position).filter(({ rating, addressedTo }) => rating === 'no action yet' && addressedTo === null)
}

function reportedInspections(position: Position, before: Position | null): ReportedInspection[] {
  const travel = before && directionsOfRecommendations(before, position)
  const actions = reportedActions(position, before)
  const withdrawn = position.actions.filter(({ stage }) => stage === 'withdrawn')
  return position.inspections.map(({ recommendations, ...inspection }) => ({
    ...inspection,
    recommendations: recommendations.map((recommendation) => ({
      ...recommendation,
      tag: ratingTag(recommendation.rating),
      direction: travel?.get(recommendation.id) ?? null,
      actions: actions.filter(({ id }) => recommendation.actionIds.includes(id)),
      withdrawn: withdrawn.filter(({ id }) => recommendation.actionIds.includes(id)),
    })),
  }))
}

function reportedActions(position: Position, before: Position | null): ReportedAction[] {
  const travel = before && directionsOfActions(before, position)
  return ratedActions(position).map((action) => ({
    ...action,
    tag: ratingTag(action.rating),
    direction: travel?.get(action.id) ?? null,
  }))
}
