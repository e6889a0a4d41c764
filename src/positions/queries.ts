import type { Db } from '../../db/tables.ts'
import { type AsAt, ratedActions } from '../actions/queries.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import { stageOf } from '../duties/duty.ts'
import { everyDuty } from '../duties/queries.ts'
import { inspectionSummaries } from '../inspections/queries.ts'
import { Altered, NotFound } from '../lib/problems.ts'
import { sha256Of } from '../lib/sha256.ts'
import { everyoneEver } from '../people/queries.ts'
import { settingsOf } from '../settings/queries.ts'
import { frozen, type LivePlan } from './frozen.ts'
import type { FrozenUpdate, Position, StoredPosition } from './position.ts'

/** As it was frozen, or not at all: one that was altered in the file since is never shown. */
export async function positionById(db: Db, id: number): Promise<StoredPosition> {
  const row = await db.selectFrom('positions').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  const { content, frozenAt, sha256 } = row
  if (sha256Of(content) !== sha256) throw new Altered(`The frozen position ${id} is not as it was stored: its SHA-256 does not match.`)
  return { id, frozenAt, sha256, position: JSON.parse(content) as Position }
}

/** The whole plan, in a handful of queries however large it is. */
export async function planAsAt(db: Db, asAt: AsAt): Promise<Position> {
  return frozen({
    council: (await settingsOf(db)).councilName,
    asAt: asAt.today,
    inspections: await inspectionSummaries(db),
    recommendations: await recommendations(db),
    duties: (await everyDuty(db)).filter((duty) => !['dropped', 'to be confirmed'].includes(stageOf(duty))),
    actions: await ratedActions(db, asAt),
    people: await everyoneEver(db),
    lastUpdates: await lastUpdates(db),
    holidays: await bankHolidaysOf(db),
  })
}

async function recommendations(db: Db): Promise<LivePlan['recommendations']> {
  const rows = await db
    .selectFrom('recommendations')
    .select(['id', 'inspectionId', 'position', 'number', 'list', 'text', 'points', 'body'])
    .orderBy('inspectionId')
    .orderBy('position')
    .execute()
  return rows.map(({ points, ...row }) => ({ ...row, points: JSON.parse(points) as string[] }))
}

async function lastUpdates(db: Db): Promise<Map<number, FrozenUpdate>> {
  const rows = await db
    .selectFrom('actions')
    .innerJoin('updates', (join) =>
      join.on((on) =>
        on(
          'updates.id',
          '=',
          on
            .selectFrom('updates as each')
            .select((of) => of.fn.max('each.id').as('id'))
            .whereRef('each.actionId', '=', 'actions.id'),
        ),
      ),
    )
    .innerJoin('people', 'people.id', 'updates.personId')
    .select(['actionId', 'givenOn as on', 'people.name as by', 'people.jobTitle'])
    .select(['ownRating', 'forecastOn', 'changed', 'updates.difference', 'inTheWay'])
    .execute()
  return new Map(rows.map(({ actionId, ...update }) => [actionId, update]))
}
