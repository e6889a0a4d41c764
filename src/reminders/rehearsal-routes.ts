import { Router } from 'express'
import type { Context } from '../context.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import { weekdaysWhereUnknown, whyNotWorking } from '../deadlines/working-days.ts'
import { yearOf } from '../lib/calendar-date.ts'
import { today } from '../lib/clock.ts'
import { mayRunTracker } from '../people/policy.ts'
import { hiddenUnless } from '../web/guards.ts'
import { show } from '../web/show.ts'
import { atInWords } from './rehearsal.ts'
import { comingLetters } from './rehearsal-queries.ts'

const DAYS = 14

export function rehearsalRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.use(hiddenUnless(mayRunTracker))

  routes.get('/', async (_req, res) => {
    const holidays = await bankHolidaysOf(db)
    const days = await comingLetters(db, today(clock), DAYS)
    const unknown = days.find(({ on }) => !holidays.years.has(yearOf(on)))
    show(res, 'letters/rehearsal', {
      days: days.map(({ on, letters }) => ({
        on,
        letters: letters.map((letter) => ({ ...letter, at: atInWords(letter) })),
        whyNone: whyNotWorking(on, weekdaysWhereUnknown(holidays, [on])),
      })),
      unknownYear: unknown ? yearOf(unknown.on) : null,
    })
  })

  return routes
}
