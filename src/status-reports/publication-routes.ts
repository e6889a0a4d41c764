import { type Response, Router } from 'express'
import { tellingFor } from '../actions/telling.ts'
import type { Context } from '../context.ts'
import { londonDay } from '../lib/clock.ts'
import { refuseUnless } from '../lib/problems.ts'
import type { Person } from '../people/person.ts'
import { childDetailsIn } from '../updates/child-details.ts'
import { idIn } from '../web/address.ts'
import { emptyForm, type Form, readForm, refused } from '../web/form.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { publishReport } from './changes.ts'
import { publicationForm } from './form.ts'
import { mayWriteReports } from './policy.ts'
import { readersBut, reportFor } from './queries.ts'
import { shownReport } from './shown-queries.ts'
import { isPublished, type StatusReport } from './status-report.ts'

export function publicationRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.get('/:id/publication', async (req, res) => {
    const report = await reportFor(db, req.person, idIn(req))
    refuseUnless(mayWriteReports(req.person))
    if (isPublished(report)) return redirectSaying(res, notDone('This report is already published'), `/status-reports/${report.id}`)
    await showCheck(res, report, { by: req.person, form: emptyForm })
  })

  routes.post('/:id/publication', async (req, res) => {
    const report = await reportFor(db, req.person, idIn(req))
    refuseUnless(mayWriteReports(req.person))
    const form = readForm(publicationForm, req.body)
    if (!form.ok) return showCheck(res.status(422), report, { by: req.person, ...form })
    const { version, everyone } = form.value
    const published = await publishReport(db, { ...report, version }, { everyone, by: req.person, at: clock.now() })
    if (published === 'stale') return showCheck(res.status(409), report, { by: req.person, form: refused(req.body, CHANGED_MEANWHILE) })
    redirectSaying(
      res,
      published === 'saved' ? 'Report published' : notDone('This report is already published'),
      `/status-reports/${report.id}`,
    )
  })

  async function showCheck(res: Response, report: StatusReport, { by, form }: { by: Person; form: Form }): Promise<void> {
    const shown = await shownReport(db, report)
    const { at, tellAt } = await tellingFor(db, { by, at: clock.now() })
    const told = { toldAt: tellAt.toISOString(), isToldNow: tellAt.getTime() === at.getTime(), readers: (await readersBut(db, by)).length }
    const childDetails = childDetailsIn(`${report.title}\n${report.commentary}`, londonDay(at))
    show(res, 'status-reports/publication', { form, shown, childDetails, ...told })
  }

  return routes
}

const CHANGED_MEANWHILE = {
  field: 'publish',
  message: 'This report was changed after you opened this page. Check it again as it is now, then publish it',
}
