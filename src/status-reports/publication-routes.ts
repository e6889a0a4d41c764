import { type Response, Router } from 'express'
import type { Context } from '../context.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import { tellingTime } from '../deadlines/telling-time.ts'
import { londonDay } from '../lib/clock.ts'
import { refuseUnless } from '../lib/problems.ts'
import { settingsOf } from '../settings/queries.ts'
import { childDetailsIn } from '../updates/child-details.ts'
import { idIn } from '../web/address.ts'
import { emptyForm, type Form, readForm, refused } from '../web/form.ts'
import { redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { publishReport } from './changes.ts'
import { publicationForm } from './form.ts'
import { mayWriteReports } from './policy.ts'
import { readers, reportFor } from './queries.ts'
import { shownReport } from './shown-queries.ts'
import { isPublished, type StatusReport } from './status-report.ts'

export function publicationRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.get('/:id/publication', async (req, res) => {
    const report = await reportFor(db, req.person, idIn(req))
    refuseUnless(mayWriteReports(req.person))
    if (isPublished(report)) return redirectSaying(res, 'This report is already published', `/status-reports/${report.id}`)
    await showCheck(res, report, emptyForm)
  })

  routes.post('/:id/publication', async (req, res) => {
    const report = await reportFor(db, req.person, idIn(req))
    refuseUnless(mayWriteReports(req.person))
    const form = readForm(publicationForm, req.body)
    if (!form.ok) return showCheck(res.status(422), report, form.form)
    const { version, everyone } = form.value
    const published = await publishReport(db, { ...report, version }, { everyone, by: req.person, at: clock.now() })
    if (published === 'stale') return showCheck(res.status(409), report, refused(req.body, CHANGED_MEANWHILE))
    redirectSaying(res, published === 'saved' ? 'Report published' : 'This report is already published', `/status-reports/${report.id}`)
  })

  async function showCheck(res: Response, report: StatusReport, form: Form): Promise<void> {
    const shown = await shownReport(db, report)
    const { lettersAtHour } = await settingsOf(db)
    const now = clock.now()
    const toldAt = tellingTime(now, lettersAtHour, await bankHolidaysOf(db))
    const told = { toldAt: toldAt.toISOString(), isToldNow: toldAt.getTime() === now.getTime(), readers: (await readers(db)).length }
    const childDetails = childDetailsIn(`${report.title}\n${report.commentary}`, londonDay(now))
    show(res, 'status-reports/publication', { form, shown, childDetails, ...told })
  }

  return routes
}

const CHANGED_MEANWHILE = {
  field: 'publish',
  message: 'This report was changed after you opened this page. Check it again as it is now, then publish it',
}
