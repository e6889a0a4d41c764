import type { Person } from '../people/person.ts'
import type { Form } from '../web/form.ts'

export type SignInPage = { form: Form; next: string }

export type AccountPage = { account: Person; sessions: number }

declare module '../web/show.ts' {
  interface Pages {
    'sign-in/sign-in': SignInPage
    'sign-in/account': AccountPage
  }
}
