import type { CalendarDate } from '../lib/calendar-date.ts'
import type { DutyEvent, WithdrawnDuty } from './duty-event.ts'

export type About<Thing extends string> = { about: Thing; id: number }

/** What was done, to what. Words for each are in sentence.ts. */
export type HistoryEvent =
  | PersonEvent
  | CouncilEvent
  | PreferencesEvent
  | InspectionEvent
  | IntakeEvent
  | RecommendationEvent
  | DutyEvent
  | CommitteeEvent
  | AddresseeEvent
  | TemplateEvent
  | HolidayEvent
  | ActionEvent
  | RoundEvent
  | StatementEvent
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
    | { kind: 'person left' }
    | { kind: 'person came back' }
    | { kind: 'cover named'; cover: string; firstOn: CalendarDate; lastOn: CalendarDate }
    | { kind: 'cover changed'; changes: Change[] }
    | { kind: 'cover ended'; cover: string }
    | { kind: 'calendar address made' }
    | { kind: 'calendar address stopped' }
  )

type CouncilEvent =
  | (About<'settings'> & { kind: 'settings changed'; changes: Change[] })
  | (About<'ladder'> & { kind: 'ladder changed'; changes: Change[] })

/** Its id is the person's. */
type PreferencesEvent = About<'preferences'> & { kind: 'preferences changed'; changes: Change[] }

type InspectionEvent = About<'inspection'> &
  (
    | { kind: 'inspection recorded'; authority: string; receivedOn: CalendarDate; recommendations: number }
    | { kind: 'inspection changed'; changes: Change[] }
    | { kind: 'duties changed'; added: string[]; dropped: string[]; because: string }
    | { kind: 'inspection withdrawn'; because: string; deadlines?: WithdrawnDuty[] }
    | { kind: 'inspection brought back'; because: string }
  )

type IntakeEvent = About<'intake'> &
  ({ kind: 'draft discarded'; what: string; begunBy: string; begunOn: CalendarDate } | { kind: 'draft taken up again' })

type RecommendationEvent = About<'recommendation'> &
  ({ kind: 'recommendation changed'; number: number; changes: Change[] } | { kind: 'same finding confirmed'; where: string; text: string })

/** Of the council's one list; its id is always 1. */
type AddresseeEvent = About<'addressees'> &
  (
    | { kind: 'addressee added'; name: string; what: string }
    | { kind: 'addressee changed'; addresseeId?: number; name?: string; changes: Change[] }
    | { kind: 'addressee removed'; name: string }
  )

type TemplateEvent = About<'duty template'> &
  ({ kind: 'duty template added'; name: string } | { kind: 'duty template changed'; changes: Change[] })

/** Their id is the year. */
type HolidayEvent = About<'bank holidays'> &
  (
    | { kind: 'bank holiday added'; day: CalendarDate; title: string }
    | { kind: 'bank holiday removed'; day: CalendarDate; title: string }
    | { kind: 'bank holidays replaced'; added: string[]; removed: string[] }
  )

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
    | { kind: 'update challenged'; updateOn: CalendarDate; question: string }
    | { kind: 'challenge answered'; updateOn: CalendarDate; forName: string | null; answer: string }
  )

type RoundEvent = About<'round'> & { kind: 'round closed'; closesOn: CalendarDate; asked: number; missed: number }

type StatementEvent = About<'statement'> &
  (
    | { kind: 'statement drafted'; number: number; because: string }
    | { kind: 'statement changed'; changes: Change[] }
    | { kind: 'statement kept'; number: number }
    | { kind: 'statement consulted on'; name: string; role: string; on: CalendarDate }
    | { kind: 'statement agreed'; number: number }
    | { kind: 'statement published'; number: number }
    | { kind: 'statement sent'; to: string; on: CalendarDate }
    | { kind: 'consultation withdrawn'; name: string; role: string; on: CalendarDate; because: string }
    | { kind: 'sending withdrawn'; to: string; on: CalendarDate; because: string }
  )

type ReportEvent = About<'status report'> &
  (
    | { kind: 'status report drafted'; title: string }
    | { kind: 'status report changed'; changes: Change[] }
    | { kind: 'status report published'; title: string; isPublic?: true }
  )

type LetterEvent = About<'letter'> & { kind: 'letter tried again' }

/** `was` marks what a long text said before, where `from` says only how long it was. */
export type Change = { field: string; from: string; to: string; was?: string }

export type Subject = HistoryEvent['about']
