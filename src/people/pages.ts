import type { HistoryLine } from '../history/queries.ts'
import type { StillTheirs } from '../leaving/changes.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import type { Form } from '../web/form.ts'
import type { Meanwhile } from '../web/pages.ts'
import type { CoversShown } from './cover/pages.ts'
import type { PersonRecord } from './queries.ts'

export type PeoplePage = { people: PersonRecord[]; left: (PersonRecord & { leftOn: CalendarDate })[] }
export type NewPersonPage = { form: Form; roles: RoleChoice[] }
export type PersonPage = {
  form: Form
  roles: RoleChoice[]
  shown: PersonRecord
  meanwhile: Meanwhile | null
  covers: CoversShown
  /** What keeps a role from being taken away. */
  toHandOver: StillTheirs['toHandOver']
  history: HistoryLine[]
}
export type PreferencesPage = {
  form: Form
  hours: { value: number | string; text: string }[]
  topics: readonly { value: string; text: string }[]
  weekdays: { value: string; text: string }[]
  meanwhile: Meanwhile | null
  /** Whether any but what is told at once comes to them. */
  hasReminders: boolean
}
export type LeftPage = { shown: PersonRecord; leftOn: CalendarDate; history: HistoryLine[] }
export type PersonFields = { form: Form; roles: RoleChoice[] }
export type RoleChoice = { value: string; text: string; hint: string }

declare module '../web/show.ts' {
  interface Pages {
    'people/list': PeoplePage
    'people/new': NewPersonPage
    'people/person': PersonPage
    'people/left': LeftPage
    'people/preferences': PreferencesPage
  }
}
