import { changesBetween, type InWords } from '../history/change.ts'
import type { Change } from '../history/event.ts'
import { bodyWords, type Recommendation } from './recommendation.ts'

/** The inspectors' words are locked; this is what a director may put right where they were misread. */
export type Correction = Pick<Recommendation, 'text' | 'points' | 'list' | 'number' | 'body'>

export function corrections(before: Correction, after: Correction): Change[] {
  return changesBetween(inWords(before), inWords(after))
}

export function inWords(correction: Correction): InWords {
  return [
    ['text', correction.text, 'text'],
    ['points', correction.points.join('; ') || 'none', 'points'],
    ['list', correction.list, 'list'],
    ['number', correction.number ?? 'none', 'number'],
    ['addressed to', bodyWords(correction), 'addressedTo', 'otherBody'],
  ]
}
