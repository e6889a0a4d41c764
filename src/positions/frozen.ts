import type { RatedAction } from '../actions/rated-action.ts'
import { colourOf } from '../actions/rating.ts'
import { recommendationRating } from '../actions/recommendation-rating.ts'
import { type DutyRecord, withDeadline } from '../duties/duty.ts'
import { dutyInWords, outcomeWords } from '../duties/duty-words.ts'
import type { BankHolidays } from '../deadlines/working-days.ts'
import { type Inspection, kindWords } from '../inspections/inspection.ts'
import { byId } from '../lib/by-id.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { bodyWords, isToTheCouncil, numberOf, type Recommendation } from '../recommendations/recommendation.ts'
import type { FrozenAction, FrozenDuty, FrozenInspection, FrozenPerson, FrozenRecommendation, FrozenUpdate, Position } from './position.ts'

/** The plan as it is read, before it is frozen. */
export type LivePlan = {
  council: string
  asAt: CalendarDate
  inspections: Pick<Inspection, 'id' | 'kind' | 'authority' | 'receivedOn'>[]
  recommendations: Pick<Recommendation, 'id' | 'inspectionId' | 'position' | 'number' | 'list' | 'text' | 'points' | 'body'>[]
  duties: DutyRecord[]
  actions: RatedAction[]
  people: (FrozenPerson & { id: number })[]
  /** By action. */
  lastUpdates: ReadonlyMap<number, FrozenUpdate>
  holidays: BankHolidays
}

export function frozen(plan: LivePlan): Position {
  const indexed = { ...plan, answering: byRecommendation(plan.actions), names: byId(plan.people) }
  return {
    council: plan.council,
    asAt: plan.asAt,
    inspections: plan.inspections.map((inspection) => frozenInspection(inspection, indexed)),
    actions: plan.actions.map((action) => frozenAction(action, indexed)),
  }
}

type Indexed = LivePlan & { answering: ReadonlyMap<number, RatedAction[]>; names: ReadonlyMap<number, FrozenPerson> }

function byRecommendation(actions: RatedAction[]): Map<number, RatedAction[]> {
  const answering = new Map<number, RatedAction[]>()
  for (const action of actions) for (const { id } of action.recommendations) answering.getOrInsertComputed(id, () => []).push(action)
  return answering
}

function frozenInspection({ id, kind, authority, receivedOn }: LivePlan['inspections'][number], plan: Indexed): FrozenInspection {
  return {
    id,
    kind: kindWords(kind),
    authority,
    receivedOn,
    duties: plan.duties.filter(({ inspectionId }) => inspectionId === id).map((duty) => frozenDuty(duty, plan)),
    recommendations: plan.recommendations
      .filter(({ inspectionId }) => inspectionId === id)
      .map((recommendation) => frozenRecommendation(recommendation, plan)),
  }
}

function frozenDuty(duty: DutyRecord, { asAt, holidays }: LivePlan): FrozenDuty {
  const counted = withDeadline(duty, asAt, holidays)
  const { id, name, dueOn, timeLeft, problem, template, discharge } = counted
  const met = discharge && { on: discharge.on, words: outcomeWords(discharge.on, dueOn) }
  return { id, name, dueOn, timeLeft, problem, met, regulations: dutyInWords(counted).regulations, source: template.source }
}

function frozenRecommendation(recommendation: LivePlan['recommendations'][number], { answering: all }: Indexed): FrozenRecommendation {
  const { id, list, text, points } = recommendation
  const answering = all.get(id) ?? []
  const rating = recommendationRating(answering.map((action) => action.rating))
  return {
    id,
    number: numberOf(recommendation),
    list,
    text,
    points,
    addressedTo: isToTheCouncil(recommendation) ? null : bodyWords(recommendation),
    rating,
    // Nothing being done about a finding is as bad as anything late.
    colour: rating === 'no action yet' ? 'red' : colourOf(rating),
    actionIds: answering.map((action) => action.id),
  }
}

function frozenAction(action: RatedAction, { names, lastUpdates }: Indexed): FrozenAction {
  const { id, what, successMeasure, difference, startOn, dueOn, originalDueOn, stage, rating, reason, withdrawnBecause } = action
  const person = (personId: number) => nameAndTitle(names.get(personId))
  return {
    id,
    what,
    successMeasure,
    difference,
    owner: person(action.ownerId),
    accountable: person(action.accountableId),
    startOn,
    dueOn,
    originalDueOn,
    stage,
    rating,
    colour: rating && colourOf(rating),
    reason,
    withdrawnBecause,
    lastUpdate: lastUpdates.get(id) ?? null,
  }
}

function nameAndTitle({ name, jobTitle }: FrozenPerson = { name: '', jobTitle: '' }): FrozenPerson {
  return { name, jobTitle }
}
