import { Router } from 'express'
import type { Context } from '../context.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import { londonHour, today } from '../lib/clock.ts'
import { settingsOf } from '../settings/queries.ts'
import { isPlannerLate } from './heartbeat.ts'
import { lastPlanned } from './queries.ts'

/** For whoever watches the server: it answers, the database can be read, and when letters were last planned. */
export function healthRoutes(context: Context): Router {
  const routes = Router()

  routes.get('/', async (_req, res) => {
    const health = await healthOf(context).catch(() => null)
    res.set('Cache-Control', 'no-store')
    if (health) res.json(health)
    else res.status(503).json({ status: 'the database cannot be read' })
  })

  return routes
}

async function healthOf({ db, clock }: Context) {
  const { lettersAtHour } = await settingsOf(db)
  const now = { today: today(clock), hour: londonHour(clock.now()) }
  const last = await lastPlanned(db, now.today)
  const isLate = isPlannerLate(last, now, { lettersAtHour, holidays: await bankHolidaysOf(db) })
  return { status: isLate ? 'letters are late' : 'ok', lettersPlannedFor: last?.day ?? null, lettersPlannedAt: last?.plannedAt ?? null }
}
