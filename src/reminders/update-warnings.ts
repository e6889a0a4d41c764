import { missedRounds, needsUpdate, type Round } from '../actions/missed-rounds.ts'
import { workingDaysBetween, weekdaysWhereUnknown } from '../deadlines/working-days.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { hasRole } from '../people/person.ts'
import type { Ladder } from '../settings/ladder.ts'
import { isOpen } from '../updates/round.ts'
import type { OpenAction, PlanFacts } from './plan-facts.ts'
import { stepBefore } from './steps.ts'
import type { PersonWarning } from './warning.ts'

/** Its owner hears that an update is due: as the round opens, again shortly before it closes, and when it was missed. */
export function updateWarnings(facts: PlanFacts, today: CalendarDate): PersonWarning[] {
  const closed = facts.rounds.filter(({ closesOn }) => closesOn < today)
  const open = facts.rounds.find((round) => isOpen(round, today))
  return [...(open ? dueIn(open, { facts, closed, today }) : []), ...missedIn(closed, facts)]
}

type Now = { facts: PlanFacts; closed: readonly Round[]; today: CalendarDate }

function dueIn(round: Round, { facts, closed, today }: Now): PersonWarning[] {
  const holidays = weekdaysWhereUnknown(facts.holidays, [round.closesOn])
  const step = closingStep(workingDaysBetween(today, round.closesOn, holidays), facts.ladder)
  if (step === null) return []
  return facts.actions
    .filter((action) => needsUpdate(action, round) && !isAnswered(action, closed.at(-1)))
    .map(({ id, what, ownerId }) => ({
      personId: ownerId,
      key: `update/${id}/${round.closesOn}/${step}`,
      about: 'action',
      aboutId: id,
      section: 'updatesDue',
      closesOn: round.closesOn,
      line: { what, address: `/actions/${id}/updates/new` },
    }))
}

/** The newest of those before it closes, or else its opening. */
function closingStep(workingDaysLeft: number, { updateBefore, updateAtOpening }: Ladder): number | 'opens' | null {
  return stepBefore(workingDaysLeft, updateBefore) ?? (updateAtOpening === 'yes' ? 'opens' : null)
}

/** An update belongs to the first round that closes on or after its day: said since the last one closed, it answers this one. */
function isAnswered({ lastUpdateOn }: OpenAction, lastClosed: Round | undefined): boolean {
  return lastUpdateOn !== null && (!lastClosed || lastClosed.closesOn < lastUpdateOn)
}

/** Until the next round closes, for whoever could not be told before; then that one is what was missed. */
function missedIn(closed: readonly Round[], { actions, people, ladder }: PlanFacts): PersonWarning[] {
  const last = closed.at(-1)
  if (!last) return []
  const directors = people.filter((person) => hasRole(person, 'director')).map(({ id }) => id)
  return actions.flatMap((action) => {
    const missed = missedRounds(action, closed)
    if (missed === 0 || action.completionClaimedOn !== null || !needsUpdate(action, last)) return []
    return [...toldOfMissed(action, missed, { ...ladder, directors })].map((personId) =>
      missedWarning(action, personId, { missed, closedOn: last.closesOn }),
    )
  })
}

function toldOfMissed({ ownerId, accountableId }: OpenAction, missed: number, from: Ladder & { directors: number[] }): Set<number> {
  const { accountableFromMissed, directorsFromMissed, directors } = from
  const copied = missed >= directorsFromMissed ? [accountableId, ...directors] : missed >= accountableFromMissed ? [accountableId] : []
  return new Set([ownerId, ...copied])
}

function missedWarning(
  action: OpenAction,
  personId: number,
  { missed, closedOn }: { missed: number; closedOn: CalendarDate },
): PersonWarning {
  const { id, what, ownerId, ownerName } = action
  const line = { what, owner: personId === ownerId ? null : ownerName, rounds: missed, address: `/actions/${id}` }
  return { personId, key: `update/${id}/${closedOn}/missed`, about: 'action', aboutId: id, section: 'updatesMissed', closedOn, line }
}
