import type { HistoryLine } from '../history/queries.ts'
import type { Form } from '../web/form.ts'
import type { Meanwhile } from '../web/pages.ts'

export type SettingsPage = { form: Form; hours: { value: number; text: string }[]; meanwhile: Meanwhile | null; history: HistoryLine[] }

export type LadderPage = { form: Form; meanwhile: Meanwhile | null; history: HistoryLine[] }

declare module '../web/show.ts' {
  interface Pages {
    'settings/settings': SettingsPage
    'settings/ladder': LadderPage
  }
}
