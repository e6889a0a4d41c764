import { z } from 'zod'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { fullDate } from '../lib/date-words.ts'
import { dayDone, id, optionalDay, optionalText, requiredText, ticked, versionShown } from '../lib/fields.ts'
import type { Person } from '../people/person.ts'
import { ADDRESSEE_KINDS } from './addressee.ts'
import type { StatedDate } from './duty.ts'
import { mayOwnDuty } from './policy.ts'

/** That a duty applies, and whose it is; or that it does not, and why. */
export type Decision = { owner: Person } | { because: string }

export function confirmationForm({ people, asksWhether }: { people: readonly Person[]; asksWhether: boolean }) {
  const form = z.object({
    version: versionShown(),
    applies: asksWhether ? z.enum(['yes', 'no'], 'Say whether it applies') : z.literal('yes').default('yes'),
    ownerId: optionalText('the owner', 20),
    because: optionalText('why it does not apply', 1000),
  })
  return form.transform(({ version, applies, ownerId, because }, issues): { version: number; decision: Decision } => {
    const owner = people.find((person) => mayOwnDuty(person) && String(person.id) === ownerId)
    if (applies === 'yes' && owner) return { version, decision: { owner } }
    if (applies === 'no' && because) return { version, decision: { because } }
    const [field, message] = applies === 'yes' ? ['ownerId', 'Select the director who owns it'] : ['because', 'Enter why it does not apply']
    issues.addIssue({ code: 'custom', path: [field], message })
    return z.NEVER
  })
}

export const droppingForm = z.object({ version: versionShown(), because: requiredText('why it is dropped', 1000) })

/** One of the templates that this inspection does not have yet. */
export function additionForm(templateIds: readonly number[]) {
  return z.object({
    templateId: id('Select the duty').refine((chosen) => templateIds.includes(chosen), 'Select the duty'),
    because: requiredText('why it is added', 1000),
  })
}

type Beside = { receivedOn: CalendarDate; ruleDueOn: CalendarDate | null }

/** The date in a letter. Where it differs from what was counted, somebody says which governs, and why. */
export function statedDateForm({ receivedOn, ruleDueOn }: Beside) {
  const form = z.object({
    version: versionShown(),
    step: z.enum(['check', 'save', 'change']).default('check'),
    statedDueOn: optionalDay('the date stated in the letter').refine(
      (date) => date === null || date >= receivedOn,
      `The date stated in the letter must be on or after ${fullDate(receivedOn)}, when the report was received`,
    ),
    governedBy: z.enum(['rule', 'letter']).optional().catch(undefined),
    because: optionalText('why that date governs', 1000),
  })
  return form.transform(
    ({ version, step, statedDueOn, governedBy, because }, issues): { version: number; step: Step; stated: StatedDate } => {
      if (statedDueOn === null || statedDueOn === ruleDueOn)
        return { version, step, stated: { statedDueOn, governedBy: 'rule', because: null } }
      if (!governedBy) issues.addIssue({ code: 'custom', path: ['governedBy'], message: 'Select which date governs' })
      if (!because) issues.addIssue({ code: 'custom', path: ['because'], message: 'Enter why that date governs' })
      return governedBy && because ? { version, step, stated: { statedDueOn, governedBy, because } } : z.NEVER
    },
  )
}

type Step = 'check' | 'save' | 'change'

/** What was done, when, and by whom; evidence is a web address, or else a file that comes apart from the form. */
export function checklistForm({
  keys,
  receivedOn,
  today,
  hasFile,
}: {
  keys: readonly string[]
  receivedOn: CalendarDate
  today: CalendarDate
  hasFile: boolean
}) {
  return z.object({
    lines: ticked(z.string().refine((key) => keys.includes(key), 'Select from the list')).refine(
      (lines) => lines.length > 0,
      'Select what was done',
    ),
    doneOn: dayDone('the day it was done', { from: receivedOn, since: 'the report was received', today }),
    doneBy: requiredText('who did it', 200),
    address: optionalText('the web address', 1000)
      .refine((text) => text === '' || isWebAddress(text), 'The web address must begin with https:// or http://')
      .refine((text) => text !== '' || hasFile, 'Enter a web address or choose a file that shows it')
      .refine((text) => text === '' || !hasFile, 'Give a web address or a file, not both'),
  })
}

export const addresseeForm = z.object({
  kind: z.enum(ADDRESSEE_KINDS, 'Select what it is'),
  name: requiredText('the name', 200),
  contact: optionalText('how to reach them', 300),
})

export const addresseeEditForm = addresseeForm.extend({ version: versionShown() })

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text)
}
