import type { dateAndTime, fullDate, shortDate } from '../lib/date-words.ts'
import type { Person } from '../people/person.ts'
import type { Components } from './components.ts'
import type { choice, field, fieldId, typed } from './fields.ts'
import type { FieldError } from './form.ts'
import type { NavigationItem } from './navigation.ts'
import type { Notice } from './notice.ts'

/** What a view tells the layout around it. */
export type PageState = {
  title: string
  back: { href: string; text: string } | null
  errors: FieldError[]
  /** Lists and tables that need the whole width. */
  wide: boolean
  /** It is all that is sent, without the layout: not a page of HTML. */
  whole: boolean
}

/** What every view may use without being given it. */
export type ViewHelpers = Components & {
  page: PageState
  person: Person | null
  council: { name: string }
  csrfToken: string
  fullDate: typeof fullDate
  shortDate: typeof shortDate
  dateAndTime: typeof dateAndTime
  field: typeof field
  fieldId: typeof fieldId
  choice: typeof choice
  typed: typeof typed
}

/** Whose pages these are: the tracker's, or those that anyone may read. `feed` is where programmes hear of new ones. */
export type Site = { name: string; href: string; feed: string | null }

export type Layout = {
  site: Site
  body: string
  navigation: NavigationItem[]
  notice: Notice | null
  kept: KeptFormBanner | null
  /** For administrators: the last year whose bank holidays are known, once it is near. */
  holidaysEnd: number | null
  /** The folder of styles and scripts. */
  assets: string
}

/** Everything typed in a form that was sent after its session had ended, to be read. */
export type KeptFormBanner = { typed: { name: string; text: string }[] }

export type ProblemPage = { heading: string; paragraphs: string[]; reference: string | null }

export type CsrfField = object

/** Somebody saved the record while this form was open: their version beside what was typed, field by field. */
export type Meanwhile = {
  saved: { who: string; at: string } | null
  differences: { field: string; saved: string; typed: string }[]
  /** The fields they changed and this form did not: it shows them as they are saved now. */
  theirs: string[]
}

/** One line of a long list of what was done. */
export type HistoryLines = { history: { at: string; who: string; words: string }[] }

declare module './show.ts' {
  interface Pages {
    'errors/problem': ProblemPage
  }
}
