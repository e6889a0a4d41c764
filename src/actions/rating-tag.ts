import { capitalised } from '../lib/words.ts'
import { type Colour, colourOf } from './rating.ts'
import type { RecommendationRating } from './recommendation-rating.ts'

/** The classes of GOV.UK's tag, and the text in it, which says what the colour does. */
export type RatingTag = { text: string; classes: string }

const CLASSES: Record<Colour, string> = {
  red: 'govuk-tag govuk-tag--red',
  amber: 'govuk-tag govuk-tag--orange',
  green: 'govuk-tag govuk-tag--green',
  grey: 'govuk-tag govuk-tag--grey',
  blue: 'govuk-tag govuk-tag--blue',
}

/** Of an action or a recommendation. Only a withdrawn action has no rating. */
export function ratingTag(rating: RecommendationRating | null): RatingTag {
  if (rating === null) return { text: 'Withdrawn', classes: CLASSES.grey }
  const text = capitalised(rating)
  return { text, classes: rating === 'no action yet' ? CLASSES.red : CLASSES[colourOf(rating)] }
}
