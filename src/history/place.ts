import type { Subject } from './event.ts'

const PLACES: Record<Subject, { text: string; path: string }> = {
  person: { text: 'Person', path: '/people' },
  settings: { text: 'Settings', path: '/settings' },
  ladder: { text: 'Reminders', path: '/settings/reminders' },
  preferences: { text: 'Preferences of person', path: '/people' },
  inspection: { text: 'Inspection', path: '/inspections' },
  intake: { text: 'Draft of an inspection', path: '/inspections' },
  recommendation: { text: 'Recommendation', path: '/recommendations' },
  duty: { text: 'Duty', path: '/duties' },
  'duty template': { text: 'Duty template', path: '/duty-templates' },
  addressees: { text: 'Addressees', path: '/addressees' },
  'bank holidays': { text: 'Bank holidays', path: '/bank-holidays' },
  committee: { text: 'Committee meetings', path: '/committee' },
  action: { text: 'Action', path: '/actions' },
  round: { text: 'Round', path: '/rounds' },
  statement: { text: 'Statement', path: '/statements' },
  'status report': { text: 'Status report', path: '/status-reports' },
  letter: { text: 'Letter', path: '/letters' },
}

/** What history can be about, each with its word. */
export const SUBJECTS = Object.entries(PLACES).map(([value, { text }]) => ({ value, text }))

export function subjectNamed(text: unknown): Subject | null {
  return typeof text === 'string' && Object.hasOwn(PLACES, text) ? (text as Subject) : null
}

/** Of these there is one. */
const ALONE: ReadonlySet<Subject> = new Set(['settings', 'ladder', 'addressees', 'committee'])

/** Drafts are their directors' alone: whoever reads all history is led to the list of what is open to them. */
const IN_A_LIST: ReadonlySet<Subject> = new Set(['intake', 'statement', 'status report'])

/** Where the thing is that a line of history tells of. */
export function placeOf(about: Subject, id: number): { text: string; href: string } {
  const { text, path } = PLACES[about]
  if (ALONE.has(about)) return { text, href: path }
  return { text: `${text} ${id}`, href: IN_A_LIST.has(about) ? path : `${path}/${id}` }
}
