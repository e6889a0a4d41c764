import { stringify } from 'csv-stringify/sync'
import { numberOf } from '../recommendations/recommendation.ts'
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

/** For a spreadsheet: its first bytes say that it is UTF-8, and what looks like a formula is text. */
export function actionsAsCsv(actions: readonly RatedAction[]): string {
  const rows = actions.map((action) => cells.map((cell) => cell(action)))
  return stringify([Object.keys(COLUMNS), ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
}
