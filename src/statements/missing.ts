import { isToTheCouncil, numberOf } from '../recommendations/recommendation.ts'
import { answering, type Plan, type PlannedAction } from './content.ts'

/** Something without which the statement cannot be published, and where it is put right. */
export type Missing = { words: string; mend: { href: string; text: string } }

/** Every recommendation to the council needs an action, and every action an owner, a due date and a success measure. */
export function whatIsMissing(plan: Plan): Missing[] {
  const ours = plan.recommendations.filter(isToTheCouncil)
  const unanswered = ours.filter((recommendation) => answering(plan, recommendation).length === 0)
  const actions = plan.actions.filter((action) => ours.some(({ id }) => action.recommendationIds.includes(id)))
  return [
    ...unanswered.map((recommendation) => ({
      words: `Recommendation ${numberOf(recommendation)} has no action: “${recommendation.text}”`,
      mend: {
        href: `/actions/new?recommendation=${recommendation.id}`,
        text: `Add an action to recommendation ${numberOf(recommendation)}`,
      },
    })),
    ...actions.flatMap(missingOf),
  ]
}

function missingOf(action: PlannedAction): Missing[] {
  const { id, what, owner, dueOn, successMeasure } = action
  const mend = { href: `/actions/${id}/edit`, text: `Change action ${id}` }
  const lacks = [
    ...(owner.mayOwn ? [] : [`an owner: ${owner.name} no longer has a role in which to own one`]),
    ...(dueOn ? [] : ['a due date']),
    ...(successMeasure.trim() ? [] : ['a success measure']),
  ]
  return lacks.map((lack) => ({ words: `Action ${id}, “${what}”, lacks ${lack}`, mend }))
}
