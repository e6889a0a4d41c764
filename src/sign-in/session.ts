import { callbackify, promisify } from 'node:util'
import type { Request, RequestHandler, Response } from 'express'
import session from 'express-session'
import { Passport } from 'passport'
import { Strategy } from 'passport-local'
import type { Context } from '../context.ts'
import { NotFound } from '../lib/problems.ts'
import type { Person } from '../people/person.ts'
import { personById } from '../people/queries.ts'
import { personWithPassword } from './queries.ts'
import { SessionStore } from './session-store.ts'

const SESSION_COOKIE = 'tracker'

/** Who is asking: the session's cookie, then the person it belongs to. */
export function sessions({ db, clock, config }: Context): RequestHandler[] {
  const cookie = { httpOnly: true, sameSite: 'lax', secure: config.baseUrl.startsWith('https:') } as const
  const keep = session({
    name: SESSION_COOKIE,
    secret: config.sessionSecret,
    store: new SessionStore(db, clock),
    resave: false,
    saveUninitialized: false,
    cookie,
  })
  return [keep, passportFor(db).session()]
}

/** From now on this browser is theirs, under a new session id: whoever knew the old one knows nothing. */
export function logIn(req: Request, person: Person): Promise<void> {
  return new Promise((resolve, reject) => {
    req.logIn(person, (problem: Error | null) => (problem ? reject(problem) : resolve()))
  })
}

/** Nobody is signed in here any more. */
export function endSession(req: Request, res: Response): Promise<void> {
  res.clearCookie(SESSION_COOKIE)
  return promisify(req.session.destroy.bind(req.session))()
}

/** Passport for this database; each application has its own. */
export function passportFor(db: Context['db']): InstanceType<typeof Passport> {
  const passport = new Passport()
  passport.use(
    new Strategy({ usernameField: 'email' }, (email, password, done) => {
      callbackify(async () => (await personWithPassword(db, email, password)) ?? false)(done)
    }),
  )
  passport.serializeUser((person, done) => done(null, person.id))
  passport.deserializeUser(callbackify((id: number) => personOrNobody(db, id)))
  return passport
}

async function personOrNobody(db: Context['db'], id: number): Promise<Person | false> {
  try {
    const person = await personById(db, id)
    return person.leftOn === null && person
  } catch (problem) {
    if (problem instanceof NotFound) return false
    throw problem
  }
}
