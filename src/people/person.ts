export const ROLES = ['director', 'manager', 'cabinet member', 'administrator'] as const

export type Role = (typeof ROLES)[number]

/** What somebody is added with; the e-mail address in lower case. */
export type PersonDraft = { name: string; email: string; jobTitle: string; roles: readonly Role[] }

export type Person = PersonDraft & { id: number }

export function hasRole(person: Person, ...roles: Role[]): boolean {
  return roles.some((role) => person.roles.includes(role))
}
