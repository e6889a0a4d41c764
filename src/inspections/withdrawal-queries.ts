import type { Db } from '../../db/tables.ts'
import type { DoneOn } from './withdrawal.ts'

export async function doneOn(db: Db, inspectionId: number): Promise<DoneOn> {
  const duties = db.selectFrom('duties').select('id').where('inspectionId', '=', inspectionId)
  const [actions, checklistLines, dischargedDuties, statements] = [
    await answering(db, inspectionId).execute(),
    await db.selectFrom('checklistLines').select('key').where('dutyId', 'in', duties).execute(),
    await duties.where('dischargedOn', 'is not', null).execute(),
    await db.selectFrom('statements').select('id').where('inspectionId', '=', inspectionId).execute(),
  ]
  return {
    actions: actions.length,
    checklistLines: checklistLines.length,
    dischargedDuties: dischargedDuties.length,
    statements: statements.length,
  }
}

function answering(db: Db, inspectionId: number) {
  return db
    .selectFrom('actions')
    .select('actions.id')
    .where((is) =>
      is.exists(
        is
          .selectFrom('actionRecommendations')
          .innerJoin('recommendations', 'recommendations.id', 'recommendationId')
          .select('actionId')
          .whereRef('actionId', '=', 'actions.id')
          .where('inspectionId', '=', inspectionId),
      ),
    )
    .where((is) =>
      is.or([
        is('withdrawnOn', 'is', null),
        is.exists(is.selectFrom('updates').select('updates.id').whereRef('updates.actionId', '=', 'actions.id')),
      ]),
    )
}
