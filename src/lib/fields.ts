import { z } from 'zod'
import type { CalendarDate } from './calendar-date.ts'
import { readDate } from './date-words.ts'

/** The parts forms are made of. `name` completes the sentence "Enter ..." and "... must be ...". */
export function requiredText(name: string, most: number) {
  return optionalText(name, most).refine((text) => text !== '', `Enter ${name}`)
}

export function optionalText(name: string, most: number) {
  return z
    .string(`Enter ${name}`)
    .default('')
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .refine((text) => text.length <= most, `${capitalised(name)} must be ${most.toLocaleString('en-GB')} characters or fewer`)
}

/** In lower case, as it is kept and looked up. */
export function email(name: string) {
  return requiredText(name, 254)
    .transform((text) => text.toLowerCase())
    .refine((text) => z.email().safeParse(text).success, `${capitalised(name)} must be like name@council.gov.uk`)
}

export function day(name: string) {
  return z
    .string(`Enter ${name}`)
    .default('')
    .transform((text, context): CalendarDate => {
      const read = readDate(text)
      if (read) return read
      context.addIssue(text.trim() === '' ? `Enter ${name}` : `${capitalised(name)} must be a real date, like 27 3 2026 or 27 March 2026`)
      return z.NEVER
    })
}

export function optionalDay(name: string) {
  return z
    .preprocess((text) => (typeof text === 'string' && text.trim() !== '' ? text : undefined), day(name).optional())
    .transform((read) => read ?? null)
}

export function id(message: string) {
  return z
    .string(message)
    .regex(/^[1-9]\d{0,14}$/, message)
    .transform(Number)
}

/** Boxes that may be ticked: none, one or several. */
export function ticked<T>(each: z.ZodType<T>) {
  return z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(each))
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
