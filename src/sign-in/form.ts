import { z } from 'zod'
import { email, requiredText } from '../lib/fields.ts'
import { type PasswordContext, problemWith } from './password-rule.ts'

const asTyped = z.string().catch('')

/** Whatever is typed is tried; what is wrong with it is not said. */
export const signInForm = z.object({ email: z.string().min(1), password: z.string().min(1).max(1000), next: asTyped })

export const forgottenForm = z.object({ email: email('your e-mail address') })

export function newPasswordForm(context: PasswordContext) {
  return z.object({ password: newPassword(context) })
}

/** `isTheirs`: whether the password given as the present one is. */
export function changePasswordForm(isTheirs: boolean, context: PasswordContext) {
  return z.object({
    current: asTyped.refine(() => isTheirs, 'Enter the password you have now, as you sign in with it'),
    password: newPassword(context),
  })
}

/** `isCode` knows the one-time code. */
export function firstRunForm(isCode: (typed: string) => boolean, context: PasswordContext) {
  return z.object({
    code: asTyped.refine(isCode, 'Enter the code as it is printed in the log of the program'),
    councilName: requiredText('the name of the council', 100),
    name: requiredText('your name', 100),
    email: email('your e-mail address'),
    password: newPassword(context),
  })
}

function newPassword(context: PasswordContext) {
  return asTyped.superRefine((typed, issues) => {
    const problem = problemWith(typed, context)
    if (problem) issues.addIssue(problem)
  })
}
