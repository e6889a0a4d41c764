import { type Direction, directionOfTravel } from '../../src/actions/direction.ts'
import type { RecommendationRating } from '../../src/actions/recommendation-rating.ts'

test.each<[RecommendationRating | null, RecommendationRating, Direction]>([
  [null, 'late', 'new'],
  [null, 'complete', 'new'],
  ['late', 'at risk', 'better'],
  ['silent', 'on track', 'better'],
  ['at risk', 'on track', 'better'],
  ['on track', 'complete', 'better'],
  ['not started', 'complete', 'better'],
  ['no action yet', 'not started', 'better'],
  ['late', 'late', 'same'],
  ['late', 'off track', 'same'],
  ['silent', 'late', 'same'],
  ['not started', 'on track', 'same'],
  ['complete', 'embedded', 'same'],
  ['not started', 'at risk', 'worse'],
  ['on track', 'at risk', 'worse'],
  ['at risk', 'silent', 'worse'],
  ['complete', 'on track', 'worse'],
  ['on track', 'no action yet', 'worse'],
])('from %p to %s is %s', (before, now, direction) => {
  expect(directionOfTravel(before, now)).toBe(direction)
})
