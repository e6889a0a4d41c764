import { hasRole, type Person } from './person.ts'

/** Inspections, recommendations, actions, updates and duties: not for those who only read what is published. */
export function maySeePlan(person: Person): boolean {
  return hasRole(person, 'director', 'manager', 'administrator')
}

export function mayRunTracker(person: Person): boolean {
  return hasRole(person, 'administrator')
}
