import type { Form } from '../web/form.ts'
import type { Meanwhile } from '../web/pages.ts'
import type { CheckItem } from './check.ts'
import type { Draft } from './draft.ts'
import type { TwinWords } from './twin-words.ts'

/** A draft as it is told apart from others: `begun` says by whom and when. */
export type DraftInWords = { id: number; what: string; from: string; count: string; begun: string }

export type NewIntakePage = { form: Form; unfinished: DraftInWords[] }

export type CheckIntakePage = {
  form: Form
  /** What another window saved while this one was open. */
  meanwhile: Meanwhile | null
  id: number
  version: number
  fileName: string | null
  begun: string
  isDiscarded: boolean
  wasRead: boolean
  warnings: string[]
  /** The sentence the day of receipt was read from. */
  receipt: string | null
  statedDeadline: string | null
  /** Inspections in the tracker that this seems to be again. */
  twins: TwinWords[]
  kinds: { value: string; text: string }[]
  judgements: Draft['judgements']
  /** Of all recommendations. */
  total: number
  /** The place of the first on this page, counted from 0. */
  first: number
  items: CheckItem[]
  /** The pages a long list is checked on; `looks` need a second look there. */
  parts: { number: number; text: string; looks: number; isShown: boolean }[]
  /** How many need one in all, and why each doubtful one of this page does. */
  secondLooks: { count: number; here: { index: number; doubt: string }[] }
  /** Those that can be brought back, and before which recommendation each stood. */
  dropped: { number: number; position: number; beginning: string }[]
}

export type DiscardingPage = DraftInWords & { form: Form; version: number; words: string[] }

export type IntakeDetails = Pick<CheckIntakePage, 'form' | 'receipt' | 'statedDeadline' | 'kinds' | 'judgements'>

export type IntakeRecommendation = { form: Form; index: number; item: CheckItem; count: number }

export type IntakeSource = { item: CheckItem }

export type IntakeOverview = Pick<CheckIntakePage, 'items' | 'secondLooks' | 'total' | 'first' | 'parts'>

export type IntakeParts = Pick<CheckIntakePage, 'parts'>

export type IntakeDropped = { dropped: CheckIntakePage['dropped'] }

export type IntakeTwins = Pick<CheckIntakePage, 'twins'>

declare module '../web/show.ts' {
  interface Pages {
    'intake/new': NewIntakePage
    'intake/check': CheckIntakePage
    'intake/discarding': DiscardingPage
  }
}
