import { Router } from 'express'
import type { Context } from '../context.ts'
import { restUntil } from '../mail/mail-server.ts'
import { mailServerNow } from '../mail/mail-server-queries.ts'
import { plannerHealth } from './planned-queries.ts'

/** For whoever watches the server: it answers, the database can be read, when letters were last planned, and since when none is taken. */
export function healthRoutes(context: Context): Router {
  const routes = Router()

  routes.get('/', async (_req, res) => {
    const health = await healthOf(context).catch(() => null)
    res.set('Cache-Control', 'no-store')
    if (!health) res.status(503).json({ status: 'the database cannot be read' })
    else res.json(health)
  })

  return routes
}

async function healthOf(context: Context) {
  const { day, plannedAt, isLate } = await plannerHealth(context)
  const rest = restUntil(await mailServerNow(context.db), context.clock.now())
  const status = isLate ? 'letters are late' : rest ? 'the mail server takes no letters' : 'ok'
  return { status, lettersPlannedFor: day, lettersPlannedAt: plannedAt, noLettersTakenSince: rest?.since ?? null }
}
