import { Router } from 'express'
import type { Context } from '../context.ts'
import { today } from '../lib/clock.ts'
import { refuseUnless } from '../lib/problems.ts'
import { maySeePlan } from '../people/policy.ts'
import { personById } from '../people/queries.ts'
import { idIn } from '../web/address.ts'
import { hiddenUnless } from '../web/guards.ts'
import { show } from '../web/show.ts'
import { waitingFor } from './challenges/queries.ts'
import { roundOn } from './changes.ts'
import { mayGiveUpdates, mayWatchRound } from './policy.ts'
import { isOpen } from './round.ts'
import { lastClosedRound } from './round-queries.ts'
import { roundProgress, yourUpdates } from './task-queries.ts'

export function updateRoutes({ db, clock }: Context): Router {
  const routes = Router()
  routes.use(hiddenUnless(maySeePlan))

  routes.get('/', async (req, res) => {
    refuseUnless(mayGiveUpdates(req.person))
    const round = await roundOn(db, today(clock))
    const whole = mayWatchRound(req.person)
      ? { progress: await roundProgress(db, round, today(clock)), lastClosed: await lastFrozen() }
      : null
    const waiting = await waitingFor(db, req.person.id)
    const updates = await yourUpdates(db, { ownerId: req.person.id, readerId: req.person.id }, round)
    show(res, 'updates/list', { round, isOpen: isOpen(round, today(clock)), ...updates, waiting, whole })
  })

  routes.get('/owners/:id', async (req, res) => {
    refuseUnless(mayWatchRound(req.person))
    const owner = await personById(db, idIn(req))
    const round = await roundOn(db, today(clock))
    const updates = await yourUpdates(db, { ownerId: owner.id, readerId: req.person.id }, round)
    show(res, 'updates/owner', { owner, round, isOpen: isOpen(round, today(clock)), ...updates })
  })

  async function lastFrozen() {
    const round = await lastClosedRound(db)
    return round?.positionId ? round : null
  }

  return routes
}
