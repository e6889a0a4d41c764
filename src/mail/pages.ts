import type { HistoryLine } from '../history/queries.ts'
import type { Form } from '../web/form.ts'
import type { LetterHelpers } from './compose.ts'
import type { ListedLetter } from './fate.ts'
import type { LetterRecord } from './ledger-queries.ts'
import type { Told } from './told-queries.ts'

/** What the frame around every letter is given. */
export type LetterFrame = LetterHelpers & { body: string }

type Choice = { value: string; text: string }

export type LettersPage = {
  letters: ListedLetter[]
  form: Form
  people: Choice[]
  fates: Choice[]
  kinds: Choice[]
  /** Asked for by an address only: the form has no field for it. */
  dutyId: number | null
  isFiltered: boolean
  older: string | null
  /** When daily letters were last planned, and whether that is too long ago. */
  planner: { plannedAt: string | null; isLate: boolean }
  server: RestShown
  unsent: { waiting: number; failed: number }
  /** An instant, to tell what still waits for its time from what is due. */
  now: string
}

/** A mail server that takes no letters. `nextTryAt` is null when it is tried as soon as there is a letter. */
type RestShown = { since: string; nextTryAt: string | null } | null

/** Who was told of something, without the words; whoever `mayRead` them has a link. */
export type ToldShown = { told: (Told & { why: string })[]; mayRead: boolean }

/** The newest, and where all of them are when there are more. */
export type ToldSection = ToldShown & { total: number; all: string }

export type ToldPage = ToldShown & { about: { name: string; href: string }; older: string | null }

export type LetterPage = {
  letter: Pick<LetterRecord, 'id' | 'kindWords' | 'to' | 'personId' | 'address' | 'subject' | 'queuedAt' | 'fate' | 'attempts'>
  text: string
  /** It waits, and not for its time. */
  isDue: boolean
  /** Nobody knows whether it arrived. */
  isInDoubt: boolean
  mayTryAgain: boolean
  /** Its single-use link is forgotten: another letter must be asked for. */
  hasLostItsLink: boolean
  /** What still holds of it is in a later letter. */
  isOfADayThatIsOver: boolean
  history: HistoryLine[]
}

declare module '../web/show.ts' {
  interface Pages {
    'letters/list': LettersPage
    'letters/letter': LetterPage
    'letters/told': ToldPage
  }
}
