import { Router } from 'express'
import type { Context } from '../context.ts'
import { plannerHealth } from './planned-queries.ts'

/** For whoever watches the server: it answers, the database can be read, and when letters were last planned. */
export function healthRoutes(context: Context): Router {
  const routes = Router()

  routes.get('/', async (_req, res) => {
    const health = await plannerHealth(context).catch(() => null)
    res.set('Cache-Control', 'no-store')
    if (!health) res.status(503).json({ status: 'the database cannot be read' })
    else res.json({ status: health.isLate ? 'letters are late' : 'ok', lettersPlannedFor: health.day, lettersPlannedAt: health.plannedAt })
  })

  return routes
}
