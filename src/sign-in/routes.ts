import { type Request, Router } from 'express'
import type { Context } from '../context.ts'
import type { Person } from '../people/person.ts'
import { emptyForm, type Form, readForm, refused } from '../web/form.ts'
import { homeOf } from '../web/navigation.ts'
import { show } from '../web/show.ts'
import { recordSignIn } from './changes.ts'
import { signInForm } from './form.ts'
import { keptIn } from './kept-form.ts'
import type { SignInPage } from './pages.ts'
import { logIn, passportFor } from './session.ts'
import { postedEmail, throttle } from './throttle.ts'

export function signInRoutes({ db, clock }: Context): Router {
  const routes = Router()
  const passport = passportFor(db)
  const notTooOften = throttle({ what: 'sign in', mostOfAnAccount: 10, accountIn: postedEmail, counts: 'failures' }, { db, clock })

  routes.get('/', (req, res) => {
    if (req.user) return res.redirect(nextIn(req.query['next']) || homeOf(req.user))
    show(res, 'sign-in/sign-in', signInPage(emptyForm, req.query['next']))
  })

  routes.post('/', ...notTooOften, async (req, res) => {
    const person = await whoSignsIn(passport, req)
    if (!person) return show(res.status(422), 'sign-in/sign-in', signInPage(refusedSignIn(req), req.body?.next))
    await logIn(req, person)
    await recordSignIn(db, person, clock.now())
    res.redirect(303, nextIn(req.body.next) || homeOf(person))
  })

  return routes
}

/** Passport also looks in the address and takes lists, which the throttle does not count: only plain text from the form reaches it. */
async function whoSignsIn(passport: ReturnType<typeof passportFor>, req: Request): Promise<Person | false> {
  const form = readForm(signInForm, req.body)
  if (!form.ok) return false
  req.body = form.value
  return new Promise((resolve, reject) => {
    const answer = (problem: Error | null, person?: Person | false) => (problem ? reject(problem) : resolve(person || false))
    passport.authenticate('local', answer)(req, req.res, reject)
  })
}

function signInPage(form: Form, address: unknown): SignInPage {
  const next = nextIn(address)
  return { form, next, isFormKept: keptIn(next) !== null }
}

function refusedSignIn(req: Request) {
  return refused({ email: req.body?.email }, { field: 'email', message: 'The e-mail address or the password is not right' })
}

/** Only an address of our own: "//elsewhere" and "/\elsewhere" would leave. */
function nextIn(address: unknown): string {
  return typeof address === 'string' && /^\/(?![/\\])/.test(address) ? address : ''
}
