import { addDays, type CalendarDate } from '../lib/calendar-date.ts'
import { isOpen } from './action.ts'
import type { RatedAction } from './rated-action.ts'
import { RATINGS, type Rating } from './rating.ts'

export const DUE_WITHIN_DAYS = [7, 14, 28, 90] as const

/** What the list's address asks for. Null, empty and false ask for nothing. */
export type Filter = {
  text: string
  rating: Rating | 'withdrawn' | null
  ownerId: number | null
  recommendationId: number | null
  due: 'overdue' | number | null
  silent: boolean
}

export type Sort = 'due' | 'what' | 'owner' | 'rating' | 'update'

/** `down` is the largest, last or best first. */
export type Order = { by: Sort; down: boolean }

type Test = (action: RatedAction) => boolean

/** Withdrawn actions are counted nowhere: they are listed only when asked for. */
export function matching(actions: readonly RatedAction[], filter: Filter, today: CalendarDate): RatedAction[] {
  const tests = testsOf(filter, today)
  return actions.filter((action) => tests.every((test) => test(action)))
}

/** Actions come the first due first, and stay so where the order leaves them equal. */
export function inOrder(actions: RatedAction[], { by, down }: Order): RatedAction[] {
  if (by === 'due' && !down) return actions
  const compare = COMPARE[by]
  return actions.toSorted(down ? (one, other) => compare(other, one) : compare)
}

function testsOf({ text, rating, ownerId, recommendationId, due, silent }: Filter, today: CalendarDate): Test[] {
  const tests: Test[] = [rating === 'withdrawn' ? isWithdrawn : (action) => !isWithdrawn(action)]
  if (rating && rating !== 'withdrawn') tests.push((action) => action.rating === rating)
  if (ownerId) tests.push((action) => action.ownerId === ownerId)
  if (recommendationId) tests.push(({ recommendations }) => recommendations.some(({ id }) => id === recommendationId))
  if (due) tests.push(isDue(due, today))
  if (silent) tests.push(({ isSilent }) => isSilent)
  if (text) tests.push(mentions(text.toLowerCase()))
  return tests
}

function isWithdrawn({ withdrawnOn }: RatedAction): boolean {
  return withdrawnOn !== null
}

function isDue(due: 'overdue' | number, today: CalendarDate): Test {
  if (due === 'overdue') return ({ rating }) => rating === 'late'
  const last = addDays(today, due)
  return (action) => isOpen(action) && action.dueOn >= today && action.dueOn <= last
}

function mentions(words: string): Test {
  return ({ what, successMeasure, difference, ownerName }) =>
    [what, successMeasure, difference, ownerName].some((text) => text.toLowerCase().includes(words))
}

const ALPHABET = new Intl.Collator('en-GB')

const COMPARE: Record<Sort, (one: RatedAction, other: RatedAction) => number> = {
  due: (one, other) => ascending(one.dueOn, other.dueOn),
  what: (one, other) => ALPHABET.compare(one.what, other.what),
  owner: (one, other) => ALPHABET.compare(one.ownerName, other.ownerName),
  rating: (one, other) => standing(one) - standing(other),
  update: (one, other) => ascending(one.lastUpdate?.on ?? '', other.lastUpdate?.on ?? ''),
}

function standing({ rating }: RatedAction): number {
  return rating === null ? RATINGS.length : RATINGS.indexOf(rating)
}

function ascending(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
