import type { ExpressionBuilder } from 'kysely'
import type { Db, Tables } from '../../db/tables.ts'
import { needsUpdate } from '../actions/missed-rounds.ts'
import { everyAnswer } from '../actions/queries.ts'
import { startedBy } from './draft-queries.ts'
import { latestClosedRounds, type RoundRow } from './round-queries.ts'
import { progressByOwner, progressByRecommendation, type RoundProgress } from './progress.ts'
import { type AskedAction, type TaskFacts, type TaskStatus, taskStatus } from './task.ts'

/** `isStarted`: whoever reads this left a draft. */
export type UpdateTask = AskedAction & { isStarted: boolean }

/** The actions a round asks about, `done` of them answered, and the person's other open ones. */
export type YourUpdates = { tasks: UpdateTask[]; done: number; others: UpdateTask[] }

/** `readerId` is who looks at the owner's: drafts are shown to nobody else. */
export async function yourUpdates(
  db: Db,
  { ownerId, readerId }: { ownerId: number; readerId: number },
  round: RoundRow,
): Promise<YourUpdates> {
  const started = await startedBy(db, readerId)
  const asked = withStatus(await rowsOf(db).where('ownerId', '=', ownerId).execute(), round, await closedBefore(db, round))
  const { tasks, others } = divided(asked.map((action) => ({ ...action, isStarted: started.has(action.id) })))
  return { tasks, done: count(tasks, 'done'), others }
}

/** Who has said something and who has not, of everyone the round asks. */
export async function roundProgress(db: Db, round: RoundRow): Promise<RoundProgress> {
  const { tasks } = divided(withStatus(await rowsOf(db).execute(), round, await closedBefore(db, round)))
  return { owners: progressByOwner(tasks), recommendations: progressByRecommendation(tasks, await everyAnswer(db)) }
}

/** Of the open actions that the round asked about: `missed` of them got no update that belongs to it. */
export async function countOf(db: Db, round: RoundRow): Promise<{ asked: number; missed: number }> {
  const given = await db.selectFrom('updates').select('actionId').distinct().where('roundId', '=', round.id).execute()
  const answered = new Set(given.map(({ actionId }) => actionId))
  const asked = (await rowsOf(db).execute()).filter((action) => needsUpdate(action, round))
  return { asked: asked.length, missed: asked.filter(({ id }) => !answered.has(id)).length }
}

/** Whether an update was missed can be told from the last two. */
function closedBefore(db: Db, { closesOn }: RoundRow): Promise<RoundRow[]> {
  return latestClosedRounds(db, closesOn, 2)
}

/** Neither complete nor withdrawn, the first due first. Updates are numbered in the order they were given. */
function rowsOf(db: Db) {
  return db
    .selectFrom('actions')
    .innerJoin('people as owner', 'owner.id', 'actions.ownerId')
    .leftJoin('updates as first', (join) =>
      join.on((eb) =>
        eb(
          'first.id',
          '=',
          updatesOf(eb).select(({ fn }) => fn.min('updates.id').as('id')),
        ),
      ),
    )
    .leftJoin('updates as last', (join) =>
      join.on((eb) =>
        eb(
          'last.id',
          '=',
          updatesOf(eb).select(({ fn }) => fn.max('updates.id').as('id')),
        ),
      ),
    )
    .select(['actions.id', 'what', 'ownerId', 'owner.name as ownerName', 'dueOn', 'startOn', 'createdOn'])
    .select(['completionClaimedOn', 'signedOffOn', 'withdrawnOn', 'first.givenOn as firstUpdateOn'])
    .select(['last.givenOn as lastUpdateOn', 'last.roundId as lastUpdateRoundId'])
    .where('signedOffOn', 'is', null)
    .where('withdrawnOn', 'is', null)
    .orderBy('dueOn')
    .orderBy('actions.id')
}

function updatesOf(eb: ExpressionBuilder<Tables, 'actions'>) {
  return eb.selectFrom('updates').whereRef('updates.actionId', '=', 'actions.id')
}

type Row = Omit<AskedAction, 'status'> & TaskFacts

function withStatus(rows: Row[], round: RoundRow, closed: RoundRow[]): AskedAction[] {
  return rows.map((row) => {
    const { id, what, ownerId, ownerName, dueOn } = row
    return { id, what, ownerId, ownerName, dueOn, status: taskStatus(row, round, closed) }
  })
}

function divided<Task extends AskedAction>(all: Task[]): { tasks: Task[]; others: Task[] } {
  const { tasks = [], others = [] } = Object.groupBy(all, ({ status }) => (status === 'not needed' ? 'others' : 'tasks'))
  return { tasks, others }
}

function count(tasks: AskedAction[], status: TaskStatus): number {
  return tasks.filter((task) => task.status === status).length
}
