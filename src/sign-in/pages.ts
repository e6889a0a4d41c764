import type { LetterHelpers } from '../mail/compose.ts'
import type { CoversShown } from '../people/cover/pages.ts'
import type { Person } from '../people/person.ts'
import type { Form } from '../web/form.ts'
import type { LinkFacts } from './link-letters.ts'

/** `next` is where they are taken afterwards: to a form that was kept, perhaps. */
export type SignInPage = { form: Form; next: string; isFormKept: boolean }
export type ForgottenPage = { form: Form }
/** The e-mail address lets a browser keep the new password under the right name. */
export type SetPasswordPage = { form: Form; token: string; email: string }
export type ChangePasswordPage = { form: Form; email: string }
export type NewPasswordField = { form: Form; email: string }
/** `letters` says when theirs come. */
export type AccountPage = { account: Person; letters: string; covers: CoversShown; hasCalendar: boolean; sessions: number }
export type FirstRunPage = { form: Form }
export type WordsOnlyPage = object
export type LinkLetterPage = LetterHelpers & LinkFacts

declare module '../web/show.ts' {
  interface Pages {
    'sign-in/sign-in': SignInPage
    'sign-in/forgotten': ForgottenPage
    'sign-in/link-sent': WordsOnlyPage
    'sign-in/link-over': WordsOnlyPage
    'sign-in/set-password': SetPasswordPage
    'sign-in/change-password': ChangePasswordPage
    'sign-in/first-run': FirstRunPage
    'sign-in/account': AccountPage
  }
}
