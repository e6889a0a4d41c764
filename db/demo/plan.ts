import type { OwnRating } from '../../src/actions/rating.ts'
import type { Who } from './cast.ts'

/** What is said of an action in a round, the oldest round first; null is a round in which nothing was said. */
export type Said = Answers | 'nothing changed' | null

/** `forecast` is a day; without one the due date stands. */
export type Answers = { ownRating: OwnRating; forecast?: number; changed: string; difference: string; inTheWay?: string }

/** Days are counted from today: -12 is twelve days ago. Recommendations are named by their place in the report, from 1. */
export type PlannedAction = {
  what: string
  successMeasure: string
  difference: string
  owner: Who
  /** Who owned it until they left, before anything was said of it. */
  first?: Who
  accountable: Who
  start: number
  due: number
  answers: number[]
  said: Said[]
}
