import type { Database, Tx } from '../../db/tables.ts'
import { record, saveEdit, type Stamp } from '../history/record.ts'
import type { InspectionKind } from '../inspections/inspection.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import type { Saved } from '../lib/saved.ts'
import { type Correction, corrections } from './corrections.ts'
import { type Recommendation, type RecommendationDraft, whereFound } from './recommendation.ts'

/** In the order of the report, which is that of the ids answered. Their line of history is the inspection's, recorded with them. */
export async function addRecommendations(tx: Tx, inspectionId: number, drafts: RecommendationDraft[]): Promise<number[]> {
  const rows = drafts.map(({ points, framework, ...draft }, at) => ({
    ...draft,
    inspectionId,
    position: at + 1,
    points: JSON.stringify(points),
    framework: framework && JSON.stringify(framework),
  }))
  if (rows.length === 0) return []
  const added = await tx.insertInto('recommendations').values(rows).returning(['id', 'position']).execute()
  return added.toSorted((one, other) => one.position - other.position).map(({ id }) => id)
}

/** A director confirmed that `id` finds again what `earlierId` found. Either one's history says so; twice says nothing more. */
export async function confirmSameFinding(tx: Tx, { id, earlierId }: { id: number; earlierId: number }, stamp: Stamp): Promise<void> {
  const [one, other] = [await findingNamed(tx, id), await findingNamed(tx, earlierId)]
  if (!one || !other || one.inspectionId === other.inspectionId) return
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('recommendationLinks')
    .values({ recommendationId: id, earlierId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) return
  await record(tx, sameFinding(id, other), stamp)
  await record(tx, sameFinding(earlierId, one), stamp)
}

/** `before` is as it stands now, with the version the form was opened on: stale when somebody saved in between. */
export function correctRecommendation(
  db: Database,
  before: Recommendation,
  { after, ...stamp }: Stamp & { after: Correction },
): Promise<Saved> {
  const changes = corrections(before, after)
  return db.transaction().execute((tx) => {
    const update = tx
      .updateTable('recommendations')
      .set({ ...after, points: JSON.stringify(after.points), version: before.version + 1 })
      .where('id', '=', before.id)
      .where('version', '=', before.version)
    const event = { about: 'recommendation', id: before.id, kind: 'recommendation changed', number: before.position, changes } as const
    return saveEdit(tx, { changes, update, event }, stamp)
  })
}

type NamedFinding = { inspectionId: number; kind: string; receivedOn: CalendarDate; text: string }

async function findingNamed(tx: Tx, id: number): Promise<NamedFinding | undefined> {
  return tx
    .selectFrom('recommendations')
    .innerJoin('inspections', 'inspections.id', 'inspectionId')
    .select(['inspectionId', 'inspections.kind', 'receivedOn', 'text'])
    .where('recommendations.id', '=', id)
    .executeTakeFirst()
}

function sameFinding(id: number, { kind, receivedOn, text }: NamedFinding) {
  const where = whereFound({ kind: kind as InspectionKind, receivedOn })
  return { about: 'recommendation', id, kind: 'same finding confirmed', where, text } as const
}
