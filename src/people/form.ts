import { z } from 'zod'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { email, optionalText, requiredText, ticked, versionShown } from '../lib/fields.ts'
import { hasRole, type Person, ROLES, type Role } from './person.ts'

type PersonOnRecord = Person & { leftOn: CalendarDate | null }

/** Those who have left among them. The others decide two things: whose e-mail address is taken, and whether somebody would be left to administer. */
export function personForm(others: readonly PersonOnRecord[]) {
  return z.object(personFields(others))
}

export function correctionForm(others: readonly PersonOnRecord[]) {
  return z.object({ ...personFields(others), version: versionShown() })
}

function personFields(others: readonly PersonOnRecord[]) {
  return {
    name: requiredText('the name', 100),
    email: email('the e-mail address').superRefine((typed, issues) => {
      const taken = others.find((other) => other.email === typed)
      if (taken) issues.addIssue(`${taken.name}${taken.leftOn ? ', who has left,' : ''} already uses this e-mail address`)
    }),
    jobTitle: optionalText('the job title', 100),
    roles: ticked(z.enum(ROLES))
      .refine((roles) => roles.length > 0, 'Choose at least one role')
      .refine(
        (roles) =>
          someoneAdministers(
            others.filter(({ leftOn }) => leftOn === null),
            roles,
          ),
        'Somebody must be left to administer: make another person an administrator first',
      ),
  }
}

function someoneAdministers(others: readonly Person[], roles: readonly Role[]): boolean {
  return roles.includes('administrator') || others.some((other) => hasRole(other, 'administrator'))
}
