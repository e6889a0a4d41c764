import type { Form } from '../web/form.ts'

export type SignInPage = { form: Form; next: string }

declare module '../web/show.ts' {
  interface Pages {
    'sign-in/sign-in': SignInPage
  }
}
