import { hasRole, type Person } from '../people/person.ts'

export function mayEditRecommendation(person: Person): boolean {
  return hasRole(person, 'director')
}
