import type { Direction } from '../actions/direction.ts'
import type { Tally } from '../actions/tally.ts'
import type { DutyWords } from '../duties/duty-words.ts'
import type { HistoryLine } from '../history/queries.ts'
import type { Tag } from '../lib/tag.ts'
import type { Form } from '../web/form.ts'
import type { Meanwhile } from '../web/pages.ts'
import type { Inspection } from './inspection.ts'
import type { InspectionSummary, ReportFile } from './queries.ts'

export type ShownRecommendation = {
  id: number
  number: string
  text: string
  points: string[]
  timescale: string | null
  /** The bodies it names, where the council is one among several. */
  addressedTo: string | null
  /** Null where nobody waits for an action: another body's, with none. */
  rating: Tag | null
  /** Since the last round closed; null before the first has. */
  direction: Direction | null
  actions: number
}

export type ShownList = { heading: string; recommendations: ShownRecommendation[] }

export type InspectionsPage = {
  inspections: (InspectionSummary & Tally & { kindWords: string; duties: DutyWords[] })[]
  /** Counted nowhere, and listed last. */
  withdrawn: InspectionSummary[]
  mayRecord: boolean
}

export type RecommendationList = { list: ShownList; mayEdit: boolean }

export type InspectionDetails = Pick<InspectionPage, 'inspection' | 'onSite' | 'report'>

export type InspectionPage = {
  inspection: Inspection
  kindWords: string
  onSite: string | null
  report: ReportFile | null
  duties: DutyWords[]
  droppedDuties: { id: number; name: string; because: string }[]
  lists: ShownList[]
  forOthers: ShownList[]
  tally: Tally
  /** A director, who may add actions too. */
  mayEdit: boolean
  mayWithdraw: boolean
  mayBringBack: boolean
  history: HistoryLine[]
}

export type InspectionDeadlines = Pick<InspectionPage, 'inspection' | 'duties' | 'droppedDuties' | 'mayEdit'>

export type InspectionEditPage = {
  form: Form
  inspection: Pick<Inspection, 'id' | 'authority'>
  kinds: { value: string; text: string }[]
  judgementRows: number
  meanwhile: Meanwhile | null
}

/** Its duties stop; `reasonsToKeep` are why it cannot be withdrawn, where it cannot. */
export type InspectionWithdrawalPage = {
  form: Form
  inspection: { id: number; authority: string; kindWords: string; receivedOn: string }
  recommendations: number
  duties: { name: string; dueOn: string | null }[]
  reasonsToKeep: string[]
}

export type InspectionWithdrawalCheckPage = Omit<InspectionWithdrawalPage, 'form' | 'reasonsToKeep'> & { because: string }

/** Its duties go on. `twins` stand, and seem to be the same inspection; `ownerless` are duties whose owner can own them no more. */
export type InspectionReturnPage = {
  form: Form
  inspection: { id: number; authority: string; receivedOn: string }
  withdrawn: { on: string | null; because: string | null }
  recommendations: number
  duties: { name: string; dueOn: string | null; notReminded: string | null }[]
  ownerless: { name: string; owner: string }[]
  twins: InspectionSummary[]
}

export type InspectionWithdrawn = Pick<InspectionWithdrawalPage, 'recommendations' | 'duties'>

declare module '../web/show.ts' {
  interface Pages {
    'inspections/list': InspectionsPage
    'inspections/inspection': InspectionPage
    'inspections/edit': InspectionEditPage
    'inspections/withdrawal': InspectionWithdrawalPage
    'inspections/return': InspectionReturnPage
    'inspections/withdrawal-check': InspectionWithdrawalCheckPage
  }
}
