import { z } from 'zod'
import { day, id, optionalText, requiredText, ticked, versionShown } from '../lib/fields.ts'
import type { Person } from '../people/person.ts'
import { mayBeAccountable, mayOwnAction, signOffIsPossible } from './policy.ts'

/** Whom and what a form offers: nothing else can be chosen. */
export type Choices = { people: readonly Person[]; recommendationIds: readonly number[] }

export function newActionsForm(choices: Choices) {
  const action = z.object({ ...details(choices), startOn: day('the day it starts'), dueOn: day('the day it is due') })
  const dated = action.refine(({ startOn, dueOn }) => startOn <= dueOn, {
    path: ['dueOn'],
    message: 'The day it is due must be on or after the day it starts',
    when: ({ value }) => action.pick({ startOn: true, dueOn: true }).safeParse(value).success,
  })
  return z.object({ actions: z.array(dated) })
}

/** No date is in it: an edit never moves one. */
export function editForm(choices: Choices) {
  const { recommendationIds, ...rest } = details(choices)
  const answersSome = recommendationIds.refine((ids) => ids.length > 0, 'Select at least one recommendation that it answers')
  return z.object({ ...rest, recommendationIds: answersSome, version: versionShown() })
}

export const withdrawalForm = z.object({ because: requiredText('why it is withdrawn', 1000) })

function details({ people, recommendationIds }: Choices) {
  const owners = people.filter(mayOwnAction).map((person) => person.id)
  const directorIds = people.filter(mayBeAccountable).map((person) => person.id)
  return {
    what: requiredText('what will be done', 500),
    successMeasure: requiredText('how you will know it has worked', 1000),
    difference: optionalText('how children will notice', 1000),
    ownerId: oneOf(owners, 'Select who owns the action').refine((ownerId) => signOffIsPossible({ ownerId, directorIds }), ONLY_DIRECTOR),
    accountableId: oneOf(directorIds, 'Select the accountable director'),
    recommendationIds: ticked(oneOf(recommendationIds, 'Select recommendations from the list')),
  }
}

/** With several actions on the page each mistake says whose it is. */
export function namingAction<Mistake extends { field: string; message: string }>(mistakes: Mistake[], count: number): Mistake[] {
  if (count < 2) return mistakes
  return mistakes.map((mistake) => {
    const index = /^actions\[(\d+)\]/.exec(mistake.field)?.[1]
    return index === undefined ? mistake : { ...mistake, message: `Action ${Number(index) + 1}: ${uncapitalised(mistake.message)}` }
  })
}

const ONLY_DIRECTOR = 'Select another owner: only a director who does not own an action can sign it off, and the council has one director'

function oneOf(ids: readonly number[], message: string) {
  return id(message).refine((chosen) => ids.includes(chosen), message)
}

function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
