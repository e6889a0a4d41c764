import type { Rating } from '../../src/actions/rating.ts'
import { recommendationRating } from '../../src/actions/recommendation-rating.ts'

test.each<[(Rating | null)[], string]>([
  [[], 'no action yet'],
  [[null, null], 'no action yet'],
  [[null, 'on track'], 'on track'],
  [['silent', 'late', 'off track'], 'late'],
  [['silent', 'off track', 'at risk'], 'off track'],
  [['at risk', 'silent'], 'silent'],
  [['on track', 'at risk', 'complete'], 'at risk'],
  [['not started', 'on track'], 'on track'],
  [['complete', 'not started'], 'not started'],
  [['complete', 'on track', 'embedded'], 'on track'],
  [['complete', null, 'complete'], 'complete'],
  [['embedded', 'complete'], 'complete'],
  [['embedded', 'embedded'], 'embedded'],
])('a recommendation whose actions are %p is %s', (ratings, rating) => {
  expect(recommendationRating(ratings)).toBe(rating)
  expect(recommendationRating(ratings.toReversed())).toBe(rating)
})
