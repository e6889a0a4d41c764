import type { Request, RequestHandler, Response } from 'express'
import type { Context } from '../context.ts'
import { afterAnswer } from '../web/after-answer.ts'
import { ourOrigins } from '../web/csrf.ts'
import { keptIn, pageOfForm, typedIn, valuesToKeep, withKept } from './kept-form.ts'
import { forgetKeptForm, keepForm, keptFormOf } from './kept-form-changes.ts'

/**
 * Before those who have not signed in are sent away: what they posted with the cookie of a session that has ended is kept for
 * its person. What was posted from another site has been refused by now.
 */
export function keepFormOfEndedSession({ db, clock, config }: Context): RequestHandler {
  return async (req, res, next) => {
    const personId = req.user ? undefined : req.session.endedFor
    const values = req.method === 'POST' ? valuesToKeep(req.body) : null
    if (personId === undefined || !values) return next()
    const address = pageOfForm(req.get('referer'), req.originalUrl, ourOrigins(req, config.baseUrl))
    const id = await keepForm(db, { personId, address, form: { postedTo: req.path, values } }, clock.now())
    res.redirect(303, `/sign-in?next=${encodeURIComponent(withKept(address, id))}`)
  }
}

/** After signing in again, the page shows the form as it was typed; sent from there, it need not be kept any longer. */
export function showKeptForm(context: Context): RequestHandler {
  const { db, clock } = context
  return async (req, res, next) => {
    const id = req.method === 'GET' ? keptIn(req.originalUrl) : keptIn(req.get('referer'))
    const kept = id === null ? null : await keptFormOf(db, { id, personId: req.person.id }, clock.now())
    if (kept && req.method === 'GET') Object.assign(res.locals, { keptForm: kept.values, kept: { typed: typedIn(kept.values) } })
    if (id !== null && kept && isSentAgain(req, kept.postedTo)) {
      const forget = () => forgetKeptForm(db, { id, personId: req.person.id })
      onceAnswered(res, () => afterAnswer(context, 'forgetting a kept form', forget))
    }
    next()
  }
}

function isSentAgain(req: Request, postedTo: string): boolean {
  return req.method === 'POST' && req.path === postedTo
}

/** Answered with the next page, or with the same page that shows what was typed: not when the answer was a refusal or a failure. */
function onceAnswered(res: Response, then: () => void): void {
  res.once('finish', () => {
    if (res.statusCode < 400 || res.statusCode === 409 || res.statusCode === 422) then()
  })
}
