import { RATINGS, type Rating } from './rating.ts'

export type RecommendationRating = Rating | 'no action yet'

/**
 * The worst rating of its actions: complete only when all of them are, embedded only when all of them are that.
 * Withdrawn actions, whose rating is null, count nowhere: with none but those there is no action yet.
 */
export function recommendationRating(ratings: readonly (Rating | null)[]): RecommendationRating {
  return RATINGS.find((rating) => ratings.includes(rating)) ?? 'no action yet'
}

/** As it is shown: nobody waits for an action on what was said to another body, so with none it has no rating. */
export function ratingShown(rating: RecommendationRating, isToTheCouncil: boolean): RecommendationRating | null {
  return rating === 'no action yet' && !isToTheCouncil ? null : rating
}
