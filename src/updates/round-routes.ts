import { Router } from 'express'
import type { Context } from '../context.ts'
import { historyOf } from '../history/queries.ts'
import { maySeePlan } from '../people/policy.ts'
import { positionById } from '../positions/queries.ts'
import { ratingCounts } from '../positions/position.ts'
import { idIn } from '../web/address.ts'
import { hiddenUnless } from '../web/guards.ts'
import { show } from '../web/show.ts'
import { closedRound } from './round-queries.ts'

export function roundRoutes({ db }: Context): Router {
  const routes = Router()
  routes.use(hiddenUnless(maySeePlan))

  routes.get('/:id', async (req, res) => {
    const round = await closedRound(db, idIn(req))
    const stored = round.positionId === null ? null : await positionById(db, round.positionId)
    const position = stored && { ...stored, asAt: stored.position.asAt, counts: ratingCounts(stored.position) }
    show(res, 'updates/round', { round, position, history: await historyOf(db, 'round', round.id) })
  })

  return routes
}
