import type { Meeting } from '../../deadlines/plan-back.ts'
import type { CalendarDate } from '../../lib/calendar-date.ts'
import type { InWords } from '../../history/change.ts'
import type { HistoryLine } from '../../history/queries.ts'
import type { Form } from '../../web/form.ts'
import type { Meanwhile } from '../../web/pages.ts'
import type { LeadTime } from './lead-times.ts'
import type { CommitteeLine } from './line.ts'
import type { PlanWords } from './words.ts'

/** When the committee meets, and how long each part of a decision takes. */
export type CommitteePage = {
  form: Form
  coming: Meeting[]
  past: Meeting[]
  /** Those whose deadline is planned back from, the soonest first. */
  duties: { id: number; name: string; authority: string; dueOn: CalendarDate }[]
  leadTimes: InWords
  mayChange: boolean
  history: HistoryLine[]
}

export type MeetingRemovalPage = { meeting: Meeting }

export type LeadTimesPage = { form: Form; meanwhile: Meanwhile | null; leadTimes: readonly LeadTime[] }

export type CommitteePlanPage = {
  duty: { id: number; name: string; authority: string; problem: string | null; isOpen: boolean }
  plan: PlanWords | null
  line: CommitteeLine | null
  /** For a calendar. */
  hasDaysAhead: boolean
  mayChange: boolean
}

export type DrawnPlan = { line: CommitteeLine }
export type PlanSteps = { steps: PlanWords['steps'] }
export type PlannedMeetings = { meetings: PlanWords['meetings'] }
export type PastMeetings = { past: Meeting[] }

declare module '../../web/show.ts' {
  interface Pages {
    'duties/committee': CommitteePage
    'duties/committee-removal': MeetingRemovalPage
    'duties/committee-lead-times': LeadTimesPage
    'duties/committee-plan': CommitteePlanPage
  }
}
