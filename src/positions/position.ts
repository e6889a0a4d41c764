import type { Stage } from '../actions/action.ts'
import { type Colour, type OwnRating, type Rating, RATINGS } from '../actions/rating.ts'
import { ratingTag } from '../actions/rating-tag.ts'
import type { RecommendationRating } from '../actions/recommendation-rating.ts'
import type { TimeLeft } from '../deadlines/time-left.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import type { Tag } from '../lib/tag.ts'

/** The whole plan as it stood: everything a report says is in here, so that nothing in it can move afterwards. */
export type Position = {
  council: string
  asAt: CalendarDate
  inspections: FrozenInspection[]
  /** Each action once, though it may answer several recommendations. */
  actions: FrozenAction[]
}

/** `sha256` is of the stored bytes. */
export type StoredPosition = { id: number; frozenAt: string; sha256: string; position: Position }

export type FrozenInspection = {
  id: number
  /** In words: what kind of visit it was. */
  kind: string
  authority: string
  receivedOn: CalendarDate
  duties: FrozenDuty[]
  recommendations: FrozenRecommendation[]
}

export type FrozenDuty = {
  id: number
  name: string
  /** Null where the law sets no time, or where the holidays to count it are not known. */
  dueOn: CalendarDate | null
  /** As at the date of the position; null without a due date. */
  timeLeft: TimeLeft | null
  /** Once it was discharged; positions frozen before duties could be do not say. */
  met?: { on: CalendarDate; words: string } | null
  /** Why it could not be counted. */
  problem: string | null
  /** In words: what the Regulations allow, where the council works to a shorter time. */
  regulations: string | null
  source: string
}

export type FrozenRecommendation = {
  id: number
  /** As the inspectors number it, or else its place in their list. */
  number: string
  list: string
  text: string
  points: string[]
  /** To whom it is addressed, where that is not the council. */
  addressedTo: string | null
  rating: RecommendationRating
  colour: Colour
  actionIds: number[]
}

export type FrozenAction = {
  id: number
  what: string
  successMeasure: string
  difference: string
  owner: FrozenPerson
  accountable: FrozenPerson
  startOn: CalendarDate
  dueOn: CalendarDate
  originalDueOn: CalendarDate
  stage: Stage
  /** Null once withdrawn. */
  rating: Rating | null
  colour: Colour | null
  reason: string
  withdrawnBecause: string | null
  lastUpdate: FrozenUpdate | null
}

/** By name: a person who marries, moves or leaves does not change what was reported. */
export type FrozenPerson = { name: string; jobTitle: string }

/** The owner's own rating and words, beside the worked-out ones. */
export type FrozenUpdate = {
  on: CalendarDate
  by: string
  /** Positions frozen before it was asked for do not say. */
  jobTitle?: string
  ownRating: OwnRating
  forecastOn: CalendarDate
  changed: string
  difference: string
  inTheWay: string
}

export function recommendationsOf({ inspections }: Position): FrozenRecommendation[] {
  return inspections.flatMap(({ recommendations }) => recommendations)
}

/** From the worst rating to the best, those that some action has. */
export function ratingCounts(position: Position): (Tag & { count: number })[] {
  const counted = Map.groupBy(countedActions(position), ({ rating }) => rating)
  return RATINGS.flatMap((rating) => {
    const count = counted.get(rating)?.length ?? 0
    return count > 0 ? [{ ...ratingTag(rating), count }] : []
  })
}

/** Those counted: a withdrawn action counts nowhere. */
export function countedActions({ actions }: Position): (FrozenAction & { rating: Rating; colour: Colour })[] {
  return actions.filter((action): action is FrozenAction & { rating: Rating; colour: Colour } => action.rating !== null)
}
