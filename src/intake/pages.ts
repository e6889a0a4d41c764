import type { Form } from '../web/form.ts'
import type { CheckItem } from './check.ts'
import type { Draft } from './draft.ts'
import type { UnfinishedDraft } from './queries.ts'

export type NewIntakePage = { form: Form; unfinished: UnfinishedDraft[] }

export type CheckIntakePage = {
  form: Form
  id: number
  version: number
  fileName: string | null
  wasRead: boolean
  warnings: string[]
  /** The sentence the day of receipt was read from. */
  receipt: string | null
  statedDeadline: string | null
  kinds: { value: string; text: string }[]
  judgements: Draft['judgements']
  items: CheckItem[]
  /** Why each doubtful item is one. */
  secondLooks: { index: number; doubt: string }[]
}

export type IntakeRecommendation = { form: Form; index: number; item: CheckItem; count: number }

export type IntakeSource = Pick<CheckItem, 'origin' | 'whereRead'>

export type IntakeOverview = Pick<CheckIntakePage, 'items' | 'secondLooks'>

declare module '../web/show.ts' {
  interface Pages {
    'intake/new': NewIntakePage
    'intake/check': CheckIntakePage
  }
}
