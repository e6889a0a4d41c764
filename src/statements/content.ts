import type { CalendarDate } from '../lib/calendar-date.ts'
import { jobOf } from '../people/person.ts'
import { isToTheCouncil, jointBodies, numberOf, type Recommendation } from '../recommendations/recommendation.ts'
import type { StatementWords } from './statement.ts'

/** Everything a statement says, as it is frozen: what is not in here cannot be published with it. */
export type StatementContent = {
  council: string
  inspection: { kind: string; authority: string; receivedOn: CalendarDate }
  number: number
  /** The published version this one puts right, and why. */
  corrects: { number: number; because: string } | null
  foreword: string
  introduction: string
  lists: StatedList[]
  /** Said in full once, and then by where it was said. What was frozen before says it each time, as it was read then. */
  saysOnce?: true
}

/** Under the heading it has in the report. */
export type StatedList = { heading: string; recommendations: StatedRecommendation[] }

export type StatedRecommendation = {
  id: number
  number: string
  text: string
  points: string[]
  /** The bodies it is addressed to, where the council is one among several. */
  addressedTo: string | null
  actions: StatedAction[]
}

export type StatedAction = {
  id: number
  what: string
  difference: string
  owner: Officer
  accountable: Officer
  startOn: CalendarDate
  dueOn: CalendarDate
  successMeasure: string
}

/** By role; by name only if the director chose so. */
export type Officer = { role: string; name: string | null }

/** What a statement is drawn from. Withdrawn actions are not in it. */
export type Plan = {
  council: string
  inspection: StatementContent['inspection']
  recommendations: Recommendation[]
  actions: PlannedAction[]
}

export type PlannedAction = Omit<StatedAction, 'owner' | 'accountable'> & {
  recommendationIds: number[]
  owner: Planner
  accountable: Planner
}

/** `mayOwn`: they still hold a role in which one owns actions. */
export type Planner = { name: string; jobTitle: string; mayOwn: boolean }

type Version = StatementWords & Pick<StatementContent, 'number' | 'corrects'>

export function contentOf(plan: Plan, { number, corrects, foreword, introduction, namesPeople }: Version): StatementContent {
  const answered = plan.recommendations.filter(isToTheCouncil)
  const lists = Map.groupBy(answered, ({ list }) => list)
  return {
    council: plan.council,
    inspection: plan.inspection,
    number,
    corrects,
    foreword,
    introduction,
    saysOnce: true,
    lists: [...lists].map(([heading, own]) => ({ heading, recommendations: own.map((each) => stated(each, plan, namesPeople)) })),
  }
}

/** The inspectors addressed them to somebody else: the council's statement does not answer them. */
export function forOtherBodies({ recommendations }: Pick<Plan, 'recommendations'>): Recommendation[] {
  return recommendations.filter((each) => !isToTheCouncil(each))
}

export function answering({ actions }: Pick<Plan, 'actions'>, { id }: { id: number }): PlannedAction[] {
  return actions.filter(({ recommendationIds }) => recommendationIds.includes(id))
}

function stated(recommendation: Recommendation, plan: Plan, namesPeople: boolean): StatedRecommendation {
  const { id, text, points } = recommendation
  const actions = answering(plan, recommendation).map((action) => statedAction(action, namesPeople))
  return { id, number: numberOf(recommendation), text, points, addressedTo: jointBodies(recommendation), actions }
}

function statedAction({ recommendationIds: _answered, owner, accountable, ...action }: PlannedAction, namesPeople: boolean): StatedAction {
  return { ...action, owner: officer(owner, namesPeople), accountable: officer(accountable, namesPeople) }
}

function officer({ name, jobTitle }: Planner, namesPeople: boolean): Officer {
  return { role: jobOf({ jobTitle }), name: namesPeople ? name : null }
}
