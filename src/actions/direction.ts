import type { RecommendationRating } from './recommendation-rating.ts'

export type Direction = 'better' | 'same' | 'worse' | 'new'

/** By colour, so that one kind of red is no progress on another, and starting on time is neither better nor worse. */
const STANDING: Record<RecommendationRating, number> = {
  late: 0,
  'off track': 0,
  silent: 0,
  'no action yet': 0,
  'at risk': 1,
  'not started': 2,
  'on track': 2,
  complete: 3,
  embedded: 3,
}

/** Of an action or a recommendation. New when it was not in the position before, or had no rating there. */
export function directionOfTravel(before: RecommendationRating | null, now: RecommendationRating): Direction {
  if (before === null) return 'new'
  const change = STANDING[now] - STANDING[before]
  if (change === 0) return 'same'
  return change > 0 ? 'better' : 'worse'
}
