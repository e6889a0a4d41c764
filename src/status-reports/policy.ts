import { hasRole, type Person } from '../people/person.ts'

/** Whoever holds any role reads what is published. */
export function mayReadReports(person: Person): boolean {
  return person.roles.length > 0
}

export function mayWriteReports(person: Person): boolean {
  return hasRole(person, 'director')
}
