import { hasRole, type Person } from '../people/person.ts'

/** Their own actions for a manager, anyone's for a director. */
export function mayGiveUpdate(person: Person, action: { ownerId: number }): boolean {
  return hasRole(person, 'director') || (hasRole(person, 'manager') && action.ownerId === person.id)
}

export function mayGiveUpdates(person: Person): boolean {
  return hasRole(person, 'director', 'manager')
}

/** Who has answered and who has not, of everyone. */
export function mayWatchRound(person: Person): boolean {
  return hasRole(person, 'director')
}
