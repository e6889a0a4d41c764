import type { Change } from './event.ts'

/** What somebody would read of a record: the name of each field and what it says, always in the same order. */
export type InWords = readonly (readonly [field: string, says: string])[]

/** The fields in which two versions of a record differ. */
export function changesBetween(before: InWords, after: InWords): Change[] {
  return before.flatMap(([field, from], at) => {
    const to = after[at]?.[1] ?? ''
    return from === to ? [] : [{ field, from, to }]
  })
}
