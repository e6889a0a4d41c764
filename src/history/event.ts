import type { CalendarDate } from '../lib/calendar-date.ts'

type About<Thing extends string> = { about: Thing; id: number }

/** What was done, to what. Words for each are in sentence.ts. */
export type HistoryEvent =
  | PersonEvent
  | CouncilEvent
  | InspectionEvent
  | RecommendationEvent
  | DutyEvent
  | CommitteeEvent
  | ActionEvent
  | ReportEvent
  | LetterEvent

type PersonEvent = About<'person'> &
  (
    | { kind: 'person added'; name: string; roles: string[] }
    | { kind: 'person changed'; changes: Change[] }
    | { kind: 'first administrator made'; name: string }
    | { kind: 'password link sent' }
    | { kind: 'password set' }
    | { kind: 'signed in' }
    | { kind: 'signed out everywhere' }
  )

type CouncilEvent = About<'settings'> & { kind: 'settings changed'; changes: Change[] }

type InspectionEvent = About<'inspection'> &
  (
    | { kind: 'inspection recorded'; authority: string; receivedOn: CalendarDate; recommendations: number }
    | { kind: 'inspection changed'; changes: Change[] }
    | { kind: 'duties changed'; added: string[]; dropped: string[]; because: string }
  )

type RecommendationEvent = About<'recommendation'> & { kind: 'recommendation changed'; number: number; changes: Change[] }

type DutyEvent = About<'duty'> & { kind: 'deadline moved'; duty: string; from: CalendarDate; to: CalendarDate; because: string }

type CommitteeEvent = About<'committee'> &
  (
    | { kind: 'meetings added'; body: string; on: CalendarDate[] }
    | { kind: 'meeting removed'; body: string; on: CalendarDate }
    | { kind: 'lead times changed'; changes: Change[] }
  )

type ActionEvent = About<'action'> &
  (
    | { kind: 'action added'; what: string; owner: string; dueOn: CalendarDate }
    | { kind: 'action changed'; changes: Change[] }
    | { kind: 'action withdrawn'; because: string }
    | { kind: 'update given'; forName: string | null; ownRating: string; nothingChanged: boolean }
  )

type ReportEvent = About<'status report'> &
  (
    | { kind: 'status report drafted'; title: string }
    | { kind: 'status report changed'; changes: Change[] }
    | { kind: 'status report published'; title: string }
  )

type LetterEvent = About<'letter'> & { kind: 'letter tried again' }

export type Change = { field: string; from: string; to: string }

export type Subject = HistoryEvent['about']
