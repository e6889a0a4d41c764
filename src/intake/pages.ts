import type { Form } from '../web/form.ts'
import type { Draft, Origin } from './draft.ts'
import type { UnfinishedDraft } from './queries.ts'

export type NewIntakePage = { form: Form; unfinished: UnfinishedDraft[] }

export type CheckIntakePage = {
  form: Form
  id: number
  version: number
  fileName: string | null
  wasRead: boolean
  warnings: string[]
  kinds: { value: string; text: string }[]
  judgements: Draft['judgements']
  recommendations: Origin[]
}

export type IntakeRecommendation = { form: Form; index: number; origin: Origin; count: number }

export type IntakeSource = { origin: Origin }

declare module '../web/show.ts' {
  interface Pages {
    'intake/new': NewIntakePage
    'intake/check': CheckIntakePage
  }
}
