import type { Direction } from '../actions/direction.ts'
import { fullDate } from '../lib/date-words.ts'
import type { Comparison } from '../positions/compare.ts'

/** What happened since the last report, a line for each. Every list is complete. */
export type ChangeList = { heading: string; lines: string[] }

export function changeLists(changes: Comparison): ChangeList[] {
  const { completed, newlyLate, datesMoved, newActions, withdrawn, newRecommendations } = changes
  return [
    { heading: 'Completed', lines: completed.map(({ what }) => what) },
    { heading: 'Newly late', lines: newlyLate.map(({ what, dueOn }) => `${what} (due ${fullDate(dueOn)})`) },
    { heading: 'Dates moved', lines: datesMoved.map(({ what, from, to }) => `${what} (from ${fullDate(from)} to ${fullDate(to)})`) },
    { heading: 'Ratings that got worse', lines: ratingsThatWent('worse', changes) },
    { heading: 'Ratings that got better', lines: ratingsThatWent('better', changes) },
    { heading: 'Ratings that changed, no better and no worse', lines: ratingsThatWent('same', changes) },
    { heading: 'New actions', lines: newActions.map(({ what, owner }) => `${what} (${owner.name})`) },
    { heading: 'Withdrawn actions', lines: withdrawn.map(({ what, withdrawnBecause }) => `${what} (${withdrawnBecause})`) },
    { heading: 'New recommendations', lines: newRecommendations.map(({ text }) => text) },
  ]
}

function ratingsThatWent(way: Direction, { ratingsChanged }: Comparison): string[] {
  return ratingsChanged.filter(({ direction }) => direction === way).map(({ what, from, to }) => `${what} (from ${from} to ${to})`)
}
