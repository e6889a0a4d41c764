import { hasRole, type Person } from '../people/person.ts'

/** Whoever holds any role finds the published statements among their pages; everyone else finds them without signing in. */
export function mayReadStatements(person: Person): boolean {
  return person.roles.length > 0
}

export function mayWriteStatements(person: Person): boolean {
  return hasRole(person, 'director')
}
