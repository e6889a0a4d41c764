import type { Database } from '../../db/tables.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { type Plan, planOf } from './plan.ts'
import { ratedActions } from './queries.ts'

const remembered = new WeakMap<Database, { asOf: string; plan: Promise<Plan> }>()

/**
 * The plan as it is today, for reading alone: it is shared. It is read and rated again, once for all who ask meanwhile,
 * only on another day or after a change of what it is worked out from, which the database counts.
 */
export async function planNow(db: Database, today: CalendarDate): Promise<Plan> {
  const { number } = await db.selectFrom('planChanges').select('number').executeTakeFirstOrThrow()
  const asOf = `${today} ${number}`
  const known = remembered.get(db)
  if (known?.asOf === asOf) return known.plan
  const plan = ratedActions(db, { today }).then(planOf)
  remembered.set(db, { asOf, plan })
  plan.catch(() => remembered.delete(db))
  return plan
}
