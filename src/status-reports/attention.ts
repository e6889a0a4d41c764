import { type Colour, colourOf } from '../actions/rating.ts'
import { type RatingTag, ratingTag } from '../actions/rating-tag.ts'
import { type FrozenAction, type FrozenRecommendation, type Position, ratedActions, recommendationsOf } from '../positions/position.ts'
import { MEANINGS, NEED_ATTENTION } from './headline.ts'

export type Attention = {
  groups: { tag: RatingTag; colour: Colour; meaning: string; actions: TroubledAction[] }[]
  withoutAction: FrozenRecommendation[]
}

/** `answers` are the numbers of its recommendations. */
export type TroubledAction = FrozenAction & { answers: string[] }

/** The worst first, and what nobody has begun to answer. */
export function whatNeedsAttention(position: Position): Attention {
  return { groups: groupsNeedingAttention(position), withoutAction: withoutAction(position) }
}

function groupsNeedingAttention(position: Position): Attention['groups'] {
  const byRating = Map.groupBy(ratedActions(position), ({ rating }) => rating)
  return NEED_ATTENTION.flatMap((rating) => {
    const actions = byRating.get(rating)
    if (!actions) return []
    const answering = actions.map((action) => ({ ...action, answers: numbersAnswered(action, position) }))
    return [{ tag: ratingTag(rating), colour: colourOf(rating), meaning: MEANINGS[rating], actions: answering }]
  })
}

function numbersAnswered({ id }: FrozenAction, position: Position): string[] {
  const answered = recommendationsOf(position).filter(({ actionIds }) => actionIds.includes(id))
  return answered.map(({ number }) => number)
}

function withoutAction(position: Position): FrozenRecommendation[] {
  return recommendationsOf(position).filter(({ rating, addressedTo }) => rating === 'no action yet' && addressedTo === null)
}
