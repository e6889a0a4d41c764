export const ROLES = ['director', 'manager', 'cabinet member', 'administrator'] as const

export type Role = (typeof ROLES)[number]

/** For the administrator who gives them: each role and what it is for. */
export const ROLE_CHOICES = [
  { value: 'director', text: 'Director', hint: 'Records inspections, gives actions to managers, agrees and publishes.' },
  { value: 'manager', text: 'Manager', hint: 'Owns actions and says every fortnight how they go.' },
  { value: 'cabinet member', text: 'Cabinet member', hint: 'Reads published status reports. For scrutiny and the improvement board too.' },
  { value: 'administrator', text: 'Administrator', hint: 'Looks after people and settings, and sees every letter and the whole history.' },
] satisfies { value: Role; text: string; hint: string }[]

/** What somebody is added with; the e-mail address in lower case. */
export type PersonDraft = { name: string; email: string; jobTitle: string; roles: readonly Role[] }

export type Person = PersonDraft & { id: number }

/** As somebody is offered to be chosen: two of one name are told apart. */
export function withJob({ name, jobTitle }: Pick<Person, 'name' | 'jobTitle'>): string {
  return jobTitle ? `${name}, ${jobTitle}` : name
}

/** How the public reads of somebody who is not named. */
export function jobOf({ jobTitle }: Pick<Person, 'jobTitle'>): string {
  return jobTitle || 'An officer of the council'
}

export function hasRole(person: Person, ...roles: Role[]): boolean {
  return roles.some((role) => person.roles.includes(role))
}
