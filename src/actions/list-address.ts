import { idFrom } from '../lib/fields.ts'
import { DUE_WITHIN_DAYS, type Filter, type Order, type Sort } from './filter.ts'
import { RATINGS } from './rating.ts'

/** The list's address, read: which actions, in what order, which hundred of them. */
export type ListAddress = { filter: Filter; order: Order; page: number }

const SORTS: readonly Sort[] = ['due', 'what', 'owner', 'rating', 'update']
const FIRST_DUE_FIRST: Order = { by: 'due', down: false }

/** What cannot be read asks for nothing. */
export function readListAddress(query: Record<string, unknown>): ListAddress {
  const { q, rating, owner, recommendation, due, silent, sort, page } = query
  const filter: Filter = {
    text: typeof q === 'string' ? q.trim().slice(0, 100) : '',
    rating: [...RATINGS, 'withdrawn' as const].find((each) => each === rating) ?? null,
    ownerId: idFrom(owner),
    recommendationId: idFrom(recommendation),
    due: due === 'overdue' ? due : (DUE_WITHIN_DAYS.find((days) => String(days) === due) ?? null),
    silent: silent === 'yes',
  }
  return { filter, order: orderIn(sort), page: idFrom(page) ?? 1 }
}

/** The other way round, with what is asked for and nothing else: `?rating=late&sort=-due&page=2`, or nothing. */
export function queryOf({ filter, order, page }: ListAddress): string {
  const { text, rating, ownerId: owner, recommendationId: recommendation, due, silent } = filter
  const asked = { q: text, rating, owner, recommendation, due, silent: silent && 'yes', sort: sortOf(order), page: page > 1 && page }
  const pairs = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  return pairs.length > 0 ? `?${new URLSearchParams(pairs).toString()}` : ''
}

/** As the address says it: nothing for the usual order. */
export function sortOf({ by, down }: Order): string {
  if (by === FIRST_DUE_FIRST.by && down === FIRST_DUE_FIRST.down) return ''
  return down ? `-${by}` : by
}

export function isFiltered(filter: Filter): boolean {
  return Object.values(filter).some(Boolean)
}

/** As the order stands, or turned round when it is by this already. */
export function sortedBy(by: Sort, { order, ...address }: ListAddress): ListAddress {
  return { ...address, order: { by, down: order.by === by && !order.down }, page: 1 }
}

function orderIn(sort: unknown): Order {
  if (typeof sort !== 'string') return FIRST_DUE_FIRST
  const by = SORTS.find((each) => each === sort.replace(/^-/, ''))
  return by ? { by, down: sort.startsWith('-') } : FIRST_DUE_FIRST
}
