import { join } from 'node:path'
import compression from 'compression'
import express, { type Express } from 'express'
import { pinoHttp } from 'pino-http'
import type { Context } from './context.ts'
import { yearsEndSoon } from './deadlines/known-holidays.ts'
import { knownYearsOf } from './deadlines/queries.ts'
import { mayChooseDuties } from './duties/policy.ts'
import { mayRecordInspection } from './inspections/policy.ts'
import { today } from './lib/clock.ts'
import { dateAndTime, fullDate, shortDate } from './lib/date-words.ts'
import { NotFound } from './lib/problems.ts'
import type { Person } from './people/person.ts'
import { mayRunTracker } from './people/policy.ts'
import { places, placesForEveryone, placesForMachines, publicPlaces } from './routes.ts'
import { settingsOf } from './settings/queries.ts'
import { leadToFirstRun } from './sign-in/first-run.ts'
import { keepFormOfEndedSession, showKeptForm } from './sign-in/kept-forms.ts'
import { sessions } from './sign-in/session.ts'
import { assets } from './web/assets.ts'
import { readFormBody, takesUpload } from './web/bodies.ts'
import { components } from './web/components.ts'
import { refuseForgedForms } from './web/csrf.ts'
import { choice, field, fieldId, typed } from './web/fields.ts'
import { publicSurroundings } from './web/for-everyone.ts'
import { requirePerson } from './web/guards.ts'
import { homeOf, navigationFor } from './web/navigation.ts'
import { readNotice } from './web/notice.ts'
import { pageEngine } from './web/page-engine.ts'
import type { Site } from './web/pages.ts'
import { showProblem } from './web/problems.ts'
import { securityHeaders } from './web/security.ts'

const TRACKER: Site = { name: 'Improvement tracker', href: '/', feed: null }
const VIEWS = join(import.meta.dirname, '../views')

/** The only addresses that take a file, and from whom: what is sent anywhere else, or by anybody else, is refused unread. */
export const FILE_PLACES: { path: string; maySend: (person: Person) => boolean }[] = [
  { path: '/bank-holidays/list', maySend: mayRunTracker },
  { path: '/duties/:id/checklist', maySend: mayChooseDuties },
  { path: '/intake', maySend: mayRecordInspection },
]

export function createApp(context: Context): Express {
  const app = express()
  app.disable('x-powered-by').set('trust proxy', context.config.trustProxy).set('query parser', 'simple').set('etag', false)
  app.set('views', VIEWS).set('view engine', 'ejs').set('view cache', true).engine('ejs', pageEngine(VIEWS, true))
  Object.assign(app.locals, components, { fullDate, shortDate, dateAndTime, choice, field, fieldId, typed, assets: assets.folder })

  app.use(logging(context), securityHeaders(context.config.baseUrl), compression())
  app.use('/assets', assets.routes)
  for (const place of placesForMachines(context)) app.use(place.path, place.routes)
  for (const place of placesForEveryone(context)) app.use(place.path, publicSurroundings(context), place.routes)
  app.use(sessions(context), surroundings(context), readNotice)
  app.use(leadToFirstRun(context), readFormBody)
  for (const { path, maySend } of FILE_PLACES) app.post(path, takesUpload(context, maySend))
  app.use(refuseForgedForms(context.config))
  for (const place of publicPlaces(context)) app.use(place.path, place.routes)
  app.use(keepFormOfEndedSession(context), requirePerson, showKeptForm(context))
  app.get('/', (req, res) => res.redirect(homeOf(req.person)))
  for (const place of places(context)) app.use(place.path, place.routes)
  app.use(() => {
    throw new NotFound()
  })
  app.use(showProblem)
  return app
}

/** Method, address without its query, status and time: nothing anyone typed. */
function logging({ log }: Context) {
  return pinoHttp({
    logger: log,
    customLogLevel: (_req, res) => (res.statusCode >= 500 ? 'error' : 'debug'),
    serializers: { req: ({ method, url }) => ({ method, path: withoutSecrets(String(url)) }), res: ({ statusCode }) => ({ statusCode }) },
  })
}

/** The token of a link to set a password is as good as the password, and a private calendar's address is all there is to it. */
function withoutSecrets(url: string): string {
  return (url.split('?')[0] ?? '').replace(/^\/(passwords|calendars)\/.*/, '/$1/...')
}

/** What the layout shows around every page: whose council, who has signed in, and where they may go. */
function surroundings({ db, clock }: Context): express.RequestHandler {
  return async (req, res, next) => {
    const { councilName } = await settingsOf(db)
    const person = req.user ?? null
    Object.assign(res.locals, { person, council: { name: councilName }, site: TRACKER, csrfToken: '', kept: null })
    res.locals['navigation'] = person ? navigationFor(person, req.path) : []
    res.locals['holidaysEnd'] = person && mayRunTracker(person) ? yearsEndSoon(await knownYearsOf(db), today(clock)) : null
    res.set('Cache-Control', 'no-store')
    next()
  }
}
