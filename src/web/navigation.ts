import { hasRole, type Person } from '../people/person.ts'
import { mayRunTracker, maySeePlan } from '../people/policy.ts'

export type NavigationItem = { text: string; href: string; active: boolean }

/** `holds` are the first words of the addresses of other pages that belong to it. */
type Place = { text: string; href: string; holds?: string[]; to: (person: Person) => boolean }

const OF_INSPECTIONS = ['/recommendations', '/duties', '/intake', '/committee', '/addressees', '/evidence']
const mayGiveUpdates = (person: Person) => hasRole(person, 'manager', 'director')

const PLACES: Place[] = [
  { text: 'Inspections', href: '/inspections', holds: OF_INSPECTIONS, to: maySeePlan },
  { text: 'Actions', href: '/actions', to: maySeePlan },
  { text: 'Your updates', href: '/updates', holds: ['/challenges', '/rounds'], to: mayGiveUpdates },
  { text: 'Statements', href: '/statements', to: () => true },
  { text: 'Status reports', href: '/status-reports', to: () => true },
  { text: 'People', href: '/people', to: mayRunTracker },
  { text: 'Letters', href: '/letters', to: mayRunTracker },
  { text: 'History', href: '/history', to: mayRunTracker },
  { text: 'Settings', href: '/settings', holds: ['/duty-templates', '/bank-holidays'], to: mayRunTracker },
]

/** The updates of an action: /actions/12/updates. */
const GIVING = /^\/actions\/\d+\/updates(?=\/|$)/

export function navigationFor(person: Person, path: string): NavigationItem[] {
  const page = path.replace(GIVING, '/updates')
  return PLACES.filter(({ to }) => to(person)).map(({ text, href, holds = [] }) => ({
    text,
    href,
    active: [href, ...holds].some((start) => page === start || page.startsWith(`${start}/`)),
  }))
}

/** Where each role begins its day. */
export function homeOf(person: Person): string {
  if (hasRole(person, 'director')) return '/inspections'
  if (hasRole(person, 'manager')) return '/updates'
  if (hasRole(person, 'administrator')) return '/people'
  return '/status-reports'
}
