import { type Request, Router } from 'express'
import type { Context } from '../context.ts'
import type { Person } from '../people/person.ts'
import { emptyForm, refused } from '../web/form.ts'
import { homeOf } from '../web/navigation.ts'
import { show } from '../web/show.ts'
import { passportFor } from './session.ts'

export function signInRoutes({ db }: Context): Router {
  const routes = Router()
  const passport = passportFor(db)

  routes.get('/', (req, res) => {
    show(res, 'sign-in/sign-in', { form: emptyForm, next: nextIn(req.query['next']) })
  })

  routes.post('/', async (req, res, next) => {
    const person = await whoSignsIn(passport, req)
    if (!person) return show(res.status(422), 'sign-in/sign-in', { form: refusedSignIn(req), next: nextIn(req.body.next) })
    req.logIn(person, (problem) => (problem ? next(problem) : res.redirect(303, nextIn(req.body.next) || homeOf(person))))
  })

  return routes
}

function whoSignsIn(passport: ReturnType<typeof passportFor>, req: Request): Promise<Person | false> {
  return new Promise((resolve, reject) => {
    const answer = (problem: unknown, person?: Person | false) => (problem ? reject(problem as Error) : resolve(person || false))
    passport.authenticate('local', answer)(req, req.res, reject)
  })
}

function refusedSignIn(req: Request) {
  return refused({ email: req.body.email }, { field: 'email', message: 'The e-mail address or the password is not right' })
}

/** Only an address of our own: "//elsewhere" and "/\elsewhere" would leave. */
function nextIn(address: unknown): string {
  return typeof address === 'string' && /^\/(?![/\\])/.test(address) ? address : ''
}
