import type { ChallengeFacts } from '../../actions/challenge-letters.ts'
import type { LetterHelpers } from '../../mail/compose.ts'
import type { Form } from '../../web/form.ts'
import type { ChildDetail } from '../child-details.ts'
import type { ActionUpdate } from '../update.ts'
import type { Challenge } from './challenge.ts'
import type { UpdateToChallenge } from './queries.ts'

/** `found`: what in the words looks as if it could identify a child. */
export type ChallengePage = { form: Form; update: UpdateToChallenge; given: ActionUpdate; found: ChildDetail[] }

/** `given` is the update that was asked about. */
export type AnswerPage = { form: Form; challenge: Challenge; given: ActionUpdate; forName: string | null; found: ChildDetail[] }

export type ChildWarning = Pick<ChallengePage, 'found'>

export type WaitingQuestions = { waiting: Challenge[] }

export type ChallengeLetterPage = LetterHelpers & ChallengeFacts

declare module '../../web/show.ts' {
  interface Pages {
    'challenges/new': ChallengePage
    'challenges/answer': AnswerPage
  }
}
