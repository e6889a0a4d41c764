import { join } from 'node:path'
import ejs, { type Options } from 'ejs'
import { dateAndTime, fullDate, longDate } from '../lib/date-words.ts'
import { coveringIn, type Heading, headingOf } from './heading.ts'
import type { Covering, LetterKind, Letters } from './letter.ts'

/** A letter before it has words. */
export type Draft = {
  kind: LetterKind
  facts: Letters[LetterKind]
  person: { name: string }
  council: { name: string }
  /** Where links lead: no slash at its end. */
  baseUrl: string
}

export type Words = { subject: string; text: string; html: string }

/** What a letter's views may use, beside its facts: their model is `LetterHelpers & DayLetter`, exported from the feature's pages.ts. */
export type LetterHelpers = Heading &
  Pick<Draft, 'person' | 'council' | 'baseUrl'> & {
    /** Whom its reader covers for, in this letter: a copy of what they are told, or the letter of the day with their work in it. */
    covering: Covering[]
    isCopy: boolean
    /** The address of a single-use link, its token last: `secretLink('/passwords/')`. Where its token will be, LINK_REMOVED stands. */
    secretLink: (path: string) => string
    fullDate: typeof fullDate
    longDate: typeof longDate
    dateAndTime: typeof dateAndTime
  }

const LINK_REMOVED = '[link removed]'

const VIEWS = join(import.meta.dirname, '../../views')
const HTML: Options = { root: VIEWS, cache: true, strict: true }
const TEXT: Options = { ...HTML, escape: String }

/**
 * A kind's words are views/mail/<kind>.ejs and <kind>.txt.ejs, each in its frame; its subject is in heading.ts.
 * They may be kept and shown: no token of a link is in them.
 */
export async function compose({ kind, facts, person, council, baseUrl }: Draft): Promise<Words> {
  const heading = headingOf(kind, facts)
  const secretLink = (path: string) => `${baseUrl}${path}${LINK_REMOVED}`
  const covers = { covering: coveringIn(facts), isCopy: kind !== 'day' }
  const locals = { ...facts, ...heading, ...covers, person, council, baseUrl, secretLink, fullDate, longDate, dateAndTime }
  const html = await framed(`${kind}.ejs`, locals, HTML)
  const text = await framed(`${kind}.txt.ejs`, locals, TEXT)
  return { subject: heading.subject, text: tidy(text), html }
}

/** As they are sent: the token stands in its link, where there is one. */
export function withLink(words: Words, token: string | null): Words {
  const { subject, text, html } = words
  return token === null ? words : { subject, text: text.replaceAll(LINK_REMOVED, token), html: html.replaceAll(LINK_REMOVED, token) }
}

async function framed(view: string, locals: object, options: Options): Promise<string> {
  const body = await ejs.renderFile(join(VIEWS, 'mail', view), locals, options)
  const frame = options === TEXT ? '_frame.txt.ejs' : '_frame.ejs'
  return ejs.renderFile(join(VIEWS, 'mail', frame), { ...locals, body }, options)
}

/** What views leave behind: spaces at the ends of lines, and more than one empty line together. */
function tidy(text: string): string {
  return `${text
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`
}
