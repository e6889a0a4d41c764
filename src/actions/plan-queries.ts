import type { Db } from '../../db/tables.ts'
import { NotFound } from '../lib/problems.ts'
import { everyoneEver } from '../people/queries.ts'
import { numberOf } from '../recommendations/recommendation.ts'
import type { Action, ActionDetails } from './action.ts'
import type { Names } from './corrections.ts'
import type { Answered } from './rated-action.ts'

/** All recommendations of every inspection that the action answers something of. */
export function recommendationsFor(db: Db, actionId: number): Promise<Answered[]> {
  const inspections = db
    .selectFrom('actionRecommendations')
    .innerJoin('recommendations', 'recommendations.id', 'recommendationId')
    .select('recommendations.inspectionId')
    .where('actionId', '=', actionId)
  return planned(db).where('inspectionId', 'in', inspections).execute()
}

export async function detailsOf(db: Db, id: number): Promise<ActionDetails & Pick<Action, 'id' | 'dueOn'>> {
  const action = await db
    .selectFrom('actions')
    .select(['id', 'what', 'successMeasure', 'difference', 'ownerId', 'accountableId', 'dueOn'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!action) throw new NotFound()
  const answered = await db.selectFrom('actionRecommendations').select('recommendationId').where('actionId', '=', id).execute()
  return { ...action, recommendationIds: answered.map(({ recommendationId }) => recommendationId) }
}

export async function namesIn(db: Db): Promise<Names> {
  const people = new Map((await everyoneEver(db)).map(({ id, name }) => [id, name]))
  const recommendations = new Map((await planned(db).execute()).map((each) => [each.id, numberOf(each)]))
  return { person: (id) => people.get(id) ?? '', recommendation: (id) => recommendations.get(id) ?? '' }
}

function planned(db: Db) {
  return db
    .selectFrom('recommendations')
    .select(['id', 'inspectionId', 'position', 'number', 'text'])
    .orderBy('inspectionId')
    .orderBy('position')
}
