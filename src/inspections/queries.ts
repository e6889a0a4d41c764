import type { ExpressionBuilder } from 'kysely'
import type { Db, Tables } from '../../db/tables.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { NotFound } from '../lib/problems.ts'
import type { Inspection, InspectionKind } from './inspection.ts'

/** One inspection among others. Recommendations and gaps are those of the council; late actions answer any. */
export type InspectionSummary = Pick<Inspection, 'id' | 'kind' | 'authority' | 'receivedOn' | 'inspectedFrom' | 'inspectedTo'> & {
  recommendations: number
  withoutAction: number
  lateActions: number
}

/** Every inspection, the last received first, in one query however many there are. */
export async function inspectionSummaries(db: Db, today: CalendarDate): Promise<InspectionSummary[]> {
  const rows = await db
    .selectFrom('inspections')
    .select(['id', 'kind', 'authority', 'receivedOn', 'inspectedFrom', 'inspectedTo'])
    .select((is) => [
      ofTheCouncil(is).as('recommendations'),
      ofTheCouncil(is)
        .where((each) => each.not(each.exists(answeringActions(each))))
        .as('withoutAction'),
      lateActions(is, today).as('lateActions'),
    ])
    .orderBy('receivedOn', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...row,
    kind: row.kind as InspectionKind,
    recommendations: row.recommendations ?? 0,
    withoutAction: row.withoutAction ?? 0,
    lateActions: row.lateActions ?? 0,
  }))
}

export async function inspectionById(db: Db, id: number): Promise<Inspection> {
  const found = await db.selectFrom('inspections').selectAll().where('id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound()
  const judgements = await db.selectFrom('judgements').select(['area', 'grade']).where('inspectionId', '=', id).orderBy('id').execute()
  return { ...found, kind: found.kind as InspectionKind, judgements }
}

export type ReportFile = { name: string; mediaType: string; bytes: number; sha256: string }

/** The document the inspection was read from; null when it was typed. */
export async function reportFileOf(db: Db, { reportFileId }: Pick<Inspection, 'reportFileId'>): Promise<ReportFile | null> {
  if (reportFileId === null) return null
  const file = db.selectFrom('files').select(['name', 'mediaType', 'bytes', 'sha256']).where('id', '=', reportFileId)
  return (await file.executeTakeFirst()) ?? null
}

type Of = ExpressionBuilder<Tables, 'inspections'>

function ofTheCouncil(is: Of) {
  return is
    .selectFrom('recommendations')
    .select((each) => each.cast<number>(each.fn.countAll(), 'integer').as('count'))
    .whereRef('recommendations.inspectionId', '=', 'inspections.id')
    .where((each) => {
      const body = each.fn<string>('lower', ['body'])
      return each.or([each('body', '=', 'authority'), each(body, 'like', '%council%'), each(body, 'like', '%local authority%')])
    })
}

function answeringActions(each: ExpressionBuilder<Tables, 'recommendations'>) {
  return each
    .selectFrom('actionRecommendations')
    .innerJoin('actions', 'actions.id', 'actionId')
    .select('actions.id')
    .whereRef('recommendationId', '=', 'recommendations.id')
    .where('withdrawnOn', 'is', null)
}

/** Past their due date, and neither claimed complete nor withdrawn. */
function lateActions(is: Of, today: CalendarDate) {
  return is
    .selectFrom('actions')
    .select((each) => each.cast<number>(each.fn.countAll(), 'integer').as('count'))
    .where('dueOn', '<', today)
    .where('completionClaimedOn', 'is', null)
    .where('signedOffOn', 'is', null)
    .where('withdrawnOn', 'is', null)
    .where((each) =>
      each.exists(
        each
          .selectFrom('actionRecommendations')
          .innerJoin('recommendations', 'recommendations.id', 'recommendationId')
          .select('actionId')
          .whereRef('actionId', '=', 'actions.id')
          .whereRef('recommendations.inspectionId', '=', 'inspections.id'),
      ),
    )
}
