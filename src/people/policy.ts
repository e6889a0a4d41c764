import { hasRole, type Person, type Role } from './person.ts'

/** Inspections, recommendations, actions, updates and duties: not for those who only read what is published. */
export function maySeePlan(person: Person): boolean {
  return hasRole(person, 'director', 'manager', 'administrator')
}

export function mayRunTracker(person: Person): boolean {
  return hasRole(person, 'administrator')
}

/** Somebody must be left to administer, and somebody to direct: without them nobody could do what only they may. */
const ALWAYS_SOMEBODYS = ['administrator', 'director'] as const satisfies Role[]

/** The first such role that would be nobody's if this person, who has it, had these roles and the others were as they are; null when none. */
export function roleLeftToNobody(
  person: Person,
  roles: readonly Role[],
  others: readonly Person[],
): (typeof ALWAYS_SOMEBODYS)[number] | null {
  const lost = ALWAYS_SOMEBODYS.find(
    (role) => hasRole(person, role) && !roles.includes(role) && !others.some((other) => hasRole(other, role)),
  )
  return lost ?? null
}
