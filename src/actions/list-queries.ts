import { compiledOnce } from '../../db/compiled-once.ts'
import type { Database, Db } from '../../db/tables.ts'
import { inspectionSummaries } from '../inspections/queries.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { type Plan, planOf } from './plan.ts'
import { ratedAction, ratedActions } from './queries.ts'
import type { RatedAction } from './rated-action.ts'

const remembered = new WeakMap<Database, { asOf: string; plan: Promise<Plan> }>()

/**
 * The plan as it is today, for reading alone: it is shared. It is read and rated again, once for all who ask meanwhile,
 * only on another day or after a change of what it is worked out from, which the database counts.
 */
export async function planNow(db: Database, today: CalendarDate): Promise<Plan> {
  const asOf = await lastChange(db, today)
  const known = remembered.get(db)
  if (known?.asOf === asOf) return known.plan
  const plan = readPlan(db, today)
  remembered.set(db, { asOf, plan })
  plan.catch(() => remembered.delete(db))
  return plan
}

/** One action: out of the plan where that is in hand, or else read by itself. */
export async function actionNow(db: Database, id: number, today: CalendarDate): Promise<RatedAction> {
  const known = remembered.get(db)
  if (known?.asOf !== (await lastChange(db, today))) return ratedAction(db, id, today)
  const { actions } = await known.plan
  return actions.find((action) => action.id === id) ?? ratedAction(db, id, today)
}

async function readPlan(db: Database, today: CalendarDate): Promise<Plan> {
  return planOf(await ratedActions(db, { today }), await inspectionSummaries(db))
}

async function lastChange(db: Database, today: CalendarDate): Promise<string> {
  const [counted] = await changesCounted(db)
  return `${today} ${counted?.number}`
}

const changesCounted = compiledOnce((db: Db) => db.selectFrom('planChanges').select('number'))
