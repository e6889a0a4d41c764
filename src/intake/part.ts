import type { Draft } from './draft.ts'

/** So many recommendations are checked on a page: more would make a form too long to send, and a page that keeps others waiting. */
const ON_A_PAGE = 50

/** The recommendations of one page: from `first`, which counts from 0, to before `end`. */
export type Part = { number: number; first: number; end: number }

type Mistake = { field: string; message: string }

/** All parts of the draft; a draft without a recommendation has one, too. */
export function partsOf({ recommendations: { length } }: Pick<Draft, 'recommendations'>): Part[] {
  return Array.from({ length: Math.max(1, Math.ceil(length / ON_A_PAGE)) }, (_, index) => {
    const first = index * ON_A_PAGE
    return { number: index + 1, first, end: Math.min(length, first + ON_A_PAGE) }
  })
}

export function partWith(at: number): number {
  return Math.floor(at / ON_A_PAGE) + 1
}

/** The page an address or a button asks for: "2" or "page 2"; null for anything else. */
export function partAsked(value: unknown): number | null {
  const [, number] = /^(?:page )?([1-9]\d{0,3})$/.exec(String(value)) ?? []
  return number === undefined ? null : Number(number)
}

/** What was typed on one page, among what was kept of the others. */
export function withPart(kept: Draft, typed: Draft, first: number): Draft {
  return { ...typed, recommendations: kept.recommendations.toSpliced(first, ON_A_PAGE, ...typed.recommendations) }
}

/** The page the first mistake is on: this one, if any is. */
export function partToMend(errors: readonly Mistake[], shown: number): number {
  const parts = errors.map(placeOf).map((at) => (at === null ? shown : partWith(at)))
  return parts.includes(shown) ? shown : (parts[0] ?? shown)
}

/** Each mistake beside its field, and those of other pages by the number of their recommendation. */
export function errorsShown(errors: readonly Mistake[], shown: Part): Mistake[] {
  return errors.map((error) => {
    const at = placeOf(error)
    if (at === null || isIn(shown, at)) return error
    return { field: 'recommendations', message: `Recommendation ${at + 1}: ${error.message}` }
  })
}

function placeOf({ field }: Mistake): number | null {
  const [, place] = /^recommendations\[(\d+)\]/.exec(field) ?? []
  return place === undefined ? null : Number(place)
}

function isIn({ first, end }: Part, at: number): boolean {
  return at >= first && at < end
}
