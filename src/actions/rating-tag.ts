import { type Tag, tag } from '../lib/tag.ts'
import { capitalised } from '../lib/words.ts'
import { type Colour, colourOf } from './rating.ts'
import type { RecommendationRating } from './recommendation-rating.ts'

const TAG_COLOURS = { red: 'red', amber: 'orange', green: 'green', grey: 'grey', blue: 'blue' } as const satisfies Record<Colour, string>

/** Of an action or a recommendation, or what an owner says of one. Only a withdrawn action has no rating. */
export function ratingTag(rating: RecommendationRating | null): Tag {
  if (rating === null) return tag('Withdrawn', 'grey')
  return tag(capitalised(rating), rating === 'no action yet' ? 'red' : TAG_COLOURS[colourOf(rating)])
}
