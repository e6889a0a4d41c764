import { mayPlanActions } from '../actions/policy.ts'
import { mayChooseDuties } from '../duties/policy.ts'
import type { Person } from '../people/person.ts'
import { mayRunTracker } from '../people/policy.ts'

/** What somebody holds goes to others by whoever gives actions and duties to people: a director, whoever keeps the list of people. */
export function mayHandOver(person: Person): boolean {
  return mayPlanActions(person) && mayChooseDuties(person)
}

/** Nobody does it to themselves: they could not see whether it was done. */
export function mayRecordLeaving(person: Person, leaver: { id: number }): boolean {
  return mayRunTracker(person) && person.id !== leaver.id
}

export function maySeeLeaving(person: Person): boolean {
  return mayHandOver(person) || mayRunTracker(person)
}
