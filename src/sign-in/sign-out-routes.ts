import { Router } from 'express'
import { redirectSaying } from '../web/notice.ts'
import { endSession } from './session.ts'

/** Whoever is not signed in any more is simply taken to where one signs in. */
export function signOutRoutes(): Router {
  const routes = Router()

  routes.post('/', async (req, res) => {
    if (!req.user) return res.redirect(303, '/sign-in')
    await endSession(req, res)
    redirectSaying(res, 'You have signed out', '/sign-in')
  })

  return routes
}
