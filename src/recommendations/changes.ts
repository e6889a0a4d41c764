import type { Database, Tx } from '../../db/tables.ts'
import { record, type Stamp } from '../history/record.ts'
import { type Correction, corrections } from './corrections.ts'
import type { Recommendation, RecommendationDraft } from './recommendation.ts'

/** In the order of the report. Their line of history is the inspection's, recorded with them. */
export async function addRecommendations(tx: Tx, inspectionId: number, drafts: RecommendationDraft[]): Promise<void> {
  const rows = drafts.map(({ points, framework, ...draft }, at) => ({
    ...draft,
    inspectionId,
    position: at + 1,
    points: JSON.stringify(points),
    framework: framework && JSON.stringify(framework),
  }))
  if (rows.length > 0) await tx.insertInto('recommendations').values(rows).execute()
}

/** `before` is as it stands now, with the version the form was opened on: stale when somebody saved in between. */
export function correctRecommendation(
  db: Database,
  before: Recommendation,
  { after, ...stamp }: Stamp & { after: Correction },
): Promise<'saved' | 'unchanged' | 'stale'> {
  const changes = corrections(before, after)
  return db.transaction().execute(async (tx) => {
    if (changes.length === 0) return 'unchanged'
    const { numUpdatedRows } = await tx
      .updateTable('recommendations')
      .set({ ...after, points: JSON.stringify(after.points), version: before.version + 1 })
      .where('id', '=', before.id)
      .where('version', '=', before.version)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return 'stale'
    await record(tx, { about: 'recommendation', id: before.id, kind: 'recommendation changed', number: before.position, changes }, stamp)
    return 'saved'
  })
}
