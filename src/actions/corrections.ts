import { changesBetween, type InWords } from '../history/change.ts'
import type { Change } from '../history/event.ts'
import type { ActionDetails } from './action.ts'

/** What ids are called, to show a change in words. */
export type Names = { person: (id: number) => string; recommendation: (id: number) => string }

/** What two versions of an action differ in, in the words of its form. */
export function corrections(before: ActionDetails, after: ActionDetails, names: Names): Change[] {
  return changesBetween(inWords(before, names), inWords(after, names))
}

export function inWords(details: ActionDetails, { person, recommendation }: Names): InWords {
  const answered = details.recommendationIds.toSorted((one, other) => one - other).map(recommendation)
  return [
    ['what will be done', details.what, 'what'],
    ['how you will know it has worked', details.successMeasure, 'successMeasure'],
    ['how children will notice', details.difference || 'nothing', 'difference'],
    ['owner', person(details.ownerId), 'ownerId'],
    ['accountable director', person(details.accountableId), 'accountableId'],
    ['recommendations', answered.join(', ') || 'none', 'recommendationIds'],
  ]
}
