import type { Database } from '../../db/tables.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { type Plan, planOf } from './plan.ts'
import { ratedActions } from './queries.ts'

const remembered = new WeakMap<Database, { asOf: string; plan: Plan }>()

/**
 * The plan as it is today. It is read and rated again only after something was written: every change leaves a line of
 * history, and rounds close when the day changes or a row is added.
 */
export async function planNow(db: Database, today: CalendarDate): Promise<Plan> {
  const asOf = `${today} ${await lastChange(db)}`
  const known = remembered.get(db)
  if (known?.asOf === asOf) return known.plan
  const plan = planOf(await ratedActions(db, { today }))
  remembered.set(db, { asOf, plan })
  return plan
}

async function lastChange(db: Database): Promise<string> {
  const { change, round } = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('history')
        .select(({ fn }) => fn.max('id').as('id'))
        .as('change'),
      eb
        .selectFrom('rounds')
        .select(({ fn }) => fn.max('id').as('id'))
        .as('round'),
    ])
    .executeTakeFirstOrThrow()
  return `${change} ${round}`
}
