import { hasRole, type Person } from '../people/person.ts'
import { isOpen } from './action.ts'

/** Create, assign, edit and withdraw. */
export function mayPlanActions(person: Person): boolean {
  return hasRole(person, 'director')
}

/** What is complete or withdrawn stays as it is. */
export function mayChangeAction(person: Person, action: Parameters<typeof isOpen>[0]): boolean {
  return mayPlanActions(person) && isOpen(action)
}

/** Who logs an action's progress is a manager or a director. */
export function mayOwnAction(person: Person): boolean {
  return hasRole(person, 'manager', 'director')
}

export function mayBeAccountable(person: Person): boolean {
  return hasRole(person, 'director')
}

/**
 * An action is signed off by a director, never by its owner: a council with one director cannot make that person the
 * owner of an action.
 */
export function signOffIsPossible({ ownerId, directorIds }: { ownerId: number; directorIds: readonly number[] }): boolean {
  return directorIds.some((id) => id !== ownerId)
}
