import { z } from 'zod'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { day, id, optionalText, requiredText, versionShown } from '../lib/fields.ts'
import { capitalised } from '../lib/words.ts'

const NOT_YET = 'must be today or in the past'

export const newStatementForm = z.object({ inspectionId: id('Open the inspection again before you draft its statement') })

/** Why a further version is begun is asked of all but the first. */
export const nextVersionForm = z.object({ because: requiredText('why you are starting another version', 500) })

export const statementForm = z.object({
  foreword: optionalText('the foreword', 20_000),
  introduction: optionalText('the introduction', 20_000),
  namesPeople: z.literal('yes').optional().transform(Boolean),
  version: versionShown(),
})

export const checkedForm = z.object({ version: versionShown() })

export function consultationForm(today: CalendarDate) {
  return z.object({
    name: requiredText('their name', 120),
    role: requiredText('their role', 120),
    consultedOn: pastDay('the day they were consulted', today),
    comment: optionalText('their comment', 5000),
  })
}

export function sendingForm(today: CalendarDate) {
  return z.object({
    sentTo: requiredText('whom it was sent to', 200),
    sentOn: pastDay('the day it was sent', today),
    sentBy: requiredText('who sent it', 120),
    what: requiredText('what was sent', 500),
  })
}

function pastDay(name: string, today: CalendarDate) {
  return day(name).refine((date) => date <= today, `${capitalised(name)} ${NOT_YET}`)
}
