import type { CoveredFacts, CoveringFacts } from '../../leaving/cover-letters.ts'
import type { LetterHelpers } from '../../mail/compose.ts'
import type { Form } from '../../web/form.ts'
import type { Cover } from './cover.ts'

/** `base` is where addresses of this person's covers begin: one's own account, or the person's page. */
export type Whose = { name: string; isOwn: boolean; base: string }

/** That are not over: this person's, and those they give to others. */
export type CoversShown = Whose & { theirs: Cover[]; given: Cover[] }

/** `givesUpdates`: the person who is covered, and so whoever covers for them. */
export type CoverPage = Whose & { givesUpdates: boolean; form: Form; cover: Cover | null; candidates: { value: string; text: string }[] }

export type CoveringLetterPage = LetterHelpers & CoveringFacts
export type CoveredLetterPage = LetterHelpers & CoveredFacts

declare module '../../web/show.ts' {
  interface Pages {
    'people/cover': CoverPage
  }
}
