import type { HistoryLine } from '../history/queries.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import type { Tag } from '../lib/tag.ts'
import type { Form } from '../web/form.ts'
import type { Meanwhile } from '../web/pages.ts'
import type { DutyWords } from '../duties/duty-words.ts'
import type { Difference } from './compare.ts'
import type { Missing } from './missing.ts'
import type { Proof } from './proof.ts'
import type { PublishedStatement, PublishedVersion } from './public-queries.ts'
import type { ShownStatement } from './shown.ts'
import type { ConsultedOnVersion, RecordedSending, Statement } from './statement.ts'
import type { WordedRecommendation } from './wording.ts'

export type ShownVersion = Pick<Statement, 'id' | 'number' | 'because' | 'publishedAt' | 'draftedAt'> & { tag: Tag }
export type ShownDuty = Pick<DutyWords, 'id' | 'name' | 'dueOn' | 'left' | 'stage'>
export type OfAnother = { id: number; number: string; text: string; addressedTo: string }

/** `countsAs`: whom the law names it went to, where its own words are others. */
type ShownSending = RecordedSending & { countsAs: string | null }

/** `gap` says why the version before it is not in the list, to whoever sees only what was published. */
type ListedVersion = ShownVersion & { gap: string }

export type StatementListPage = {
  inspections: { id: number; authority: string; kindWords: string; receivedOn: CalendarDate; versions: ListedVersion[] }[]
  mayWrite: boolean
}

export type StatementPage = {
  statement: Statement
  /** Whole, to be sent to somebody or read from paper. */
  publicAddress: string | null
  tag: Tag
  inspection: { id: number; authority: string; receivedOn: CalendarDate }
  shown: ShownStatement
  /** Nothing more can be done with an older version than to read it. */
  isNewest: boolean
  /** In how many things the plan differs now from what was kept. */
  changedSince: number
  missing: Missing[]
  forOthers: OfAnother[]
  consultations: ConsultedOnVersion[]
  sendings: ShownSending[]
  versions: ShownVersion[]
  duties: ShownDuty[]
  history: HistoryLine[]
}

export type EditStatementPage = { form: Form; statement: Statement; shown: ShownStatement; meanwhile: Meanwhile | null }
/** `draft` is the version somebody else has begun meanwhile. */
export type NextVersionPage = { form: Form; statement: Statement; draft: Pick<Statement, 'id' | 'number'> | null }
export type ComparisonPage = { before: ShownVersion; after: ShownVersion; differences: Difference[]; others: ShownVersion[] }

/** Before it is agreed or published. `doubts` are texts that look as if they could identify a child. */
export type CheckPage = {
  form: Form
  statement: Statement
  shown: ShownStatement
  missing: Missing[]
  forOthers: OfAnother[]
  consultations: ConsultedOnVersion[]
  changes: Difference[]
  doubts: string[]
}

export type ConsultationPage = { form: Form; statement: Statement }
export type SendingPage = { form: Form; statement: Statement; readers: { value: string; text: string }[] }

/** What was recorded by mistake, of `statement`. While the certificate of a duty says it too, it stays. */
export type RecordWithdrawalPage = {
  form: Form
  statement: Statement
  /** The page of the version it was opened from, which may be a later one. */
  back: string
  kind: 'consultation' | 'sending'
  facts: { key: { text: string }; value: { text: string } }[]
  address: string
  certificates: { id: number; name: string }[]
}

/** What is known of a duty the statement answers, and what is left before it is discharged. */
export type ProofPage = {
  form: Form
  statement: Statement
  duty: Pick<DutyWords, 'id' | 'name' | 'dueOn'>
  receivedOn: CalendarDate
  proof: Proof
  needsConfirmation: boolean
  outcome: { metOn: CalendarDate; words: string } | null
  /** The mark of what this page shows. */
  shown: string
}

export type StatementBody = { shown: ShownStatement }
export type StatementRecommendation = { recommendation: WordedRecommendation; columns: ShownStatement['columns'] }
export type StatementSteps = Pick<StatementPage, 'statement' | 'consultations' | 'sendings'>
export type StatementNext = Pick<StatementPage, 'statement' | 'missing' | 'changedSince'>
export type StatementRecords = Pick<StatementPage, 'statement' | 'consultations' | 'sendings'>
export type StatementVersions = Pick<StatementPage, 'statement' | 'versions'>
export type StatementDuties = Pick<StatementPage, 'statement' | 'duties'>
export type StatementCheck = Omit<CheckPage, 'form' | 'shown'>
export type MissingFromStatement = { missing: Missing[] }
export type OthersOfStatement = { forOthers: OfAnother[] }
export type StatementDifferences = { differences: Difference[]; before: string; after: string }

export type PublicListPage = { statements: PublishedStatement[]; reports: PublicReport[] }
export type PublicReport = { id: number; title: string; asAt: CalendarDate; publishedAt: string }

/** Addresses are whole ones; `baseUrl` has no slash at its end. */
export type FeedPage = {
  baseUrl: string
  updatedAt: string
  entries: { title: string; about: string; address: string; publishedAt: string }[]
}

export type PublicStatementPage = {
  id: number
  shown: ShownStatement
  sha256: string
  wordFile: { kilobytes: number; sha256: string }
  /** The version that has taken this one's place since. */
  newer: PublishedVersion | null
  older: PublishedVersion[]
  /** Why the version before it is not there; empty when it is. */
  gap: string
}

declare module '../web/show.ts' {
  interface Pages {
    'statements/list': StatementListPage
    'statements/statement': StatementPage
    'statements/edit': EditStatementPage
    'statements/next': NextVersionPage
    'statements/comparison': ComparisonPage
    'statements/agreement': CheckPage
    'statements/publication': CheckPage
    'statements/consultation': ConsultationPage
    'statements/sending': SendingPage
    'statements/withdrawal': RecordWithdrawalPage
    'statements/proof': ProofPage
    'public/list': PublicListPage
    'public/feed': FeedPage
    'public/statement': PublicStatementPage
  }
}
