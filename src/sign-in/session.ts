import type { RequestHandler } from 'express'
import session from 'express-session'
import { Passport } from 'passport'
import { Strategy } from 'passport-local'
import type { Context } from '../context.ts'
import { NotFound } from '../lib/problems.ts'
import { personById } from '../people/queries.ts'
import { personWithPassword } from './queries.ts'
import { SessionStore } from './session-store.ts'

export const SESSION_COOKIE = 'tracker'

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

/** Passport for this database; each application has its own. */
export function passportFor(db: Context['db']): InstanceType<typeof Passport> {
  const passport = new Passport()
  passport.use(
    new Strategy({ usernameField: 'email' }, (email, password, done) => {
      personWithPassword(db, email, password).then((person) => done(null, person ?? false), done)
    }),
  )
  passport.serializeUser((person, done) => done(null, person.id))
  passport.deserializeUser((id: number, done) => {
    personById(db, id).then(
      (person) => done(null, person),
      (problem: unknown) => (problem instanceof NotFound ? done(null, false) : done(problem)),
    )
  })
  return passport
}
