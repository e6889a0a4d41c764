import type { HistoryLine } from '../history/queries.ts'
import type { Inspection } from '../inspections/inspection.ts'
import type { Tag } from '../lib/tag.ts'
import type { Form } from '../web/form.ts'
import type { Meanwhile } from '../web/pages.ts'
import type { Recommendation } from './recommendation.ts'

export type AnsweringAction = { id: number; what: string; ownerName: string; dueOn: string; tag: Tag; reason: string }

export type AnsweringActions = { actions: AnsweringAction[] }

/** `where` reads "ILACS inspection received Monday 16 February 2026". */
export type AlsoFound = { id: number; text: string; where: string }

export type RecommendationPage = {
  recommendation: Recommendation
  number: string
  addressedTo: string
  inspection: Pick<Inspection, 'id' | 'authority' | 'withdrawnOn'> & { receivedOn: string; hasReport: boolean }
  /** Null where nobody waits for an action. */
  tag: Tag | null
  actions: AnsweringAction[]
  /** The same finding in other inspections. */
  alsoFound: AlsoFound[]
  /** A director, who may add actions too. */
  mayEdit: boolean
  history: HistoryLine[]
}

export type RecommendationEditPage = {
  form: Form
  recommendation: { id: number; number: string }
  addressees: { value: string; text: string }[]
  meanwhile: Meanwhile | null
}

declare module '../web/show.ts' {
  interface Pages {
    'recommendations/recommendation': RecommendationPage
    'recommendations/edit': RecommendationEditPage
  }
}
