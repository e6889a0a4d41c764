import { missedRounds, needsUpdate, type Round, type UpdateFacts } from '../actions/missed-rounds.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'

export type TaskStatus = 'overdue' | 'to do' | 'done' | 'not needed'

/** An open action and what the round asks of it. */
export type AskedAction = { id: number; what: string; ownerId: number; ownerName: string; dueOn: CalendarDate; status: TaskStatus }

export type TaskFacts = UpdateFacts & { lastUpdateRoundId: number | null }

/**
 * What a round asks of an action. Overdue: the round before was missed too, and nothing has been said since.
 * `closed` is at least the last two rounds before this one, the earliest first.
 */
export function taskStatus(facts: TaskFacts, round: Round & { id: number }, closed: readonly Round[]): TaskStatus {
  if (!needsUpdate(facts, round)) return 'not needed'
  if (facts.lastUpdateRoundId === round.id) return 'done'
  return missedRounds(facts, closed) > 0 ? 'overdue' : 'to do'
}

export function isStillToDo({ status }: { status: TaskStatus }): boolean {
  return status === 'overdue' || status === 'to do'
}
