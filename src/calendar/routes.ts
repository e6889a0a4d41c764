import { Router } from 'express'
import type { Context } from '../context.ts'
import { maySeePlan } from '../people/policy.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { calendarAddress } from './address.ts'
import { makeCalendar, stopCalendar } from './changes.ts'
import { calendarOf } from './queries.ts'

/** Everybody's own: the private address at which their calendar programme reads what is due. */
export function calendarRoutes({ db, clock, config }: Context): Router {
  const routes = Router()

  routes.get('/', async (req, res) => {
    const made = await calendarOf(db, req.person)
    const address = made && calendarAddress(made.seed, config)
    show(res, 'calendar/calendar', {
      calendar: made && address ? { address, webcal: address.replace(/^https?:/, 'webcal:'), madeAt: made.madeAt } : null,
      hasPlan: maySeePlan(req.person),
    })
  })

  routes.post('/', async (req, res) => {
    const shown = typeof req.body?.shown === 'string' && req.body.shown !== '' ? req.body.shown : null
    const isMade = await makeCalendar(db, req.person, { shown, by: req.person, at: clock.now() })
    const words = shown ? 'A new address is made. The old one no longer works' : 'Your calendar address is ready'
    redirectSaying(res, isMade ? words : notDone('Your address was made already. This is it'), '/account/calendar')
  })

  routes.post('/stopping', async (req, res) => {
    const isStopped = await stopCalendar(db, req.person, { by: req.person, at: clock.now() })
    redirectSaying(res, isStopped ? 'The address no longer works' : notDone('There was no address to stop'), '/account/calendar')
  })

  return routes
}
