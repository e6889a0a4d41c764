import { shortName, type Answered } from '../actions/rated-action.ts'
import { byId } from '../lib/by-id.ts'
import { type AskedAction, isStillToDo } from './task.ts'

/** The round as a whole, of those it asks about. */
export type RoundProgress = { owners: OwnerProgress[]; recommendations: RecommendationProgress[] }

type Progress = { done: number; of: number; overdue: number }

export type OwnerProgress = Progress & { ownerId: number; ownerName: string }

/** `waitingFor`: whose update is still to come. */
export type RecommendationProgress = Progress & { id: number; name: string; waitingFor: string[] }

/** By name. */
export function progressByOwner(asked: AskedAction[]): OwnerProgress[] {
  const owners = [...Map.groupBy(asked, ({ ownerId }) => ownerId)]
  return owners
    .map(([ownerId, theirs]) => ({ ownerId, ownerName: theirs[0]?.ownerName ?? '', ...progress(theirs) }))
    .toSorted((one, other) => inAlphabet(one.ownerName, other.ownerName))
}

/** As the reports list them; an action that answers several counts in each. */
export function progressByRecommendation(
  asked: AskedAction[],
  answered: { actionId: number; recommendation: Answered }[],
): RecommendationProgress[] {
  const known = byId(asked)
  const answering = [...Map.groupBy(answered, ({ recommendation: { id } }) => id).values()]
  return answering.flatMap((links) => {
    const [first] = links
    const actions = links.flatMap(({ actionId }) => known.get(actionId) ?? [])
    if (!first || actions.length === 0) return []
    const waitingFor = [...new Set(actions.filter(isStillToDo).map(({ ownerName }) => ownerName))].toSorted(inAlphabet)
    return [{ id: first.recommendation.id, name: shortName(first.recommendation, 90), ...progress(actions), waitingFor }]
  })
}

function progress(asked: AskedAction[]): Progress {
  const count = (status: AskedAction['status']) => asked.filter((action) => action.status === status).length
  return { done: count('done'), of: asked.length, overdue: count('overdue') }
}

function inAlphabet(one: string, other: string): number {
  return one.localeCompare(other, 'en-GB')
}
