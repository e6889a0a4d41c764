import { RATINGS, type Rating } from './rating.ts'

export type RecommendationRating = Rating | 'no action yet'

/**
 * The worst rating of its actions: complete only when all of them are, embedded only when all of them are that.
 * Withdrawn actions, whose rating is null, count nowhere: with none but those there is no action yet.
 */
export function recommendationRating(ratings: readonly (Rating | null)[]): RecommendationRating {
  return RATINGS.find((rating) => ratings.includes(rating)) ?? 'no action yet'
}
