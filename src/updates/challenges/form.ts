import { z } from 'zod'
import { requiredText } from '../../lib/fields.ts'

const MOST = 2000

/** `asItIs`: they have seen the warning about what might identify a child, and mean it. */
export type Words = { words: string; asItIs: boolean }

export const questionForm = wordsForm('your question')
export const answerForm = wordsForm('your answer')

function wordsForm(name: string): z.ZodType<Words> {
  return z
    .object({ words: requiredText(name, MOST), save: z.string().optional() })
    .transform(({ words, save }) => ({ words, asItIs: save === 'as it is' }))
}
