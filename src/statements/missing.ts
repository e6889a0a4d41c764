import { isToTheCouncil, numberOf } from '../recommendations/recommendation.ts'
import { answering, type Plan, type PlannedAction, type StatementContent } from './content.ts'
import type { Statement } from './statement.ts'

/** Something without which the statement cannot be published, and where it is put right. */
export type Missing = { words: string; mend: { href: string; text: string } }

/** Of a version that was kept, what its own text lacks; of each, what the plan lacks of which it speaks. */
export function missingFrom({ id, keptAt }: Pick<Statement, 'id' | 'keptAt'>, content: StatementContent, plan: Plan): Missing[] {
  return [...(keptAt === null ? [] : missingFromVersion(id, content)), ...missingFromPlan(plan)]
}

/** Every recommendation to the council needs an action, and every action an owner and a success measure. (None is without a due date.) */
export function missingFromPlan(plan: Plan): Missing[] {
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
    ...actions.flatMap(missingFromAction),
  ]
}

/** What the text of a version lacks that was kept, whatever has become of the plan: only another version takes that in. */
export function missingFromVersion(statementId: number, { number, lists }: StatementContent): Missing[] {
  const recommendations = lists.flatMap((list) => list.recommendations)
  const actions = new Map(recommendations.flatMap((each) => each.actions.map((action) => [action.id, action] as const)))
  const unanswered = recommendations.filter((each) => each.actions.length === 0)
  const unmeasured = [...actions.values()].filter(({ successMeasure }) => !successMeasure.trim())
  const lacks = [
    ...unanswered.map((each) => `no action for recommendation ${each.number}: “${each.text}”`),
    ...unmeasured.map(({ id, what }) => `no success measure for action ${id}, “${what}”`),
  ]
  const mend = { href: `/statements/${statementId}/next`, text: 'Start another version' }
  return lacks.map((lack) => ({ words: `Version ${number} was kept with ${lack}`, mend }))
}

function missingFromAction({ id, what, owner, successMeasure }: PlannedAction): Missing[] {
  const mend = { href: `/actions/${id}/edit`, text: `Change action ${id}` }
  const lacks = [
    ...(owner.mayOwn ? [] : [`an owner: ${owner.name} no longer has a role in which to own one`]),
    ...(successMeasure.trim() ? [] : ['a success measure']),
  ]
  return lacks.map((lack) => ({ words: `Action ${id}, “${what}”, lacks ${lack}`, mend }))
}
