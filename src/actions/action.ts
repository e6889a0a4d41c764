import type { CalendarDate } from '../lib/calendar-date.ts'
import { fullDate } from '../lib/date-words.ts'

export type Stage = 'not started' | 'in progress' | 'awaiting sign-off' | 'complete' | 'withdrawn'

/** What the council will do. The original due date stays beside the one that counts. */
export type Action = {
  id: number
  createdOn: CalendarDate
  what: string
  successMeasure: string
  /** How children will notice. */
  difference: string
  ownerId: number
  accountableId: number
  startOn: CalendarDate
  dueOn: CalendarDate
  originalDueOn: CalendarDate
  completionClaimedOn: CalendarDate | null
  signedOffOn: CalendarDate | null
  withdrawnOn: CalendarDate | null
  withdrawnBecause: string | null
  version: number
}

/** What a director says of an action and may put right later. */
export type ActionDetails = Pick<Action, 'what' | 'successMeasure' | 'difference' | 'ownerId' | 'accountableId'> & {
  /** At least one. */
  recommendationIds: number[]
}

export type ActionDraft = ActionDetails & Pick<Action, 'startOn' | 'dueOn'>

export type StageFacts = {
  startOn: CalendarDate
  firstUpdateOn: CalendarDate | null
  completionClaimedOn: CalendarDate | null
  signedOffOn: CalendarDate | null
  withdrawnOn: CalendarDate | null
}

/** How far an action has come. On its start date it is already in progress. */
export function stageOf(facts: StageFacts, today: CalendarDate): Stage {
  if (facts.withdrawnOn) return 'withdrawn'
  if (facts.signedOffOn) return 'complete'
  if (facts.completionClaimedOn) return 'awaiting sign-off'
  return startedOn(facts) <= today ? 'in progress' : 'not started'
}

/** Neither complete nor withdrawn: somebody still has it to do. */
export function isOpen({ signedOffOn, withdrawnOn }: Pick<StageFacts, 'signedOffOn' | 'withdrawnOn'>): boolean {
  return signedOffOn === null && withdrawnOn === null
}

/** Why it is not open any more, to follow "This action"; null while it is. */
export function closedWords({ signedOffOn, withdrawnOn }: Pick<StageFacts, 'signedOffOn' | 'withdrawnOn'>): string | null {
  if (withdrawnOn) return `was withdrawn on ${fullDate(withdrawnOn)}`
  return signedOffOn && `was signed off as complete on ${fullDate(signedOffOn)}`
}

/** Its start date or its first update, whichever is earlier. */
export function startedOn({ startOn, firstUpdateOn }: Pick<StageFacts, 'startOn' | 'firstUpdateOn'>): CalendarDate {
  return firstUpdateOn && firstUpdateOn < startOn ? firstUpdateOn : startOn
}
