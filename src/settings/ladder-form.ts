import { z } from 'zod'
import { requiredText, versionShown } from '../lib/fields.ts'
import { wholeNumber } from './form.ts'

const MOST_STEPS = 12
/** A year of working days. */
const MOST_DAYS = 250

export const ladderForm = z.object({
  dutyBefore: steps('how many working days before a statutory deadline letters go'),
  administratorsFrom: wholeNumber('from how many working days before administrators hear', 0, MOST_DAYS),
  actionBefore: steps('how many working days before an action is due letters go'),
  accountableFromLate: wholeNumber('from how many working days late the accountable director hears', 1, MOST_DAYS),
  updateAtOpening: z.enum(['yes', 'no'], 'Choose whether a letter goes as the round opens'),
  updateBefore: steps('how many working days before a round closes letters go'),
  accountableFromMissed: wholeNumber('from how many missed updates the accountable director hears', 1, 26),
  directorsFromMissed: wholeNumber('from how many missed updates all directors hear', 1, 26),
  waitingAfter: wholeNumber('after how many working days what waits is told again', 1, 60),
  version: versionShown(),
})

/** Typed as 40, 20, 10 in any order, and kept with the earliest first. */
function steps(name: string) {
  return requiredText(name, 200).transform((text, issues) => {
    const parts = text.split(/[\s,;]+/).filter((part) => part !== '' && part !== 'and')
    const numbers = [...new Set(parts.map(Number))].toSorted((one, other) => other - one)
    const areDays = parts.every((part) => /^\d+$/.test(part) && Number(part) <= MOST_DAYS)
    if (areDays && numbers.length > 0 && numbers.length <= MOST_STEPS) return numbers
    if (text !== '') issues.addIssue(`Enter ${name}: up to ${MOST_STEPS} whole numbers from 0 to ${MOST_DAYS}, like 10, 5, 1`)
    return z.NEVER
  })
}
