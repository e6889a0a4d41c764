import { hasRole, type Person } from '../people/person.ts'
import { mayRunTracker, maySeePlan } from '../people/policy.ts'

export type NavigationItem = { text: string; href: string; active: boolean }

type Place = { text: string; href: string; to: (person: Person) => boolean }

const PLACES: Place[] = [
  { text: 'Inspections', href: '/inspections', to: maySeePlan },
  { text: 'Actions', href: '/actions', to: maySeePlan },
  { text: 'Your updates', href: '/updates', to: (person) => hasRole(person, 'manager', 'director') },
  { text: 'Statements', href: '/statements', to: () => true },
  { text: 'Status reports', href: '/status-reports', to: () => true },
  { text: 'People', href: '/people', to: mayRunTracker },
  { text: 'Letters', href: '/letters', to: mayRunTracker },
  { text: 'History', href: '/history', to: mayRunTracker },
  { text: 'Settings', href: '/settings', to: mayRunTracker },
]

export function navigationFor(person: Person, path: string): NavigationItem[] {
  return PLACES.filter(({ to }) => to(person)).map(({ text, href }) => ({
    text,
    href,
    active: path === href || path.startsWith(`${href}/`),
  }))
}

/** Where each role begins its day. */
export function homeOf(person: Person): string {
  if (hasRole(person, 'director')) return '/inspections'
  if (hasRole(person, 'manager')) return '/updates'
  if (hasRole(person, 'administrator')) return '/people'
  return '/status-reports'
}
