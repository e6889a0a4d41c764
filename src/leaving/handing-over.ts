import { mayBeAccountable, mayOwnAction, signOffIsPossible } from '../actions/policy.ts'
import { mayOwnDuty } from '../duties/policy.ts'
import type { Person } from '../people/person.ts'

/** Everything open that somebody has to do. */
export type OpenPlan = {
  actions: { id: number; what: string; ownerId: number; accountableId: number }[]
  duties: { id: number; name: string; ownerId: number | null }[]
}

/** One thing that must become somebody else's first: `text` leads to it, and `needs` says what it lacks. */
export type ToHandOver = { text: string; href: string; needs: string }

/** What would be in the wrong hands when the people are those after and no longer those before. */
export function toHandOver(plan: OpenPlan, before: readonly Person[], after: readonly Person[]): ToHandOver[] {
  const already = new Set(inWrongHands(plan, before).map(asWords))
  return inWrongHands(plan, after).filter((each) => !already.has(asWords(each)))
}

function inWrongHands({ actions, duties }: OpenPlan, people: readonly Person[]): ToHandOver[] {
  const dutyOwners = idsOf(people, mayOwnDuty)
  const needOfAction = needsAmong(people)
  return [
    ...actions.flatMap((action) => {
      const thing = { text: `Action ${action.id}: ${action.what}`, href: `/actions/${action.id}` }
      return needOfAction(action).map((needs) => ({ ...thing, needs }))
    }),
    ...duties
      .filter(({ ownerId }) => ownerId !== null && !dutyOwners.includes(ownerId))
      .map(({ id, name }) => ({ text: `Duty: ${name}`, href: `/duties/${id}`, needs: 'another owner' })),
  ]
}

function needsAmong(people: readonly Person[]) {
  const [owners, directorIds] = [idsOf(people, mayOwnAction), idsOf(people, mayBeAccountable)]
  return ({ ownerId, accountableId }: OpenPlan['actions'][number]): string[] => {
    const needs = []
    if (!owners.includes(ownerId)) needs.push('another owner')
    else if (!signOffIsPossible({ ownerId, directorIds })) needs.push('an owner who is not the only director, or nobody could sign it off')
    if (!directorIds.includes(accountableId)) needs.push('another accountable director')
    return needs
  }
}

function idsOf(people: readonly Person[], may: (person: Person) => boolean): number[] {
  return people.filter(may).map(({ id }) => id)
}

function asWords({ text, needs }: ToHandOver): string {
  return `${text} ${needs}`
}
