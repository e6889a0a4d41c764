import type { Round } from '../actions/missed-rounds.ts'
import type { HistoryLine } from '../history/queries.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import type { Tag } from '../lib/tag.ts'
import type { Form } from '../web/form.ts'
import type { Challenge } from './challenges/challenge.ts'
import type { Doubt } from './child-details.ts'
import type { RoundProgress } from './progress.ts'
import type { ActionToUpdate } from './queries.ts'
import type { ClosedRound } from './round-queries.ts'
import type { UpdateTask, YourUpdates } from './task-queries.ts'
import type { ActionUpdate, IMPACT_CHOICES, QUESTIONS, RATING_CHOICES } from './update.ts'

/** `isOpen` false: the round is the next to open. */
export type RoundShown = { round: Round; isOpen: boolean }

export type YourUpdatesPage = RoundShown & YourUpdates & { waiting: Challenge[]; covered: CoveredUpdates[]; whole: WholeRound | null }

/** Of somebody the reader covers for, until the end of `lastOn`. */
export type CoveredUpdates = YourUpdates & { owner: { id: number; name: string }; lastOn: CalendarDate; waiting: Challenge[] }

/** For directors. The last round that closed, if the plan was frozen then. */
export type WholeRound = { progress: RoundProgress; lastClosed: { id: number; closesOn: CalendarDate } | null }

/** `mayHandOver`: the reader can give all that is theirs to others. */
export type OwnerUpdatesPage = RoundShown & YourUpdates & { owner: { id: number; name: string }; mayHandOver: boolean }

/** `owner` when these are another's: there may be several such lists on a page. */
export type UpdateTasks = { tasks: UpdateTask[]; others: UpdateTask[]; owner: { id: number; name: string } | null }

export type WhichRound = RoundShown

export type GiveUpdatePage = RoundShown & {
  action: ActionToUpdate
  /** The owner, when somebody else is giving it for them. */
  forName: string | null
  last: ActionUpdate | null
  /** The last that answered the three questions, shown beside them. */
  answers: ActionUpdate | null
  /** Questions about this action's updates that nobody has answered. */
  waiting: Challenge[]
  /** The last forecast, or else the due date, when it has passed. */
  passedForecast: CalendarDate | null
  /** Somebody gave one while this form was open: `last` is theirs. */
  isOvertaken: boolean
  /** When the reader saved the draft that is in the form. */
  draftSavedAt: string | null
  /** Their draft from another window, which this form did not show. */
  elsewhere: { savedAt: string; words: string[] } | null
  doubts: Doubt[]
  questions: typeof QUESTIONS
  ratings: typeof RATING_CHOICES
  impacts: typeof IMPACT_CHOICES
  form: Form
}

export type WhichDraft = Pick<GiveUpdatePage, 'draftSavedAt' | 'elsewhere'>

export type UpdatesClosedPage = { action: ActionToUpdate; form: Form }

/** Both dates of the position: what it was rated as at, and when it was frozen. Null where none was frozen at this close. */
export type ClosedRoundPage = {
  round: ClosedRound
  position: { asAt: CalendarDate; frozenAt: string; sha256: string; counts: (Tag & { count: number })[] } | null
  history: HistoryLine[]
}

/** `challenges` by update. */
export type UpdatesShown = {
  updates: ActionUpdate[]
  challenges: ReadonlyMap<number, Challenge[]>
  mayChallenge: boolean
  mayAnswer: boolean
}

declare module '../web/show.ts' {
  interface Pages {
    'updates/list': YourUpdatesPage
    'updates/owner': OwnerUpdatesPage
    'updates/new': GiveUpdatePage
    'updates/closed': UpdatesClosedPage
    'updates/round': ClosedRoundPage
  }
}
