import type { Database } from '../../db/tables.ts'
import { type Direction, directionOfTravel } from '../actions/direction.ts'
import type { Rating } from '../actions/rating.ts'
import type { RecommendationRating } from '../actions/recommendation-rating.ts'
import { Altered } from '../lib/problems.ts'
import { lastClosedRound } from '../updates/round-queries.ts'
import { countedActions, recommendationsOf } from './position.ts'
import { positionById } from './queries.ts'

/** How everything was rated when the last round closed, by id: what live pages travel from. */
export type Standing = { actions: ReadonlyMap<number, Rating>; recommendations: ReadonlyMap<number, RecommendationRating> }

const remembered = new WeakMap<Database, { positionId: number; standing: Standing | null }>()

/** Null before the first round has closed. A position never moves, so it is read once. */
export async function lastStanding(db: Database): Promise<Standing | null> {
  const positionId = (await lastClosedRound(db))?.positionId ?? null
  if (positionId === null) return null
  const known = remembered.get(db)
  if (known?.positionId === positionId) return known.standing
  const standing = await standingIn(db, positionId)
  remembered.set(db, { positionId, standing })
  return standing
}

/** Null where there is nothing to compare with, or no rating to compare. */
export function travelled(
  before: ReadonlyMap<number, RecommendationRating> | undefined,
  id: number,
  rating: RecommendationRating | null,
): Direction | null {
  return before && rating ? directionOfTravel(before.get(id) ?? null, rating) : null
}

/** One that was altered since is compared with nothing: it is told of where the position itself is shown. */
async function standingIn(db: Database, positionId: number): Promise<Standing | null> {
  try {
    const { position } = await positionById(db, positionId)
    return {
      actions: new Map(countedActions(position).map(({ id, rating }) => [id, rating])),
      recommendations: new Map(recommendationsOf(position).map(({ id, rating }) => [id, rating])),
    }
  } catch (problem) {
    if (problem instanceof Altered) return null
    throw problem
  }
}
