import type { CalendarDate } from '../../lib/calendar-date.ts'
import type { RecommendationDraft } from '../../recommendations/recommendation.ts'

export type ReportKind = 'ILACS' | 'SIF' | 'PRE-SIF' | 'JTAI' | 'SEND' | 'FOCUSED VISIT' | 'MONITORING VISIT' | 'UNKNOWN'

/** What one inspection report says, as far as it could be read. What was not found is null, never guessed. */
export type Reading = {
  kind: ReportKind
  authority: string | null
  inspectedFrom: CalendarDate | null
  inspectedTo: CalendarDate | null
  publishedOn: CalendarDate | null
  /** When the council received it, where a covering letter says so. */
  receivedOn: CalendarDate | null
  /** The sentence that says so. */
  receivedWords: ReadWords | null
  leadInspector: string | null
  judgements: ReadJudgement[]
  recommendations: ReadRecommendation[]
  /** The day by which a letter asks for the written statement. */
  statedDeadline: CalendarDate | null
  warnings: string[]
}

export type ReadWords = { page: number | null; words: string }

export type ReadJudgement = { area: string; grade: string }

/** The heading it stands under is without colon, question mark or footnote mark. */
export type ReadRecommendation = Omit<RecommendationDraft, 'number'> & {
  number: number | null
  source: ReadSource | null
  /** Why a person should look twice; empty when nothing is odd. */
  doubts: string[]
}

/** The item's own lines, between those around it; pasted text and Word have no pages. */
export type ReadSource = { page: number | null; lastPage: number | null; before: string[]; lines: string[]; after: string[] }

export type ReadingProblem = 'empty' | 'encrypted' | 'scanned' | 'unreadable' | 'old word' | 'not a report' | 'too slow' | 'too big'

export type ReadingOutcome = { ok: true; reading: Reading } | { ok: false; problem: ReadingProblem }
