import { isOpen } from '../actions/action.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { hasRole, type Person } from '../people/person.ts'

/** Whom somebody stands in for today. */
type Covered = readonly { personId: number }[]

/** Their own actions for a manager and those of whom they cover, anyone's for a director. */
export function mayGiveUpdate(person: Person, { ownerId }: { ownerId: number }, covered: Covered): boolean {
  return hasRole(person, 'director') || (hasRole(person, 'manager') && (ownerId === person.id || isCovered(ownerId, covered)))
}

/** The updates of somebody else: a director's to see as a whole, and of whoever covers for them. */
export function mayReadUpdatesOf(person: Person, owner: { id: number }, covered: Covered): boolean {
  return mayWatchRound(person) || (hasRole(person, 'manager') && isCovered(owner.id, covered))
}

export function mayGiveUpdates(person: Person): boolean {
  return hasRole(person, 'director', 'manager')
}

/** A director asks the owner of an action that is still open; nobody challenges their own. */
export function mayChallenge(
  person: Person,
  action: { ownerId: number; signedOffOn: CalendarDate | null; withdrawnOn: CalendarDate | null },
): boolean {
  return hasRole(person, 'director') && action.ownerId !== person.id && isOpen(action)
}

/** Who has answered and who has not, of everyone. */
export function mayWatchRound(person: Person): boolean {
  return hasRole(person, 'director')
}

function isCovered(ownerId: number, covered: Covered): boolean {
  return covered.some(({ personId }) => personId === ownerId)
}
