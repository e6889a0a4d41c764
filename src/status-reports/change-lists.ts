import type { Direction } from '../actions/direction.ts'
import { dateOrNone, fullDate } from '../lib/date-words.ts'
import type { Comparison } from '../positions/compare.ts'
import type { DutyCompared } from '../positions/compare-duties.ts'
import type { Position } from '../positions/position.ts'
import { nameAmong } from './inspection-name.ts'

/** What happened since the last report, a line for each. Every list is complete. */
export type ChangeList = { heading: string; lines: string[] }

export function changeLists(changes: Comparison, now: Position): ChangeList[] {
  const { completed, newlyLate, datesMoved, newActions, withdrawn, newRecommendations } = changes
  const moved = [...deadlinesMoved(changes, now), ...datesMoved]
  return [
    ...dutyLists(changes, now),
    { heading: 'Completed', lines: completed.map(({ what }) => what) },
    { heading: 'Newly late', lines: newlyLate.map(({ what, dueOn }) => `${what} (due ${fullDate(dueOn)})`) },
    { heading: 'Dates moved', lines: moved.map(({ what, from, to }) => `${what} (from ${dateOrNone(from)} to ${dateOrNone(to)})`) },
    { heading: 'Ratings that got worse', lines: ratingsThatWent('worse', changes) },
    { heading: 'Ratings that got better', lines: ratingsThatWent('better', changes) },
    { heading: 'Ratings that changed, no better and no worse', lines: ratingsThatWent('same', changes) },
    { heading: 'New actions', lines: newActions.map(({ what, owner }) => `${what} (${owner.name})`) },
    { heading: 'Withdrawn actions', lines: withdrawn.map(({ what, withdrawnBecause }) => `${what} (${withdrawnBecause})`) },
    { heading: 'New recommendations', lines: newRecommendations.map(({ text }) => text) },
  ]
}

/** Of the law's own duties a member hears first. */
function dutyLists({ duties }: Comparison, now: Position): ChangeList[] {
  const called = callingBy(now)
  const withDate = (duty: DutyCompared) => `${called(duty)} (${duty.dueOn ? `due ${fullDate(duty.dueOn)}` : 'no date'})`
  return [
    { heading: 'Statutory duties newly late', lines: duties.newlyLate.map(withDate) },
    {
      heading: 'Statutory duties met',
      lines: duties.met.map((duty) => `${called(duty)}. ${duty.met?.words}, on ${dateOrNone(duty.met?.on ?? null)}`),
    },
    { heading: 'New statutory duties', lines: duties.added.map(withDate) },
    { heading: 'Statutory duties that no longer apply', lines: duties.gone.map(called) },
  ]
}

function deadlinesMoved({ duties }: Comparison, now: Position) {
  const called = callingBy(now)
  return duties.moved.map(({ duty, from, to }) => ({ what: called(duty), from, to }))
}

/** With its inspection, where there are several. */
function callingBy(now: Position): (duty: DutyCompared) => string {
  const nameOf = nameAmong(now)
  return ({ name, inspection }) => [name, nameOf(inspection)].filter(Boolean).join(', ')
}

function ratingsThatWent(way: Direction, { ratingsChanged }: Comparison): string[] {
  return ratingsChanged.filter(({ direction }) => direction === way).map(({ what, from, to }) => `${what} (from ${from} to ${to})`)
}
