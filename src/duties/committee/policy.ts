import { hasRole, type Person } from '../../people/person.ts'

/** Enters the meetings and says how long each part of a decision takes. */
export function mayPlanCommittee(person: Person): boolean {
  return hasRole(person, 'director')
}
