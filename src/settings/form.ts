import { z } from 'zod'
import { day, requiredText, versionShown } from '../lib/fields.ts'
import { contrastWithWhite, LEAST_CONTRAST } from './contrast.ts'

export const settingsForm = z.object({
  councilName: requiredText('the name of the council', 100),
  councilColour: requiredText('the council’s colour', 20)
    .transform((text) => text.toLowerCase())
    .superRefine(checkColour),
  firstClosingOn: day('the first closing day'),
  roundLengthDays: wholeNumber('how many days a round lasts', 7, 56),
  silentAfterRounds: wholeNumber('after how many missed rounds an action is silent', 1, 12),
  staleClaimAfterWorkingDays: wholeNumber('how many working days a claim may wait', 1, 60),
  lettersAtHour: wholeNumber('the hour letters go out', 0, 23),
  version: versionShown(),
})

function checkColour(colour: string, issues: z.RefinementCtx): void {
  if (!/^#[0-9a-f]{6}$/.test(colour)) return issues.addIssue('The council’s colour must be # and six letters or digits, like #1d4f7b')
  const contrast = contrastWithWhite(colour)
  if (contrast >= LEAST_CONTRAST) return
  issues.addIssue(
    `White words on this colour are hard to read: their contrast is ${roundedDown(contrast)} to 1 and must be ${LEAST_CONTRAST} or more. Choose a darker colour`,
  )
}

/** 4.49 must not be shown as 4.5, which would do. */
function roundedDown(contrast: number): string {
  return (Math.floor(contrast * 10) / 10).toFixed(1)
}

export function wholeNumber(name: string, least: number, most: number) {
  return requiredText(name, 20).transform((text, issues) => {
    const number = Number(text)
    if (/^\d+$/.test(text) && number >= least && number <= most) return number
    issues.addIssue(`Enter ${name}: a whole number from ${least} to ${most}`)
    return z.NEVER
  })
}
