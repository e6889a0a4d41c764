import type { CalendarDate } from '../lib/calendar-date.ts'
import { DUE_WITHIN_DAYS, inOrder, matching, type Sort } from './filter.ts'
import { isFiltered, type ListAddress, queryOf, sortedBy, sortOf } from './list-address.ts'
import { whereFound } from '../recommendations/recommendation.ts'
import type { ActionListPage, ActionRow, ChoiceGroup, SortLink } from './pages.ts'
import { paginationOf } from './pagination.ts'
import type { Plan } from './plan.ts'
import { type RatedAction, shortName } from './rated-action.ts'
import { type Rating, RATINGS } from './rating.ts'
import { ratingTag } from './rating-tag.ts'

const ON_A_PAGE = 100

/** What the address asks of the plan. A page past the last is the last. */
export function listPage(plan: Plan, asked: ListAddress, today: CalendarDate): ActionListPage {
  const found = matching(plan.actions, asked.filter, today)
  const pages = Math.max(1, Math.ceil(found.length / ON_A_PAGE))
  const address = { ...asked, page: Math.min(asked.page, pages) }
  const before = (address.page - 1) * ON_A_PAGE
  const shown = inOrder(found, address.order).slice(before, before + ON_A_PAGE)
  return {
    actions: shown.map(rowOf),
    total: found.length,
    first: before + 1,
    last: before + shown.length,
    counts: countsOf(address, asked.filter.rating ? matching(plan.actions, { ...asked.filter, rating: null }, today) : found),
    withdrawn: asked.filter.rating === 'withdrawn' ? null : withdrawnBeside(plan, address, today),
    headings: headingsOf(address),
    filter: { ...asked.filter, sort: sortOf(address.order), isFiltered: isFiltered(asked.filter) },
    choices: choicesOf(plan),
    pagination: paginationOf({ page: address.page, pages }, (page) => hrefOf({ ...address, page })),
    csvAddress: `/actions/export.csv${queryOf({ ...address, page: 1 })}`,
    planIsEmpty: plan.actions.length === 0,
  }
}

function rowOf(action: RatedAction): ActionRow {
  return { ...action, tag: ratingTag(action.rating), answers: action.recommendations.map((each) => shortName(each, 60)) }
}

/** How many of each rating the rest of the filter finds, so that a count is what its link will show. */
function countsOf(address: ListAddress, found: RatedAction[]): ActionListPage['counts'] {
  const counted = new Map<Rating | null, number>()
  for (const { rating } of found) counted.set(rating, (counted.get(rating) ?? 0) + 1)
  return RATINGS.flatMap((rating) => {
    const count = counted.get(rating) ?? 0
    const href = hrefOf({ ...address, filter: { ...address.filter, rating }, page: 1 })
    return count > 0 ? [{ ...ratingTag(rating), count, href, isChosen: address.filter.rating === rating }] : []
  })
}

function withdrawnBeside({ actions }: Plan, address: ListAddress, today: CalendarDate): ActionListPage['withdrawn'] {
  const filter = { ...address.filter, rating: 'withdrawn' as const }
  const { length: count } = matching(actions, filter, today)
  return count > 0 ? { count, href: hrefOf({ ...address, filter, page: 1 }) } : null
}

function headingsOf(address: ListAddress): Record<Sort, SortLink> {
  const { by, down } = address.order
  const turned = down ? 'descending' : 'ascending'
  const link = (sort: Sort): SortLink => ({ href: hrefOf(sortedBy(sort, address)), sorted: sort === by ? turned : 'none' })
  return { what: link('what'), owner: link('owner'), due: link('due'), rating: link('rating'), update: link('update') }
}

function choicesOf({ owners, ...plan }: Plan): ActionListPage['choices'] {
  return {
    ratings: [...RATINGS.map((rating) => ({ value: rating, text: ratingTag(rating).text })), { value: 'withdrawn', text: 'Withdrawn' }],
    owners: owners.map(({ id, name }) => ({ value: id, text: name })),
    recommendations: byInspection(plan),
    due: [{ value: 'overdue', text: 'Overdue' }, ...DUE_WITHIN_DAYS.map((days) => ({ value: days, text: `In the next ${days} days` }))],
  }
}

/** As the inspectors list them, under the name of each inspection. */
function byInspection({ recommendations, inspections }: Pick<Plan, 'recommendations' | 'inspections'>): ChoiceGroup[] {
  const names = new Map(inspections.map((each) => [each.id, `${each.authority}: ${whereFound(each)}`]))
  return [...Map.groupBy(recommendations, ({ inspectionId }) => inspectionId)].map(([id, own]) => ({
    name: names.get(id) ?? 'Of an inspection that was withdrawn',
    choices: own.map((each) => ({ value: each.id, text: shortName(each, 70) })),
  }))
}

function hrefOf(address: ListAddress): string {
  return `/actions${queryOf(address)}`
}
