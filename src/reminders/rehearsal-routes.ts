import { Router } from 'express'
import type { Context } from '../context.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import { whyNotWorking } from '../deadlines/working-days.ts'
import { type CalendarDate, yearOf } from '../lib/calendar-date.ts'
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
    const isKnown = ({ on }: { on: CalendarDate }) => holidays.years.has(yearOf(on))
    const unknown = days.find((day) => !isKnown(day))
    show(res, 'letters/rehearsal', {
      days: days.map(({ on, letters }) => ({
        on,
        letters: letters.map((letter) => ({ ...letter, at: atInWords(letter) })),
        isKnown: isKnown({ on }),
        whyNone: isKnown({ on }) ? whyNotWorking(on, holidays) : null,
      })),
      unknownYear: unknown ? yearOf(unknown.on) : null,
    })
  })

  return routes
}
