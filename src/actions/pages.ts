import type { LetterHelpers } from '../mail/compose.ts'
import type { Filter, Sort } from './filter.ts'
import type { ActionLine } from './letters.ts'
import type { Pagination } from './pagination.ts'
import type { RatedAction } from './rated-action.ts'
import type { RatingTag } from './rating-tag.ts'

export type Choice = { value: string | number; text: string }

/** `answers` are the recommendations, in short. */
export type ActionRow = RatedAction & { tag: RatingTag; answers: string[] }

export type SortLink = { href: string; sorted: 'ascending' | 'descending' | 'none' }

export type ActionListPage = {
  actions: ActionRow[]
  /** How many the filter finds, and which of them are on this page. */
  total: number
  first: number
  last: number
  counts: (RatingTag & { count: number; href: string; isChosen: boolean })[]
  headings: Record<Sort, SortLink>
  filter: Filter & { sort: string; isFiltered: boolean }
  choices: Record<'ratings' | 'owners' | 'recommendations' | 'due', Choice[]>
  pagination: Pagination | null
  csvAddress: string
  planIsEmpty: boolean
}

export type ActionFilter = Pick<ActionListPage, 'filter' | 'choices'>

export type ActionTable = Pick<ActionListPage, 'actions' | 'headings'> & { caption: string }

export type OwnershipLetterPage = LetterHelpers & { actions: ActionLine[] }

declare module '../web/show.ts' {
  interface Pages {
    'actions/list': ActionListPage
  }
}
