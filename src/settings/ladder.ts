import { changesBetween, type InWords } from '../history/change.ts'
import type { Change } from '../history/event.ts'

/** When each kind of thing is warned of, in working days, and from when on more people than its own are told. */
export type Ladder = {
  /** The earliest first; late, a duty is told again every working day. */
  dutyBefore: readonly number[]
  administratorsFrom: number
  /** The earliest first; then the working day after, then once a round. */
  actionBefore: readonly number[]
  accountableFromLate: number
  updateAtOpening: 'yes' | 'no'
  /** Before the round closes, the earliest first; then the working day after, when it was missed. */
  updateBefore: readonly number[]
  accountableFromMissed: number
  directorsFromMissed: number
  /** What waits for somebody's answer is told at once, and again after this many working days. */
  waitingAfter: number
}

/** The council's own, with the version somebody changes it from. */
export type ChosenLadder = Ladder & { version: number }

export function ladderChanges(before: Ladder, after: Ladder): Change[] {
  return changesBetween(inWords(before), inWords(after))
}

/** 40, 20, 10: as it is typed and read. */
export function stepsInWords(steps: readonly number[]): string {
  return steps.join(', ')
}

export function inWords(ladder: Ladder): InWords {
  return [
    ['statutory deadlines, working days before', stepsInWords(ladder.dutyBefore), 'dutyBefore'],
    ['administrators hear of a statutory deadline from', `${ladder.administratorsFrom} working days before`, 'administratorsFrom'],
    ['actions, working days before', stepsInWords(ladder.actionBefore), 'actionBefore'],
    ['accountable directors hear of a late action from', `${ladder.accountableFromLate} working days late`, 'accountableFromLate'],
    ['a letter as the round opens', ladder.updateAtOpening, 'updateAtOpening'],
    ['updates, working days before the round closes', stepsInWords(ladder.updateBefore), 'updateBefore'],
    ['accountable directors hear of missed updates from', `${ladder.accountableFromMissed} in a row`, 'accountableFromMissed'],
    ['all directors hear of missed updates from', `${ladder.directorsFromMissed} in a row`, 'directorsFromMissed'],
    ['what waits for an answer is told again after', `${ladder.waitingAfter} working days`, 'waitingAfter'],
  ]
}
