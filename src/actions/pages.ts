import type { HistoryLine } from '../history/queries.ts'
import type { Tag } from '../lib/tag.ts'
import type { LetterHelpers } from '../mail/compose.ts'
import type { ToldSection } from '../mail/pages.ts'
import type { Challenge } from '../updates/challenges/challenge.ts'
import type { ActionUpdate } from '../updates/update.ts'
import type { Form } from '../web/form.ts'
import type { Meanwhile } from '../web/pages.ts'
import type { Action } from './action.ts'
import type { Direction } from './direction.ts'
import type { Filter, Sort } from './filter.ts'
import type { ActionLine, OwnerFacts } from './letters.ts'
import type { Choice, Offered } from './offered.ts'
import type { Pagination } from './pagination.ts'
import type { RatedAction } from './rated-action.ts'

/** `answers` are the recommendations, in short. */
export type ActionRow = RatedAction & { tag: Tag; answers: string[] }

export type SortLink = { href: string; sorted: 'ascending' | 'descending' | 'none' }

/** Choices under a name of their own, as an inspection's recommendations are. */
export type ChoiceGroup = { name: string; choices: Choice[] }

export type ActionListPage = {
  actions: ActionRow[]
  /** How many the filter finds, and which of them are on this page. */
  total: number
  first: number
  last: number
  counts: (Tag & { count: number; href: string; isChosen: boolean })[]
  /** Those that the rest of the filter finds, when they are not what is listed. */
  withdrawn: { count: number; href: string } | null
  headings: Record<Sort, SortLink>
  filter: Filter & { sort: string; isFiltered: boolean }
  choices: Record<'ratings' | 'owners' | 'due', Choice[]> & { recommendations: ChoiceGroup[] }
  pagination: Pagination | null
  csvAddress: string
  planIsEmpty: boolean
}

export type ActionFilter = Pick<ActionListPage, 'filter' | 'choices'>

export type ActionTable = Pick<ActionListPage, 'actions' | 'headings'> & { caption: string }

/** `recommendations` are the others of its inspection. */
export type NewActionsPage = Offered & { form: Form; recommendation: { id: number; inspectionId: number; name: string } }

export type ActionBlock = Offered & { form: Form; index: number; count: number; address: string }

export type EditActionPage = Offered & {
  form: Form
  action: Pick<Action, 'id' | 'what' | 'dueOn'>
  meanwhile: Meanwhile | null
}

/** `closed` says what became of it; `typed` is what was to be changed. */
export type ClosedActionPage = { action: Pick<Action, 'id' | 'what'>; closed: string | null; typed: { field: string; typed: string }[] }

export type WithdrawalPage = { form: Form; action: Pick<Action, 'id' | 'what' | 'dueOn'> }

export type ActionPage = {
  action: RatedAction
  tag: Tag
  /** Since the last round closed; null before the first has, and once withdrawn. */
  direction: Direction | null
  updates: ActionUpdate[]
  /** By update. */
  challenges: ReadonlyMap<number, Challenge[]>
  history: HistoryLine[]
  told: ToldSection
  mayUpdate: boolean
  mayChallenge: boolean
  mayAnswer: boolean
  mayPlan: boolean
}

export type ActionDetailsShown = Pick<ActionPage, 'action'>

export type OwnershipLetterPage = LetterHelpers & { actions: ActionLine[] }
export type OwnerLetterPage = LetterHelpers & OwnerFacts

declare module '../web/show.ts' {
  interface Pages {
    'actions/list': ActionListPage
    'actions/action': ActionPage
    'actions/new': NewActionsPage
    'actions/edit': EditActionPage
    'actions/closed': ClosedActionPage
    'actions/withdrawal': WithdrawalPage
  }
}
