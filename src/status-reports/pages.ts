import type { ChildDetail } from '../updates/child-details.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import type { LetterHelpers } from '../mail/compose.ts'
import type { Form } from '../web/form.ts'
import type { Meanwhile } from '../web/pages.ts'
import type { Attention } from './attention.ts'
import type { PublishedLetter } from './letters.ts'
import type { Report, ReportedChanges } from './report.ts'
import type { ReportedRecommendation } from './reported-inspection.ts'
import type { ShownReport } from './shown-queries.ts'
import type { StatusReport } from './status-report.ts'

export type ReportListPage = { published: StatusReport[]; drafts: StatusReport[]; mayWrite: boolean }

export type NewReportPage = { form: Form; today: CalendarDate }

export type EditReportPage = { form: Form; shown: ShownReport; meanwhile: Meanwhile | null }

export type PublicationPage = {
  form: Form
  shown: ShownReport
  /** What in the director's words looks as if it could identify a child. */
  childDetails: ChildDetail[]
  readers: number
  toldAt: string
  isToldNow: boolean
}

export type ReportPage = { shown: ShownReport; mayWrite: boolean }

export type PublicReportPage = { shown: ShownReport }

export type ReportBody = { shown: ShownReport }
export type ReportHeadline = Pick<Report, 'headline' | 'changes'>
export type ReportAttention = { attention: Attention }
export type ReportDeadlines = Pick<Report, 'deadlines'>
export type ReportChanges = { changes: ReportedChanges }
export type ReportRecommendation = { recommendation: ReportedRecommendation }

export type PublishedLetterPage = LetterHelpers & PublishedLetter

declare module '../web/show.ts' {
  interface Pages {
    'status-reports/list': ReportListPage
    'status-reports/new': NewReportPage
    'status-reports/edit': EditReportPage
    'status-reports/publication': PublicationPage
    'status-reports/report': ReportPage
    'public/status-report': PublicReportPage
  }
}
