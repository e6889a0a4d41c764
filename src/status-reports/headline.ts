import { RATINGS, type Rating } from '../actions/rating.ts'
import { type Position, countedActions, recommendationsOf } from '../positions/position.ts'

/** Those a member should hear of first, the worst first. */
export const NEED_ATTENTION: readonly Rating[] = ['late', 'off track', 'silent', 'at risk']

/** Each rating as a member would ask about it. */
export const MEANINGS: Record<Rating, string> = {
  late: 'The date it was due has passed and it is not finished',
  'off track': 'The person responsible says it will not be done as planned',
  silent: 'The person responsible has missed several updates in a row',
  'at risk': 'It may not be done on time',
  'on track': 'It is going as planned',
  'not started': 'The day it is to start has not come yet',
  complete: 'It is done, and a director has confirmed it',
  embedded: 'It is done, and was found to hold when it was checked again later',
}

/** How the plan stands, without a kinder word than it deserves. */
export function headlineSentence(position: Position): string {
  return [aboutActions(position), aboutGaps(position)].filter(Boolean).join(' ')
}

function aboutActions(position: Position): string {
  const ratings = countedActions(position).map(({ rating }) => rating)
  const troubled = ratings.filter((rating) => NEED_ATTENTION.includes(rating))
  if (ratings.length === 0) return 'There is no action in the plan yet.'
  if (ratings.length === 1) return `The one action in the plan is ${ratings.join()}.`
  if (troubled.length === 0) return `None of the ${ratings.length} actions in the plan needs attention.`
  const verb = troubled.length === 1 ? 'needs' : 'need'
  return `${troubled.length} of the ${ratings.length} actions in the plan ${verb} attention: ${listed(counted(troubled))}.`
}

function aboutGaps(position: Position): string {
  const ours = recommendationsOf(position).filter(({ addressedTo }) => addressedTo === null)
  const gaps = ours.filter(({ rating }) => rating === 'no action yet').length
  if (ours.length === 0) return ''
  if (gaps === 0) return 'Every recommendation to the council has an action.'
  if (gaps === ours.length) return 'No recommendation to the council has an action yet.'
  return `${gaps} of the ${ours.length} recommendations to the council ${gaps === 1 ? 'has' : 'have'} no action yet.`
}

function counted(ratings: Rating[]): string[] {
  const groups = Map.groupBy(ratings, (rating) => rating)
  return RATINGS.filter((rating) => groups.has(rating)).map((rating) => `${groups.get(rating)?.length} ${rating}`)
}

function listed(words: string[]): string {
  return new Intl.ListFormat('en-GB').format(words)
}
