import type { RequestHandler } from 'express'
import { hideUnless } from '../lib/problems.ts'
import type { Person } from '../people/person.ts'
import { notDone, redirectSaying } from './notice.ts'

const NOT_SAVED = 'You were signed out; what you sent was not saved.'

/** Beyond here everyone has signed in. */
export const requirePerson: RequestHandler = (req, res, next) => {
  if (req.user) {
    req.person = req.user
    return next()
  }
  if (req.method !== 'GET' && req.method !== 'HEAD') return redirectSaying(res, notDone(NOT_SAVED), '/sign-in')
  res.redirect(`/sign-in?next=${encodeURIComponent(req.originalUrl)}`)
}

/** What these people may not see does not exist for them. */
export function hiddenUnless(maySee: (person: Person) => boolean): RequestHandler {
  return (req, _res, next) => {
    hideUnless(maySee(req.person))
    next()
  }
}
