import type { Change } from '../history/event.ts'
import { bodyWords, type Recommendation } from './recommendation.ts'

/** The inspectors' words are locked; this is what a director may put right where they were misread. */
export type Correction = Pick<Recommendation, 'text' | 'points' | 'list' | 'number' | 'body'>

export function corrections(before: Correction, after: Correction): Change[] {
  const [from, to] = [inWords(before), inWords(after)]
  return from.flatMap(([field, was], at) => {
    const is = to[at]?.[1] ?? ''
    return was === is ? [] : [{ field, from: was, to: is }]
  })
}

function inWords(correction: Correction): [string, string][] {
  return [
    ['text', correction.text],
    ['points', correction.points.join('; ') || 'none'],
    ['list', correction.list],
    ['number', correction.number ?? 'none'],
    ['addressed to', bodyWords(correction)],
  ]
}
