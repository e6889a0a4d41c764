import type { Db } from '../../db/tables.ts'
import { mayOwnAction } from '../actions/policy.ts'
import { kindWords } from '../inspections/inspection.ts'
import { inspectionById } from '../inspections/queries.ts'
import { byId } from '../lib/by-id.ts'
import { everyoneEver } from '../people/queries.ts'
import { recommendationsOfInspection } from '../recommendations/queries.ts'
import { settingsOf } from '../settings/queries.ts'
import type { Plan, PlannedAction, Planner } from './content.ts'

/** The plan of one inspection as it stands now, without what was withdrawn. */
export async function planFor(db: Db, inspectionId: number): Promise<Plan> {
  const { kind, authority, receivedOn } = await inspectionById(db, inspectionId)
  return {
    council: (await settingsOf(db)).councilName,
    inspection: { kind: kindWords(kind), authority, receivedOn },
    recommendations: await recommendationsOfInspection(db, inspectionId),
    actions: await plannedActions(db, inspectionId),
  }
}

async function plannedActions(db: Db, inspectionId: number): Promise<PlannedAction[]> {
  const rows = await db
    .selectFrom('actionRecommendations')
    .innerJoin('recommendations', 'recommendations.id', 'recommendationId')
    .innerJoin('actions', 'actions.id', 'actionId')
    .select(['actions.id', 'what', 'difference', 'successMeasure', 'startOn', 'dueOn', 'ownerId', 'accountableId', 'recommendationId'])
    .where('inspectionId', '=', inspectionId)
    .where('withdrawnOn', 'is', null)
    .orderBy('dueOn')
    .orderBy('actions.id')
    .execute()
  const planners = await plannersOf(db)
  const actions = [...Map.groupBy(rows, ({ id }) => id).values()]
  return actions.flatMap(([first, ...others]) => {
    if (!first) return []
    const { recommendationId, ownerId, accountableId, ...action } = first
    const recommendationIds = [recommendationId, ...others.map((other) => other.recommendationId)]
    return [{ ...action, recommendationIds, owner: planners(ownerId), accountable: planners(accountableId) }]
  })
}

async function plannersOf(db: Db): Promise<(id: number) => Planner> {
  const people = byId(await everyoneEver(db))
  return (id) => {
    const person = people.get(id)
    return { name: person?.name ?? '', jobTitle: person?.jobTitle ?? '', mayOwn: person !== undefined && mayOwnAction(person) }
  }
}
