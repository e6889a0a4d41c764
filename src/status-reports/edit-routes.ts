import { type Response, Router } from 'express'
import type { Context } from '../context.ts'
import { changesBetween, type InWords } from '../history/change.ts'
import { historyOf } from '../history/queries.ts'
import { refuseUnless } from '../lib/problems.ts'
import { idIn } from '../web/address.ts'
import { type Form, readForm } from '../web/form.ts'
import { redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { changeReport } from './changes.ts'
import { reportForm } from './form.ts'
import { mayWriteReports } from './policy.ts'
import { positionsOf, reportFor } from './queries.ts'
import { shownReport } from './shown.ts'
import { isPublished, type ReportWords, type StatusReport } from './status-report.ts'

export function editReportRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.get('/:id/edit', async (req, res) => {
    const report = await reportFor(db, req.person, idIn(req))
    refuseUnless(mayWriteReports(req.person))
    if (isPublished(report)) return redirectSaying(res, 'This report is published: it cannot be changed any more', addressOf(report))
    await showEdit(res, report, { values: { ...report }, errors: [] })
  })

  routes.post('/:id/edit', async (req, res) => {
    const report = await reportFor(db, req.person, idIn(req))
    refuseUnless(mayWriteReports(req.person))
    const form = readForm(reportForm, req.body)
    if (!form.ok) return showEdit(res.status(422), report, form.form)
    const { version, next, ...after } = form.value
    const saved = await changeReport(db, { ...report, version }, { after, by: req.person, at: clock.now() })
    if (saved === 'stale') return showBothVersions(res, await reportFor(db, req.person, report.id), after)
    redirectSaying(res, 'Report saved', `${addressOf(report)}/${next === 'publish' ? 'publication' : 'edit'}`)
  })

  async function showEdit(res: Response, report: StatusReport, form: Form): Promise<void> {
    show(res, 'status-reports/edit', { form, shown: shownReport(report, await positionsOf(db, report)), meanwhile: null })
  }

  /** Theirs, saved meanwhile, above the form with what was typed: saving again then replaces theirs, knowingly. */
  async function showBothVersions(res: Response, saved: StatusReport, typed: ReportWords): Promise<void> {
    const form = { values: { ...typed, version: saved.version }, errors: [isPublished(saved) ? PUBLISHED_MEANWHILE : SAVED_MEANWHILE] }
    const differences = changesBetween(inWords(saved), inWords(typed)).map(({ field, from, to }) => ({ field, saved: from, typed: to }))
    const [last] = await historyOf(db, 'status report', saved.id)
    const meanwhile = last ? { who: last.who, at: last.at, differences } : null
    show(res.status(422), 'status-reports/edit', { form, shown: shownReport(saved, await positionsOf(db, saved)), meanwhile })
  }

  return routes
}

const SAVED_MEANWHILE = { field: 'commentary', message: 'Somebody else saved this report while you were writing' }
const PUBLISHED_MEANWHILE = {
  field: 'commentary',
  message: 'This report was published while you were writing and cannot be changed any more. What you typed is still here, for you to copy',
}

function inWords({ title, commentary }: ReportWords): InWords {
  return [
    ['Title', title],
    ['Commentary', commentary],
  ]
}

function addressOf({ id }: StatusReport): string {
  return `/status-reports/${id}`
}
