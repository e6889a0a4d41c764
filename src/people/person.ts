export const ROLES = ['director', 'manager', 'cabinet member', 'administrator'] as const

export type Role = (typeof ROLES)[number]

export type Person = { id: number; name: string; email: string; jobTitle: string; roles: readonly Role[] }

export function hasRole(person: Person, ...roles: Role[]): boolean {
  return roles.some((role) => person.roles.includes(role))
}
