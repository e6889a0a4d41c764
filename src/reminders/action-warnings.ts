import { timeLeft } from '../deadlines/time-left.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import type { Ladder } from '../settings/ladder.ts'
import type { OpenAction, PlanFacts } from './plan-facts.ts'
import { stepBefore, workingDaysBefore } from './steps.ts'
import type { PersonWarning } from './warning.ts'

/** Its owner hears of an action that is due or late; when it has been late for long, the accountable director too. */
export function actionWarnings(facts: PlanFacts, today: CalendarDate): PersonWarning[] {
  return facts.actions
    .filter(({ completionClaimedOn }) => completionClaimedOn === null)
    .flatMap((action) => warningsOf(action, facts, today))
}

function warningsOf(action: OpenAction, { rounds, holidays, ladder }: PlanFacts, today: CalendarDate): PersonWarning[] {
  const left = timeLeft(action.dueOn, today, holidays)
  const daysLeft = workingDaysBefore(action.dueOn, left, holidays)
  const step = left.days < 0 ? lateStep(action, rounds, today) : stepBefore(daysLeft, ladder.actionBefore)
  if (step === null) return []
  const key = `action/${action.id}/${action.dueOn}/${step}`
  return [...toldOf(action, -daysLeft, ladder)].map((personId) => {
    const owner = personId === action.ownerId ? null : action.ownerName
    const line = { what: action.what, owner, dueOn: action.dueOn, timeLeft: left.words, address: `/actions/${action.id}` }
    return { personId, key, about: 'action', aboutId: action.id, section: 'actionsDue', line }
  })
}

/** The working day after the due date; then again as each round opens. */
function lateStep({ dueOn }: OpenAction, rounds: PlanFacts['rounds'], today: CalendarDate): string {
  const opened = rounds.findLast(({ opensOn }) => dueOn < opensOn && opensOn <= today)
  return opened ? `late in the round to ${opened.closesOn}` : 'late'
}

function toldOf({ ownerId, accountableId }: OpenAction, daysLate: number, { accountableFromLate }: Ladder): Set<number> {
  return new Set(daysLate >= accountableFromLate ? [ownerId, accountableId] : [ownerId])
}
