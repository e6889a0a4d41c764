import type { CalendarDate } from '../lib/calendar-date.ts'
import { hasRole, type Person } from '../people/person.ts'
import { takesUpdates } from './update.ts'

/** Their own actions for a manager, anyone's for a director. */
export function mayGiveUpdate(person: Person, action: { ownerId: number }): boolean {
  return hasRole(person, 'director') || (hasRole(person, 'manager') && action.ownerId === person.id)
}

export function mayGiveUpdates(person: Person): boolean {
  return hasRole(person, 'director', 'manager')
}

/** A director asks the owner of an action that is still open; nobody challenges their own. */
export function mayChallenge(
  person: Person,
  { ownerId, signedOffOn, withdrawnOn }: { ownerId: number; signedOffOn: CalendarDate | null; withdrawnOn: CalendarDate | null },
): boolean {
  return hasRole(person, 'director') && ownerId !== person.id && takesUpdates({ signedOffOn, withdrawnOn })
}

/** Who has answered and who has not, of everyone. */
export function mayWatchRound(person: Person): boolean {
  return hasRole(person, 'director')
}
