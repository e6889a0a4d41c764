import { z } from 'zod'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { dayDone, id, optionalText, requiredText, versionShown } from '../lib/fields.ts'
import { READERS, readerWords } from './reader.ts'
import type { Sending } from './statement.ts'

export const newStatementForm = z.object({ inspectionId: id('Open the inspection again before you draft its statement') })

/** Why a further version is begun is asked of all but the first. */
export const nextVersionForm = z.object({ because: requiredText('why you are starting another version', 500) })

export const statementForm = z.object({
  foreword: optionalText('the foreword', 20_000),
  introduction: optionalText('the introduction', 20_000),
  namesPeople: z.literal('yes').optional().transform(Boolean),
  version: versionShown(),
  next: z.enum(['look']).optional(),
})

export const checkedForm = z.object({ version: versionShown() })

export const recordWithdrawalForm = z.object({ because: requiredText('why it is withdrawn', 1000) })

/** The last thing that had to come first, on the day it came. */
export type Before = { from: CalendarDate; since: string; today: CalendarDate }

export function consultationForm(before: Before) {
  return z.object({
    name: requiredText('their name', 120),
    role: requiredText('their role', 120),
    consultedOn: dayDone('the day they were consulted', before),
    comment: optionalText('their comment', 5000),
  })
}

export function sendingForm(before: Before) {
  const form = z.object({
    reader: z.enum([...READERS, 'somebody else'], 'Select to whom it was sent'),
    sentTo: optionalText('whom it was sent to', 200),
    sentOn: dayDone('the day it was sent', before),
    sentBy: requiredText('who sent it', 120),
    what: requiredText('what was sent', 500),
  })
  const named = form.refine(({ reader, sentTo }) => reader !== 'somebody else' || sentTo !== '', {
    path: ['sentTo'],
    message: 'Enter whom it was sent to',
    when: ({ value }) => form.pick({ reader: true, sentTo: true }).safeParse(value).success,
  })
  return named.transform(
    ({ reader, sentTo, ...sending }): Sending =>
      reader === 'somebody else' ? { reader: null, sentTo, ...sending } : { reader, sentTo: sentTo || readerWords(reader), ...sending },
  )
}
