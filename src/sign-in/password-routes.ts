import { type Request, type Response, Router } from 'express'
import type { Context } from '../context.ts'
import { afterAnswer } from '../web/after-answer.ts'
import { emptyForm, readForm } from '../web/form.ts'
import { redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { forgottenForm, newPasswordForm } from './form.ts'
import { sendForgottenPasswordLink, setPasswordByLink } from './link-changes.ts'
import { passwordContextFor, personOfLink } from './link-queries.ts'
import { endSession } from './session.ts'
import { postedEmail, throttle } from './throttle.ts'

export function passwordRoutes(context: Context): Router {
  const { db, clock } = context
  const routes = Router()
  const notTooOften = throttle({ what: 'password link', mostOfAnAccount: 5, accountIn: postedEmail, counts: 'every try' }, { db, clock })

  routes.get('/forgotten', (_req, res) => {
    show(res, 'sign-in/forgotten', { form: emptyForm })
  })

  // The answer leaves before anybody is looked up: it can be neither another nor slower for somebody we know.
  routes.post('/forgotten', ...notTooOften, async (req, res) => {
    const form = readForm(forgottenForm, req.body)
    if (!form.ok) return show(res.status(422), 'sign-in/forgotten', form)
    res.redirect(303, '/passwords/sent')
    afterAnswer(context, 'sending a password link', () => sendForgottenPasswordLink(db, form.value.email, clock.now()))
  })

  routes.get('/sent', (_req, res) => {
    show(res, 'sign-in/link-sent', {})
  })

  routes.get('/:token', async (req, res) => {
    const person = await personOfLink(db, tokenIn(req), clock.now())
    if (!person) return sayLinkIsOver(res)
    show(res, 'sign-in/set-password', { form: emptyForm, token: tokenIn(req), email: person.email })
  })

  routes.post('/:token', async (req, res) => {
    const [token, at] = [tokenIn(req), clock.now()]
    const person = await personOfLink(db, token, at)
    if (!person) return sayLinkIsOver(res)
    const form = readForm(newPasswordForm(await passwordContextFor(db, person)), req.body)
    if (!form.ok) return show(res.status(422), 'sign-in/set-password', { ...form, token, email: person.email })
    if (!(await setPasswordByLink(db, token, { ...form.value, at }))) return sayLinkIsOver(res)
    await endSession(req, res)
    redirectSaying(res, 'Your password is set. You can now sign in with it', '/sign-in')
  })

  return routes
}

function tokenIn(req: Request): string {
  return String(req.params['token'])
}

function sayLinkIsOver(res: Response): void {
  show(res.status(410), 'sign-in/link-over', {})
}
