import { Router } from 'express'
import type { Context } from '../context.ts'
import { redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { signOutEverywhere } from './changes.ts'
import { openSessions } from './queries.ts'
import { SESSION_COOKIE } from './session.ts'

export function accountRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.get('/', async (req, res) => {
    show(res, 'sign-in/account', { account: req.person, sessions: await openSessions(db, req.person, clock.now()) })
  })

  routes.post('/sign-out-everywhere', async (req, res) => {
    await signOutEverywhere(db, req.person, { by: req.person, at: clock.now() })
    res.clearCookie(SESSION_COOKIE)
    redirectSaying(res, 'You have signed out everywhere', '/sign-in')
  })

  return routes
}
