import type { Db } from '../../db/tables.ts'
import { NotFound } from '../lib/problems.ts'
import type { FrameworkTag, Recommendation } from './recommendation.ts'

/** In the order of the report. */
export async function recommendationsOfInspection(db: Db, inspectionId: number): Promise<Recommendation[]> {
  const rows = await db.selectFrom('recommendations').selectAll().where('inspectionId', '=', inspectionId).orderBy('position').execute()
  return rows.map(asRecommendation)
}

export async function recommendationById(db: Db, id: number): Promise<Recommendation> {
  const row = await db.selectFrom('recommendations').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  return asRecommendation(row)
}

type Row = Omit<Recommendation, 'points' | 'framework'> & { points: string; framework: string | null }

function asRecommendation({ points, framework, ...row }: Row): Recommendation {
  return {
    ...row,
    points: JSON.parse(points) as string[],
    framework: framework === null ? null : (JSON.parse(framework) as FrameworkTag),
  }
}
