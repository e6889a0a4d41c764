import type { MovementWords } from '../duties/movement-words.ts'
import type { HistoryLine } from '../history/queries.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import type { Form } from '../web/form.ts'
import type { Meanwhile, PageState } from '../web/pages.ts'

type Choices = { value: string; text: string }[]

export type TemplateSummary = {
  id: number
  name: string
  kinds: string[]
  time: string
  /** What the other of the two times is, where there are two. */
  beside: string | null
  condition: string | null
  who: string
  places: string[]
  /** The council's own written answer, or its checklist. */
  metByWords: string
  source: string
  certain: boolean
}

export type TemplatesPage = { templates: TemplateSummary[] }

export type TemplateFields = { form: Form; kinds: Choices; meanings: Choices; placeRows: number; isNew: boolean }

export type TemplatePlaces = Pick<TemplateFields, 'form' | 'meanings' | 'placeRows'>

export type TemplatePage = TemplateFields & { template: { id: number; name: string }; meanwhile: Meanwhile | null; history: HistoryLine[] }

/** What a change does to every open clock, before it is saved; the form as typed is posted again. `form` says why it is checked once more. */
export type DeadlineCheckPage = {
  form?: Form
  title: string
  back: NonNullable<PageState['back']>
  action: string
  changes: { what: string; lines: string[] }[]
  moved: MovementWords[]
  /** The names of duties that come with another kind of inspection, and that go with the one before. */
  added?: string[]
  dropped?: string[]
  hidden: { name: string; value: string }[]
  button: string
}

export type MovedClocks = { moved: MovementWords[] }

export type HolidaysPage = {
  year: number
  years: number[]
  holidays: { date: CalendarDate; title: string; oneOff: boolean }[]
  isKnown: boolean
  lastKnownYear: number | null
  history: HistoryLine[]
}

/** The last year that can be counted through. */
export type HolidaysEnd = { year: number }

export type HolidayFormPage = { form: Form }

export type HolidayUploadPage = { form: Form }

declare module '../web/show.ts' {
  interface Pages {
    'deadlines/templates': TemplatesPage
    'deadlines/template-new': TemplateFields
    'deadlines/template': TemplatePage
    'deadlines/check': DeadlineCheckPage
    'deadlines/holidays': HolidaysPage
    'deadlines/holiday-new': HolidayFormPage
    'deadlines/holidays-upload': HolidayUploadPage
  }
}
