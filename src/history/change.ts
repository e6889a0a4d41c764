import { sha256Of } from '../lib/sha256.ts'
import type { Change } from './event.ts'

/** What somebody would read of a record: the name of each field, what it says and the inputs of its form, always in the same order. */
export type InWords = readonly (readonly [field: string, says: string, ...inputs: string[]])[]

/** The fields in which two versions of a record differ. */
export function changesBetween(before: InWords, after: InWords): Change[] {
  return before.flatMap(([field, from], at) => {
    const to = after[at]?.[1] ?? ''
    return from === to ? [] : [{ field, from, to }]
  })
}

/** As a page shows them to be checked. */
export function changesToCheck(changes: readonly Change[]): { what: string; lines: string[] }[] {
  return changes.map(({ field, from, to }) => ({ what: field, lines: [`From ${from}`, `to ${to}`] }))
}

/** Of long texts. A line of history is one line: it says how long a text was, not all of it. */
export function changesOfTexts(before: InWords, after: InWords): Change[] {
  return changesBetween(before, after).map(({ field, from, to }) => ({
    field,
    from: lengthOf(from),
    to: lengthOf(to),
    was: sha256Of(from),
  }))
}

/** Whether this is what the field said before the change. */
export function isFrom({ from, was }: Change, says: string): boolean {
  return was === undefined ? from === says : was === sha256Of(says)
}

function lengthOf(text: string): string {
  const words = text.split(/\s+/).filter(Boolean).length
  return words === 1 ? '1 word' : `${words} words`
}
