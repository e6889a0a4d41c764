import { hasRole, type Person } from '../people/person.ts'

/** Confirm, own, add, drop and discharge duties, and keep the list of addressees. */
export function mayChooseDuties(person: Person): boolean {
  return hasRole(person, 'director')
}

export function mayOwnDuty(person: Person): boolean {
  return hasRole(person, 'director')
}
