import { type Response, Router } from 'express'
import type { Context } from '../context.ts'
import { takeOverList } from '../duties/clock-changes.ts'
import { movedByHolidays } from '../duties/clock-queries.ts'
import { movementsInWords } from '../duties/movement-words.ts'
import { openDuties } from '../duties/queries.ts'
import { mayRunTracker } from '../people/policy.ts'
import { emptyForm, refused } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import type { Upload } from '../web/request.ts'
import { show } from '../web/show.ts'
import { differencesOf, type ListedHoliday, type ListReading, readGovernmentList, type YearDifference } from './government-list.ts'
import { everyHoliday } from './holiday-queries.ts'
import { withList } from './known-holidays.ts'
import { bankHolidaysOf } from './queries.ts'

type Listed = { holidays: ListedHoliday[]; differences: YearDifference[]; json: string }

/** The government's own list, taken over year by year once an administrator has seen what differs. */
export function holidayListRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.use(hiddenUnless(mayRunTracker))

  routes.get('/', (_req, res) => {
    show(res, 'deadlines/holidays-upload', { form: emptyForm })
  })

  routes.post('/', async (req, res) => {
    if (req.body.step === 'change') return res.redirect(303, '/bank-holidays/list')
    const bytes = req.upload?.ok ? req.upload.bytes : Buffer.from(String(req.body.list ?? ''))
    const reading = readingOf(req.upload, bytes)
    if (!reading.ok) {
      const form = refused(req.body, { field: 'file', message: reading.problem })
      return show(res.status(422), 'deadlines/holidays-upload', { form })
    }
    const differences = differencesOf(reading.holidays, await everyHoliday(db))
    if (differences.length === 0)
      return redirectSaying(res, notDone('The list says what is known already: nothing was changed'), '/bank-holidays')
    const json = Buffer.from(bytes).toString('utf8')
    if (req.body.step !== 'save') return showDifferences(res, { holidays: reading.holidays, differences, json })
    await takeOverList(db, differences, { by: req.person, at: clock.now() })
    redirectSaying(res, `Bank holidays of ${yearsIn(differences)} taken over`, '/bank-holidays')
  })

  async function showDifferences(res: Response, { holidays, differences, json }: Listed): Promise<void> {
    const moved = await movedByHolidays(db, await bankHolidaysOf(db), withList(await everyHoliday(db), holidays))
    show(res, 'deadlines/check', {
      title: 'Check what the government’s list changes',
      back: { href: '/bank-holidays/list', text: 'Upload the government’s list' },
      action: '/bank-holidays/list',
      changes: differences.map(({ year, added, removed }) => ({
        what: String(year),
        lines: [...added.map((holiday) => `Added: ${holiday}`), ...removed.map((holiday) => `Removed: ${holiday}`)],
      })),
      moved: movementsInWords(moved, await openDuties(db)),
      hidden: [{ name: 'list', value: json }],
      button: 'Take over these years',
    })
  }

  return routes
}

function readingOf(upload: Upload | null, bytes: Uint8Array): ListReading {
  if (upload && !upload.ok) return { ok: false, problem: 'The list of bank holidays must be smaller than 256 KB' }
  return bytes.length === 0 ? { ok: false, problem: 'Choose the file with the government’s list' } : readGovernmentList(bytes)
}

function yearsIn(differences: readonly YearDifference[]): string {
  return new Intl.ListFormat('en-GB').format(differences.map(({ year }) => String(year)))
}
