import { Router } from 'express'
import type { Context } from '../context.ts'
import { mayHandOver } from '../leaving/policy.ts'
import { today } from '../lib/clock.ts'
import { refuseUnless } from '../lib/problems.ts'
import { coveredBy } from '../people/cover/queries.ts'
import type { Person } from '../people/person.ts'
import { maySeePlan } from '../people/policy.ts'
import { personById } from '../people/queries.ts'
import { idIn } from '../web/address.ts'
import { hiddenUnless } from '../web/guards.ts'
import { show } from '../web/show.ts'
import { waitingFor } from './challenges/queries.ts'
import { roundOn } from './changes.ts'
import type { CoveredUpdates } from './pages.ts'
import { mayGiveUpdates, mayReadUpdatesOf, mayWatchRound } from './policy.ts'
import { isOpen } from './round.ts'
import { lastClosedRound, type RoundRow } from './round-queries.ts'
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
    show(res, 'updates/list', {
      round,
      isOpen: isOpen(round, today(clock)),
      ...updates,
      waiting,
      covered: await coveredLists(req.person, round),
      whole,
    })
  })

  routes.get('/owners/:id', async (req, res) => {
    const owner = await personById(db, idIn(req))
    refuseUnless(mayReadUpdatesOf(req.person, owner, await coveredBy(db, req.person, today(clock))))
    const round = await roundOn(db, today(clock))
    const updates = await yourUpdates(db, { ownerId: owner.id, readerId: req.person.id }, round)
    const isTheirs = owner.leftOn === null && mayHandOver(req.person)
    show(res, 'updates/owner', { owner, round, isOpen: isOpen(round, today(clock)), ...updates, mayHandOver: isTheirs })
  })

  /** Of each person they stand in for today: what the round asks, and the questions that wait. */
  async function coveredLists(reader: Person, round: RoundRow): Promise<CoveredUpdates[]> {
    return Promise.all(
      (await coveredBy(db, reader, today(clock))).map(async (cover) => ({
        owner: { id: cover.personId, name: cover.person },
        lastOn: cover.lastOn,
        waiting: await waitingFor(db, cover.personId),
        ...(await yourUpdates(db, { ownerId: cover.personId, readerId: reader.id }, round)),
      })),
    )
  }

  async function lastFrozen() {
    const round = await lastClosedRound(db)
    return round?.positionId ? round : null
  }

  return routes
}
