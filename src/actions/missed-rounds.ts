import type { CalendarDate } from '../lib/calendar-date.ts'
import { type StageFacts, startedOn } from './action.ts'

/** Open from the start of its opening day to the end of its closing day: an update on either day is in time. */
export type Round = { opensOn: CalendarDate; closesOn: CalendarDate }

export type UpdateFacts = StageFacts & {
  /** The day it was put in the plan: no round that opened before then ever asked about it. */
  createdOn: CalendarDate
  /** The day a claim was last returned, or a sign-off reopened: while it waited nothing was asked of its owner. */
  resumedOn?: CalendarDate | null
  lastUpdateOn: CalendarDate | null
}

/**
 * In progress when the round opened. What happened on the opening day counts as done when it opened: an action
 * started that day needs an update, one claimed complete that day does not. A withdrawn one never does.
 */
export function needsUpdate(facts: Omit<UpdateFacts, 'lastUpdateOn'>, { opensOn }: Round): boolean {
  const { createdOn, resumedOn, completionClaimedOn, signedOffOn, withdrawnOn } = facts
  const happened = (on: CalendarDate | null | undefined) => !!on && on <= opensOn
  if (withdrawnOn || happened(completionClaimedOn) || happened(signedOffOn)) return false
  return happened(createdOn) && happened(startedOn(facts)) && (!resumedOn || happened(resumedOn))
}

/**
 * How many closed rounds in a row it needed an update in and got none, up to the last of them.
 * `closed` is every round that has closed, the earliest first; pass the one closing today too when freezing the position at its close.
 */
export function missedRounds(facts: UpdateFacts, closed: readonly Round[]): number {
  return roundsSince(facts.lastUpdateOn, closed).filter((round) => needsUpdate(facts, round)).length
}

/** The rounds after the one the update belongs to. */
function roundsSince(updateOn: CalendarDate | null, closed: readonly Round[]): readonly Round[] {
  if (updateOn === null) return closed
  const answered = closed.findIndex(({ closesOn }) => updateOn <= closesOn)
  return answered === -1 ? [] : closed.slice(answered + 1)
}
