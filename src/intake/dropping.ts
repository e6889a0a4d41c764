import type { Draft, DraftRecommendation } from './draft.ts'

/** One taken off the list since it was last saved, and before which of those left it stood. They are kept in the order of the report. */
export type Dropped = { position: number; recommendation: DraftRecommendation }

export function dropAt(draft: Draft, position: number): Draft {
  const recommendation = draft.recommendations[position]
  if (!recommendation) return draft
  const dropped = draft.dropped ?? []
  const before = dropped.filter((each) => each.position <= position)
  const after = dropped.slice(before.length)
  return {
    ...draft,
    recommendations: draft.recommendations.toSpliced(position, 1),
    dropped: [...before, { position, recommendation }, ...moved(after, -1)],
  }
}

/** The one of this number goes back to where it stood, with all that was typed in it. */
export function undoDrop(draft: Draft, number: number): Draft {
  const dropped = draft.dropped ?? []
  const back = dropped[number]
  if (!back) return draft
  return {
    ...draft,
    recommendations: draft.recommendations.toSpliced(back.position, 0, back.recommendation),
    dropped: [...dropped.slice(0, number), ...moved(dropped.slice(number + 1), 1)],
  }
}

/** Those dropped stay where they stood when one before them is divided, or becomes part of another. */
export function keepPlaces(dropped: readonly Dropped[], { position, added }: { position: number; added: number }): Dropped[] {
  return dropped.flatMap((each) => (each.position > position ? moved([each], added) : [each]))
}

function moved(dropped: readonly Dropped[], by: number): Dropped[] {
  return dropped.map(({ position, recommendation }) => ({ position: position + by, recommendation }))
}
