import { stringify } from 'csv-stringify/sync'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { numberOf } from '../recommendations/recommendation.ts'
import { inOrder, matching } from './filter.ts'
import { type ListAddress, queryOf } from './list-address.ts'
import type { Plan } from './plan.ts'
import type { RatedAction } from './rated-action.ts'
import { ratingTag } from './rating-tag.ts'

const COLUMNS: Record<string, (action: RatedAction) => string | number | null> = {
  Number: ({ id }) => id,
  Action: ({ what }) => what,
  'Success measure': ({ successMeasure }) => successMeasure,
  'How children will notice': ({ difference }) => difference,
  Recommendations: ({ recommendations }) => recommendations.map((each) => `${numberOf(each)}. ${each.text}`).join('\n'),
  Owner: ({ ownerName }) => ownerName,
  'Accountable director': ({ accountableName }) => accountableName,
  Starts: ({ startOn }) => startOn,
  Due: ({ dueOn }) => dueOn,
  'Due at first': ({ originalDueOn }) => originalDueOn,
  Stage: ({ stage }) => stage,
  Rating: ({ rating }) => ratingTag(rating).text,
  Why: ({ reason }) => reason,
  'Last update': ({ lastUpdate }) => lastUpdate?.on ?? null,
  'Owner’s rating': ({ lastUpdate }) => lastUpdate?.ownRating ?? null,
  Forecast: ({ lastUpdate }) => lastUpdate?.forecastOn ?? null,
  'Impact for children': ({ lastUpdate }) => lastUpdate?.impact ?? null,
  'Rounds missed': ({ missedRounds }) => missedRounds,
}

const cells = Object.values(COLUMNS)

// A spreadsheet fed from the tracker asks for the same file by the clock: it is written anew only for another plan or question.
const written = new WeakMap<Plan, { asked: string; csv: string }>()

/** For a spreadsheet: its first bytes say that it is UTF-8, and what looks like a formula is text. */
export function planAsCsv(plan: Plan, { filter, order }: Omit<ListAddress, 'page'>, today: CalendarDate): string {
  const asked = queryOf({ filter, order, page: 1 })
  const known = written.get(plan)
  if (known?.asked === asked) return known.csv
  const csv = asCsv(inOrder(matching(plan.actions, filter, today), order))
  written.set(plan, { asked, csv })
  return csv
}

function asCsv(actions: RatedAction[]): string {
  const rows = actions.map((action) => cells.map((cell) => cell(action)))
  return stringify([Object.keys(COLUMNS), ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
}
