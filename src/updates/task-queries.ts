import type { ExpressionBuilder } from 'kysely'
import { compiledOnce } from '../../db/compiled-once.ts'
import type { Database, Db, Tables } from '../../db/tables.ts'
import { isOpen } from '../actions/action.ts'
import { planNow } from '../actions/list-queries.ts'
import { needsUpdate } from '../actions/missed-rounds.ts'
import { inReportOrder, type Plan } from '../actions/plan.ts'
import type { Answered, RatedAction } from '../actions/rated-action.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
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
  const asked = withStatus(await rowsOfOwner(db, ownerId), round, await closedBefore(db, round))
  const { tasks, others } = divided(asked.map((action) => ({ ...action, isStarted: started.has(action.id) })))
  return { tasks, done: count(tasks, 'done'), others }
}

const remembered = new WeakMap<Plan, { roundId: number; progress: RoundProgress }>()

/** Who has said something and who has not, of everyone the round asks: worked out once for each plan that is in hand. */
export async function roundProgress(db: Database, round: RoundRow, today: CalendarDate): Promise<RoundProgress> {
  const plan = await planNow(db, today)
  const known = remembered.get(plan)
  if (known?.roundId === round.id) return known.progress
  const { tasks } = divided(withStatus(plan.actions.filter(isOpen).map(asRow), round, await closedBefore(db, round)))
  const progress = { owners: progressByOwner(tasks), recommendations: progressByRecommendation(tasks, answersIn(plan)) }
  remembered.set(plan, { roundId: round.id, progress })
  return progress
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

const rowsOfOwner = compiledOnce((db: Db, ownerId: number) => rowsOf(db).where('ownerId', '=', ownerId))

/** Neither complete nor withdrawn, the first due first. Updates are numbered in the order they were given. */
function rowsOf(db: Db) {
  return db
    .selectFrom('actions')
    .innerJoin('people as owner', 'owner.id', 'actions.ownerId')
    .leftJoin('updates as first', (join) => join.on((eb) => eb('first.id', '=', oneUpdate(eb, 'min'))))
    .leftJoin('updates as last', (join) => join.on((eb) => eb('last.id', '=', oneUpdate(eb, 'max'))))
    .select(['actions.id', 'what', 'ownerId', 'owner.name as ownerName', 'dueOn', 'startOn', 'createdOn'])
    .select(['completionClaimedOn', 'signedOffOn', 'withdrawnOn', 'first.givenOn as firstUpdateOn'])
    .select(['last.givenOn as lastUpdateOn', 'last.roundId as lastUpdateRoundId'])
    .where('signedOffOn', 'is', null)
    .where('withdrawnOn', 'is', null)
    .orderBy('dueOn')
    .orderBy('actions.id')
}

function oneUpdate(eb: ExpressionBuilder<Tables, 'actions'>, which: 'min' | 'max') {
  const ids = eb.selectFrom('updates').whereRef('updates.actionId', '=', 'actions.id')
  return ids.select(({ fn }) => fn[which]('updates.id').as('id'))
}

type Row = Omit<AskedAction, 'status'> & TaskFacts

function asRow({ lastUpdate, ...action }: RatedAction): Row {
  return { ...action, lastUpdateOn: lastUpdate?.on ?? null, lastUpdateRoundId: lastUpdate?.roundId ?? null }
}

function answersIn({ actions }: Plan): { actionId: number; recommendation: Answered }[] {
  const answers = actions.flatMap(({ id, recommendations }) => recommendations.map((recommendation) => ({ actionId: id, recommendation })))
  return answers.toSorted((one, other) => inReportOrder(one.recommendation, other.recommendation))
}

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
