import { Router } from 'express'
import type { Context } from '../context.ts'
import { today } from '../lib/clock.ts'
import { refuseUnless } from '../lib/problems.ts'
import { idIn } from '../web/address.ts'
import { readForm } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { draftReport } from './changes.ts'
import { newReportForm } from './form.ts'
import { mayReadReports, mayWriteReports } from './policy.ts'
import { draftReports, publishedReports, reportFor } from './queries.ts'
import { shownReport } from './shown-queries.ts'
import { usualTitle } from './status-report.ts'

export function statusReportRoutes({ db, clock }: Context): Router {
  const routes = Router()
  routes.use(hiddenUnless(mayReadReports))

  routes.get('/', async (req, res) => {
    const mayWrite = mayWriteReports(req.person)
    const drafts = mayWrite ? await draftReports(db) : []
    show(res, 'status-reports/list', { published: await publishedReports(db), drafts, mayWrite })
  })

  routes.get('/new', (req, res) => {
    refuseUnless(mayWriteReports(req.person))
    const form = { values: { title: usualTitle(today(clock)) }, errors: [] }
    show(res, 'status-reports/new', { form, today: today(clock) })
  })

  routes.post('/', async (req, res) => {
    refuseUnless(mayWriteReports(req.person))
    const form = readForm(newReportForm, req.body)
    if (!form.ok) return show(res.status(422), 'status-reports/new', { form: form.form, today: today(clock) })
    const id = await draftReport(db, { ...form.value, by: req.person, at: clock.now() })
    redirectSaying(res, 'The position is frozen. Now write your commentary.', `/status-reports/${id}/edit`)
  })

  routes.get('/:id', async (req, res) => {
    const report = await reportFor(db, req.person, idIn(req))
    const shown = await shownReport(db, report)
    show(res, 'status-reports/report', { shown, mayWrite: mayWriteReports(req.person) })
  })

  return routes
}
