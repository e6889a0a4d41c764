import { type Request, Router } from 'express'
import { redirectSaying } from '../web/notice.ts'
import { SESSION_COOKIE } from './session.ts'

/** Whoever is not signed in any more is simply taken to where one signs in. */
export function signOutRoutes(): Router {
  const routes = Router()

  routes.post('/', async (req, res) => {
    if (!req.user) return res.redirect(303, '/sign-in')
    await endSession(req)
    res.clearCookie(SESSION_COOKIE)
    redirectSaying(res, 'You have signed out', '/sign-in')
  })

  return routes
}

function endSession(req: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    req.session.destroy((problem: unknown) => (problem ? reject(problem as Error) : resolve()))
  })
}
