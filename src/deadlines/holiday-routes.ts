import { type Request, type Response, Router } from 'express'
import type { Context } from '../context.ts'
import { addHoliday, removeHoliday } from '../duties/clock-changes.ts'
import { movementsByHolidays } from '../duties/movement.ts'
import { type MovementWords, movementsInWords } from '../duties/movement-words.ts'
import { openDuties } from '../duties/queries.ts'
import { historyOf } from '../history/queries.ts'
import { yearOf } from '../lib/calendar-date.ts'
import { today } from '../lib/clock.ts'
import { fullDate } from '../lib/date-words.ts'
import { hideUnless } from '../lib/problems.ts'
import { mayRunTracker } from '../people/policy.ts'
import { idIn } from '../web/address.ts'
import { carried, emptyForm, readForm, refused } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import type { ListedHoliday } from './government-list.ts'
import { holidayForm } from './holiday-form.ts'
import { everyHoliday, oneOffHoliday } from './holiday-queries.ts'
import { lastKnownYear, withHoliday, withoutHoliday } from './known-holidays.ts'
import type { DeadlineCheckPage } from './pages.ts'
import { bankHolidaysOf } from './queries.ts'
import type { BankHolidays } from './working-days.ts'

/** The days nobody counts. Adding or removing one shows first every open clock that moves. */
export function holidayRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.use(hiddenUnless(mayRunTracker))

  routes.get('/', async (_req, res) => {
    await showYear(res, yearOf(today(clock)))
  })

  routes.get('/new', (_req, res) => {
    show(res, 'deadlines/holiday-new', { form: emptyForm })
  })

  routes.post('/', async (req, res) => {
    const form = readForm(holidayForm(await bankHolidaysOf(db)), req.body)
    if (!form.ok) return show(res.status(422), 'deadlines/holiday-new', form)
    const { step, ...holiday } = form.value
    if (step === 'change') return show(res, 'deadlines/holiday-new', { form: refused(req.body) })
    if (step === 'check') {
      const moved = await movesTo(withHoliday(await everyHoliday(db), holiday))
      return show(res, 'deadlines/check', { ...additionPage(req, holiday), moved })
    }
    const isAdded = await addHoliday(db, holiday, { by: req.person, at: clock.now() })
    redirectSaying(res, isAdded ? 'Bank holiday added' : notDone('It was a bank holiday already'), `/bank-holidays/${yearOf(holiday.date)}`)
  })

  routes.get('/days/:day/removal', async (req, res) => {
    const holiday = await oneOffHoliday(db, req.params.day)
    const moved = await movesTo(withoutHoliday(await everyHoliday(db), holiday.date))
    show(res, 'deadlines/check', { ...removalPage(holiday), moved })
  })

  routes.post('/days/:day/removal', async (req, res) => {
    const { date } = await oneOffHoliday(db, req.params.day)
    const page = `/bank-holidays/${yearOf(date)}`
    if (req.body.step === 'change') return res.redirect(303, page)
    await removeHoliday(db, date, { by: req.person, at: clock.now() })
    redirectSaying(res, 'Bank holiday removed', page)
  })

  routes.get('/:id', async (req, res) => {
    const year = idIn(req)
    hideUnless(await isHeardOf(year))
    await showYear(res, year)
  })

  async function isHeardOf(year: number): Promise<boolean> {
    if (year === yearOf(today(clock)) || (await everyHoliday(db)).some(({ date }) => yearOf(date) === year)) return true
    return (await historyOf(db, 'bank holidays', year)).length > 0
  }

  async function movesTo(after: BankHolidays): Promise<MovementWords[]> {
    const duties = await openDuties(db)
    return movementsInWords(movementsByHolidays(duties, await bankHolidaysOf(db), after), duties)
  }

  async function showYear(res: Response, year: number): Promise<void> {
    const [known, holidays] = [await everyHoliday(db), await bankHolidaysOf(db)]
    show(res, 'deadlines/holidays', {
      year,
      years: [...new Set(known.map(({ date }) => yearOf(date)))].toSorted((one, other) => one - other),
      holidays: known.filter(({ date }) => yearOf(date) === year),
      isKnown: holidays.years.has(year),
      lastKnownYear: lastKnownYear(holidays, today(clock)),
      history: await historyOf(db, 'bank holidays', year),
    })
  }

  return routes
}

function additionPage(req: Request, { date, title }: ListedHoliday): Omit<DeadlineCheckPage, 'moved'> {
  return {
    title: 'Check what this bank holiday moves',
    back: { href: '/bank-holidays', text: 'Bank holidays' },
    action: '/bank-holidays',
    changes: [{ what: fullDate(date), lines: [`Becomes a bank holiday: ${title}`] }],
    hidden: carried(req.body),
    button: 'Add this bank holiday',
  }
}

function removalPage({ date, title }: ListedHoliday): Omit<DeadlineCheckPage, 'moved'> {
  return {
    title: 'Remove this bank holiday?',
    back: { href: `/bank-holidays/${yearOf(date)}`, text: 'Bank holidays' },
    action: `/bank-holidays/days/${date}/removal`,
    changes: [{ what: fullDate(date), lines: [`Is no longer a bank holiday: ${title}`] }],
    hidden: [],
    button: 'Remove this bank holiday',
  }
}
