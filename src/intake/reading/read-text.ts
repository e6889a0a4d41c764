import { readPages } from './read-pages.ts'
import type { ReadingOutcome } from './reading.ts'
import { pagesOfText } from './text-pages.ts'

/** The longest report is a tenth of this. */
const MOST_LETTERS = 1_000_000
const MOST_ROWS = 20_000

/** Reads pasted text. What is no report at all comes back with no recommendations and a warning: a person can go on by hand. */
export function readText(text: string): ReadingOutcome {
  if (!/\p{L}/u.test(text)) return { ok: false, problem: 'empty' }
  if (text.length > MOST_LETTERS || text.split('\n').length > MOST_ROWS) return { ok: false, problem: 'too big' }
  return { ok: true, reading: readPages(pagesOfText(text)) }
}
