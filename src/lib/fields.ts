import { z } from 'zod'
import type { CalendarDate } from './calendar-date.ts'
import { fullDate, readDate } from './date-words.ts'
import { capitalised } from './words.ts'

const ID = /^[1-9]\d{0,14}$/
const NO_VERSION = 'Open the page again: it does not say which version it shows'

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
      context.addIssue(text.trim() === '' ? `Enter ${name}` : `${capitalised(name)} must be ${whatDate(text)}`)
      return z.NEVER
    })
}

/** When something was done: neither in the future nor before `from`. `since` completes "on or after ..., when". */
export function dayDone(name: string, { from, since, today }: { from: CalendarDate; since: string; today: CalendarDate }) {
  return day(name)
    .refine((date) => date <= today, `${capitalised(name)} must be today or in the past`)
    .refine((date) => date >= from, `${capitalised(name)} must be on or after ${fullDate(from)}, when ${since}`)
}

export function optionalDay(name: string) {
  return z
    .preprocess((text) => (typeof text === 'string' && text.trim() !== '' ? text : undefined), day(name).optional())
    .transform((read) => read ?? null)
}

export function id(message: string) {
  return z.string(message).regex(ID, message).transform(Number)
}

/** The id some text names, or null: for addresses, where what cannot be read asks for nothing. */
export function idFrom(text: unknown): number | null {
  return typeof text === 'string' && ID.test(text) ? Number(text) : null
}

/** The version a form was opened on, which it carries hidden; 0 where nothing had been saved yet. */
export function versionShown() {
  return z
    .string(NO_VERSION)
    .regex(/^\d{1,15}$/, NO_VERSION)
    .transform(Number)
}

/** A posted list is an array, or an object with numbers for keys when it is long. */
export function rowsIn(posted: unknown): unknown[] {
  return typeof posted === 'object' && posted !== null ? Object.values(posted) : []
}

/** Boxes that may be ticked: none, one or several. */
export function ticked<T>(each: z.ZodType<T>) {
  return z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(each))
}

/** A date of another century is real, and yet a slip of the keyboard. */
function whatDate(text: string): string {
  const ofOurs = text.replace(/(?<!\d)\d\d(?=\d\d(?!\d))/, '20')
  return readDate(ofOurs) ? 'between 1900 and 2099' : 'a real date, like 27/3/2026 or 27 March 2026'
}
