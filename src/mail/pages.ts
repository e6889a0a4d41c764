import type { HistoryLine } from '../history/queries.ts'
import type { Form } from '../web/form.ts'
import type { LetterHelpers } from './compose.ts'
import type { ListedLetter } from './fate.ts'
import type { LetterRecord } from './queries.ts'

/** What the frame around every letter is given. */
export type LetterFrame = LetterHelpers & { body: string }

type Choice = { value: string; text: string }

export type LettersPage = {
  letters: ListedLetter[]
  filter: Form
  people: Choice[]
  fates: Choice[]
  kinds: Choice[]
  isFiltered: boolean
  older: string | null
  /** When daily letters were last planned, and whether that is too long ago. */
  planner: { plannedAt: string | null; isLate: boolean }
}

export type LetterPage = {
  letter: Pick<LetterRecord, 'id' | 'kindWords' | 'to' | 'personId' | 'address' | 'subject' | 'queuedAt' | 'fate' | 'attempts'>
  text: string
  mayTryAgain: boolean
  /** Its single-use link is forgotten: another letter must be asked for. */
  hasLostItsLink: boolean
  history: HistoryLine[]
}

declare module '../web/show.ts' {
  interface Pages {
    'letters/list': LettersPage
    'letters/letter': LetterPage
  }
}
