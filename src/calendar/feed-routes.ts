import { type Request, Router } from 'express'
import type { Context } from '../context.ts'
import { today } from '../lib/clock.ts'
import { NotFound } from '../lib/problems.ts'
import { throttle } from '../sign-in/throttle.ts'
import { seedIn } from './address.ts'
import { calendarFileOf } from './calendar-file.ts'
import { calendarEntries } from './entries.ts'
import { calendarFacts, personOfCalendar } from './queries.ts'

/** Asked by calendar programmes, without a session: the address alone says whose it is. */
export function calendarFeedRoutes({ db, clock, config }: Context): Router {
  const routes = Router()
  // Only wrong addresses count: one programme may read the calendars of a whole council.
  const notTooOften = throttle({ what: 'calendar', mostOfAnAccount: 20, accountIn: fileIn, counts: 'failures' }, { db, clock })

  routes.get('/:file', ...notTooOften, async (req, res) => {
    const seed = seedIn(fileIn(req), config)
    const person = seed && (await personOfCalendar(db, seed))
    if (!person) throw new NotFound()
    const entries = calendarEntries(await calendarFacts(db, person, today(clock)))
    res.set({ 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex' })
    res.attachment('improvement-tracker.ics').send(calendarFileOf(entries, { baseUrl: config.baseUrl, at: clock.now() }))
  })

  routes.use(() => {
    throw new NotFound()
  })

  return routes
}

function fileIn(req: Request): string {
  return String(req.params['file'])
}
