import { mayBeAccountable, mayOwnAction, signOffIsPossible } from '../actions/policy.ts'
import { mayOwnDuty } from '../duties/policy.ts'
import type { Person } from '../people/person.ts'

/** Everything open that somebody has to do. */
export type OpenPlan = {
  actions: { id: number; what: string; ownerId: number; accountableId: number }[]
  duties: { id: number; name: string; ownerId: number | null }[]
}

/** One part of one thing that must become somebody else's: `text` leads to it, and `needs` says what it lacks. */
export type ToHandOver = { part: Part; id: number; from: number; text: string; href: string; needs: string }

export type Part = 'owner' | 'accountable' | 'duty'

/** What would be in the wrong hands when the people are those after and no longer those before. */
export function toHandOver(plan: OpenPlan, before: readonly Person[], after: readonly Person[]): ToHandOver[] {
  const already = new Set(inWrongHands(plan, before).map(nameOf))
  return inWrongHands(plan, after).filter((each) => !already.has(nameOf(each)))
}

/** All that must be somebody else's before this person can go: what is theirs, and what could not be signed off without them. */
export function heldBy(plan: OpenPlan, { id }: { id: number }, everyone: readonly Person[]): ToHandOver[] {
  const after = everyone.filter((person) => person.id !== id)
  const theirs = inWrongHands(plan, after).filter(({ from }) => from === id)
  const others = toHandOver(plan, everyone, after).filter(({ from }) => from !== id)
  return [...theirs, ...others]
}

/** Who can be given it, among these people. */
export function takersOf({ part, from }: ToHandOver, people: readonly Person[]): Person[] {
  const others = people.filter(({ id }) => id !== from)
  if (part === 'duty') return others.filter(mayOwnDuty)
  if (part === 'accountable') return others.filter(mayBeAccountable)
  const directorIds = idsOf(people, mayBeAccountable)
  return others.filter((person) => mayOwnAction(person) && signOffIsPossible({ ownerId: person.id, directorIds }))
}

/** Names a part of a thing: owner-7. */
export function nameOf({ part, id }: Pick<ToHandOver, 'part' | 'id'>): string {
  return `${part}-${id}`
}

function inWrongHands({ actions, duties }: OpenPlan, people: readonly Person[]): ToHandOver[] {
  const dutyOwners = idsOf(people, mayOwnDuty)
  const needOfAction = needsAmong(people)
  return [
    ...actions.flatMap((action) => {
      const thing = { id: action.id, text: `Action ${action.id}: ${action.what}`, href: `/actions/${action.id}` }
      return needOfAction(action).map((needs) => ({ ...thing, ...needs }))
    }),
    ...duties.flatMap(({ id, name, ownerId }) => {
      if (ownerId === null || dutyOwners.includes(ownerId)) return []
      return [{ part: 'duty' as const, id, from: ownerId, text: `Duty: ${name}`, href: `/duties/${id}`, needs: 'another owner' }]
    }),
  ]
}

type Need = Pick<ToHandOver, 'part' | 'from' | 'needs'>

const ONLY_DIRECTOR = 'an owner who is not the only director, or nobody could sign it off'

function needsAmong(people: readonly Person[]) {
  const [owners, directorIds] = [idsOf(people, mayOwnAction), idsOf(people, mayBeAccountable)]
  return ({ ownerId, accountableId }: OpenPlan['actions'][number]): Need[] => {
    const needs: Need[] = []
    if (!owners.includes(ownerId)) needs.push({ part: 'owner', from: ownerId, needs: 'another owner' })
    else if (!signOffIsPossible({ ownerId, directorIds })) needs.push({ part: 'owner', from: ownerId, needs: ONLY_DIRECTOR })
    if (!directorIds.includes(accountableId))
      needs.push({ part: 'accountable', from: accountableId, needs: 'another accountable director' })
    return needs
  }
}

function idsOf(people: readonly Person[], may: (person: Person) => boolean): number[] {
  return people.filter(may).map(({ id }) => id)
}
