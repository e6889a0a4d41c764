import { type Person, withJob } from '../people/person.ts'
import { mayBeAccountable, mayOwnAction } from './policy.ts'
import { type Answered, shortName } from './rated-action.ts'

export type Choice = { value: string | number; text: string }

/** Whom and what an action's form offers. */
export type Offered = { owners: Choice[]; directors: Choice[]; recommendations: Choice[] }

export function offered(people: readonly Person[], recommendations: readonly Answered[]): Offered {
  return {
    owners: people.filter(mayOwnAction).map(asChoice),
    directors: people.filter(mayBeAccountable).map(asChoice),
    recommendations: recommendations.map((each) => ({ value: each.id, text: shortName(each, 150) })),
  }
}

function asChoice(person: Person): Choice {
  return { value: person.id, text: withJob(person) }
}
