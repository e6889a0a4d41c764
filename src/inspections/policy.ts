import { hasRole, type Person } from '../people/person.ts'

export function mayRecordInspection(person: Person): boolean {
  return hasRole(person, 'director')
}

export function mayEditInspection(person: Person): boolean {
  return hasRole(person, 'director')
}
