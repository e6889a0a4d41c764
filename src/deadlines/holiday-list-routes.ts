import { type Response, Router } from 'express'
import type { Context } from '../context.ts'
import { takeOverList } from '../duties/clock-changes.ts'
import { movementsByHolidays } from '../duties/movement.ts'
import { movementsInWords } from '../duties/movement-words.ts'
import { openDuties } from '../duties/queries.ts'
import { mayRunTracker } from '../people/policy.ts'
import { emptyForm, type Form, refused } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import type { Upload } from '../web/request.ts'
import { show } from '../web/show.ts'
import { type ListedHoliday, type ListReading, readGovernmentList, type YearDifference } from './government-list.ts'
import { everyHoliday, listDifferences } from './holiday-queries.ts'
import { withList } from './known-holidays.ts'
import { bankHolidaysOf } from './queries.ts'

type Listed = { listed: ListedHoliday[]; json: string; form: Form }

/** The government's own list, taken over year by year once an administrator has seen what differs. */
export function holidayListRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.use(hiddenUnless(mayRunTracker))

  routes.get('/', (_req, res) => {
    show(res, 'deadlines/holidays-upload', { form: emptyForm })
  })

  routes.post('/', async (req, res) => {
    if (req.body.step === 'change') return res.redirect(303, '/bank-holidays/list')
    const json = req.upload?.ok ? req.upload.bytes : Buffer.from(String(req.body.list ?? ''))
    const reading = readingOf(req.upload, json)
    if (!reading.ok)
      return show(res.status(422), 'deadlines/holidays-upload', { form: refused(req.body, { field: 'file', message: reading.problem }) })
    const list = { listed: reading.holidays, json: json.toString(), form: emptyForm }
    if (req.body.step !== 'save') return showDifferences(res, list)
    const saved = await takeOverList(db, list.listed, { shown: String(req.body.shown), by: req.person, at: clock.now() })
    if (saved === 'stale') return showDifferences(res.status(409), { ...list, form: refused(req.body, CHANGED) })
    redirectSaying(res, saved === 'saved' ? 'The government’s list is taken over' : NOTHING_NEW, '/bank-holidays')
  })

  async function showDifferences(res: Response, { listed, json, form }: Listed): Promise<void> {
    const { differences, mark } = await listDifferences(db, listed)
    if (differences.length === 0) return redirectSaying(res, NOTHING_NEW, '/bank-holidays')
    const duties = await openDuties(db)
    const moved = movementsByHolidays(duties, await bankHolidaysOf(db), withList(await everyHoliday(db), listed))
    const hidden = [
      { name: 'list', value: json },
      { name: 'shown', value: mark },
    ]
    show(res, 'deadlines/check', { form, ...checkPage(differences), moved: movementsInWords(moved, duties), hidden })
  }

  return routes
}

const NOTHING_NEW = notDone('The list says what is known already: nothing was changed')
const CHANGED = {
  field: 'go',
  message: 'The bank holidays known here were changed after you opened this page. Check again what the list changes',
}

function checkPage(differences: readonly YearDifference[]) {
  return {
    title: 'Check what the government’s list changes',
    back: { href: '/bank-holidays/list', text: 'Upload the government’s list' },
    action: '/bank-holidays/list',
    changes: differences.map(({ year, added, removed }) => ({
      what: String(year),
      lines: [...added.map((holiday) => `Added: ${holiday}`), ...removed.map((holiday) => `Removed: ${holiday}`)],
    })),
    button: 'Save these changes',
  }
}

function readingOf(upload: Upload | null, bytes: Uint8Array): ListReading {
  if (upload?.ok === false && upload.problem === 'too big')
    return { ok: false, problem: 'The list of bank holidays must be smaller than 256 KB' }
  if (upload?.ok === false) return { ok: false, problem: 'The file is empty: choose the file with the government’s list' }
  return bytes.length === 0 ? { ok: false, problem: 'Choose the file with the government’s list' } : readGovernmentList(bytes)
}
