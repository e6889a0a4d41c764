import { z } from 'zod'
import { optionalText, requiredText, versionShown } from '../lib/fields.ts'
import { SAFEGUARDING_BOARD, TO_THE_COUNCIL } from './recommendation.ts'

export const ADDRESSEES = [TO_THE_COUNCIL, SAFEGUARDING_BOARD, 'other'] as const

/** A director's correction of what was misread; `version` is the one the form was opened on. */
export const correctionForm = z
  .object({
    version: versionShown(),
    text: requiredText('the inspectors’ words', 5000),
    points: optionalText('the points under it', 5000).transform(linesOf),
    list: requiredText('the heading it stands under', 300),
    number: optionalText('its number', 20).transform((number) => number || null),
    addressedTo: z.enum(ADDRESSEES, 'Select whom it is addressed to'),
    otherBody: optionalText('the name of the other body', 300),
  })
  .refine(({ addressedTo, otherBody }) => addressedTo !== 'other' || otherBody !== '', {
    path: ['otherBody'],
    message: 'Enter the name of the other body',
    when: () => true,
  })
  .transform(({ addressedTo, otherBody, version, ...words }) => ({
    version,
    after: { ...words, body: addressedTo === 'other' ? otherBody : addressedTo },
  }))

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
