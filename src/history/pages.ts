import type { Form } from '../web/form.ts'

export type ShownHistoryLine = { at: string; who: string; words: string; thing: { text: string; href: string } }

export type HistoryPage = {
  lines: ShownHistoryLine[]
  filter: Form
  subjects: { value: string; text: string }[]
  people: { value: string; text: string }[]
  isFiltered: boolean
  /** The address of the lines before these, when there are any. */
  older: string | null
}

declare module '../web/show.ts' {
  interface Pages {
    'history/list': HistoryPage
  }
}
