import { type Colour, colourOf } from '../actions/rating.ts'
import { ratingTag } from '../actions/rating-tag.ts'
import type { Tag } from '../lib/tag.ts'
import { type FrozenAction, type FrozenRecommendation, type Position, countedActions } from '../positions/position.ts'
import { MEANINGS, NEED_ATTENTION } from './headline.ts'
import { nameAmong } from './inspection-name.ts'

export type Attention = {
  groups: { tag: Tag; colour: Colour; meaning: string; actions: TroubledAction[] }[]
  withoutAction: NamedRecommendation[]
}

/** `answers` reads "recommendations 1, 4", and names the inspection where there are several. */
export type TroubledAction = FrozenAction & { answers: string }

type NamedRecommendation = FrozenRecommendation & { inspection: string | null }

/** The worst first, and what nobody has begun to answer. */
export function whatNeedsAttention(position: Position): Attention {
  const recommendations = named(position)
  const unanswered = recommendations.filter(({ rating, addressedTo }) => rating === 'no action yet' && addressedTo === null)
  return { groups: groupsNeedingAttention(position, recommendations), withoutAction: unanswered }
}

function named(position: Position): NamedRecommendation[] {
  const nameOf = nameAmong(position)
  return position.inspections.flatMap((each) =>
    each.recommendations.map((recommendation) => ({ ...recommendation, inspection: nameOf(each) })),
  )
}

function groupsNeedingAttention(position: Position, recommendations: NamedRecommendation[]): Attention['groups'] {
  const byRating = Map.groupBy(countedActions(position), ({ rating }) => rating)
  const answered = answeredByAction(recommendations)
  return NEED_ATTENTION.flatMap((rating) => {
    const actions = byRating.get(rating)
    if (!actions) return []
    const answering = actions.map((action) => ({ ...action, answers: answersInWords(answered.get(action.id) ?? []) }))
    return [{ tag: ratingTag(rating), colour: colourOf(rating), meaning: MEANINGS[rating], actions: answering }]
  })
}

function answeredByAction(recommendations: NamedRecommendation[]): Map<number, NamedRecommendation[]> {
  const pairs = recommendations.flatMap((recommendation) => recommendation.actionIds.map((actionId) => ({ actionId, recommendation })))
  const grouped = Map.groupBy(pairs, ({ actionId }) => actionId)
  return new Map([...grouped].map(([actionId, own]) => [actionId, own.map(({ recommendation }) => recommendation)]))
}

function answersInWords(answered: NamedRecommendation[]): string {
  const byInspection = [...Map.groupBy(answered, ({ inspection }) => inspection)]
  return byInspection.map(([inspection, own]) => `${numbersInWords(own)}${inspection ? ` (${inspection})` : ''}`).join('; ')
}

function numbersInWords(recommendations: NamedRecommendation[]): string {
  const noun = recommendations.length === 1 ? 'recommendation' : 'recommendations'
  return `${noun} ${recommendations.map(({ number }) => number).join(', ')}`
}
