import { z } from 'zod'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { email, optionalText, requiredText, ticked, versionShown } from '../lib/fields.ts'
import { type Person, ROLES } from './person.ts'
import { roleLeftToNobody } from './policy.ts'

type PersonOnRecord = Person & { leftOn: CalendarDate | null }

/** `others` are those who have left too: they decide whose e-mail address is taken. */
export function personForm(others: readonly PersonOnRecord[]) {
  return z.object(personFields(others))
}

/** Those who are here decide also whether somebody would be left for what only some may do. */
export function correctionForm(person: Person, others: readonly PersonOnRecord[]) {
  const fields = personFields(others)
  const roles = fields.roles.superRefine((chosen, issues) => {
    const present = others.filter(({ leftOn }) => leftOn === null)
    const lost = roleLeftToNobody(person, chosen, present)
    if (lost) issues.addIssue(NOBODY_LEFT[lost])
  })
  return z.object({ ...fields, roles, version: versionShown() })
}

const NOBODY_LEFT = {
  administrator: 'Somebody must be left to administer: make another person an administrator first',
  director: 'Somebody must be left to direct: make another person a director first',
}

function personFields(others: readonly PersonOnRecord[]) {
  return {
    name: requiredText('the name', 100),
    email: email('the e-mail address').superRefine((typed, issues) => {
      const taken = others.find((other) => other.email === typed)
      if (taken) issues.addIssue(`${taken.name}${taken.leftOn ? ', who has left,' : ''} already uses this e-mail address`)
    }),
    jobTitle: optionalText('the job title', 100),
    roles: ticked(z.enum(ROLES)).refine((roles) => roles.length > 0, 'Choose at least one role'),
  }
}
