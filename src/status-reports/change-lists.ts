import type { Direction } from '../actions/direction.ts'
import { fullDate } from '../lib/date-words.ts'
import type { Comparison } from '../positions/compare.ts'

/** What happened since the last report, in sentences. Every list is complete, and one with nothing in it says so. */
export type ChangeList = { heading: string; lines: string[] }

export function changeLists(changes: Comparison): ChangeList[] {
  const { completed, newlyLate, datesMoved, newActions, withdrawn, newRecommendations } = changes
  return [
    { heading: 'Completed', lines: completed.map(({ what }) => what) },
    { heading: 'Newly late', lines: newlyLate.map(({ what, dueOn }) => `${what}. It was due ${fullDate(dueOn)}`) },
    { heading: 'Dates moved', lines: datesMoved.map(({ what, from, to }) => `${what}. From ${fullDate(from)} to ${fullDate(to)}`) },
    { heading: 'Ratings that got worse', lines: ratingsThatWent('worse', changes) },
    { heading: 'Ratings that got better', lines: ratingsThatWent('better', changes) },
    { heading: 'Ratings that changed, no better and no worse', lines: ratingsThatWent('same', changes) },
    { heading: 'New actions', lines: newActions.map(({ what, owner }) => `${what}. ${owner.name}`) },
    { heading: 'Withdrawn', lines: withdrawn.map(({ what, withdrawnBecause }) => `${what}. Because: ${withdrawnBecause}`) },
    { heading: 'New recommendations', lines: newRecommendations.map(({ text }) => text) },
  ]
}

function ratingsThatWent(way: Direction, { ratingsChanged }: Comparison): string[] {
  return ratingsChanged.filter(({ direction }) => direction === way).map(({ what, from, to }) => `${what}. From ${from} to ${to}`)
}
