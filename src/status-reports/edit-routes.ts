import { type Response, Router } from 'express'
import type { Context } from '../context.ts'
import { refuseUnless } from '../lib/problems.ts'
import { idIn } from '../web/address.ts'
import { readForm } from '../web/form.ts'
import { bothVersions, type EditForm } from '../web/meanwhile.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { changeReport } from './changes.ts'
import { inWords } from './corrections.ts'
import { reportForm } from './form.ts'
import { mayWriteReports } from './policy.ts'
import { reportFor } from './queries.ts'
import { shownReport } from './shown-queries.ts'
import { isPublished, type ReportWords, type StatusReport } from './status-report.ts'

type Stale = { opened: number; after: ReportWords; body: unknown }

export function editReportRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.get('/:id/edit', async (req, res) => {
    const report = await reportFor(db, req.person, idIn(req))
    refuseUnless(mayWriteReports(req.person))
    if (isPublished(report))
      return redirectSaying(res, notDone('This report is published: it cannot be changed any more'), addressOf(report))
    await showEdit(res, report, { form: { values: { ...report }, errors: [] }, meanwhile: null })
  })

  routes.post('/:id/edit', async (req, res) => {
    const report = await reportFor(db, req.person, idIn(req))
    refuseUnless(mayWriteReports(req.person))
    const form = readForm(reportForm, req.body)
    if (!form.ok) return showEdit(res.status(422), report, { form: form.form, meanwhile: null })
    const { version, next, ...after } = form.value
    const saved = await changeReport(db, { ...report, version }, { after, by: req.person, at: clock.now() })
    if (saved === 'stale') return showBoth(res, await reportFor(db, req.person, report.id), { opened: version, after, body: req.body })
    redirectSaying(res, 'Report saved', `${addressOf(report)}/${next === 'publish' ? 'publication' : 'edit'}`)
  })

  async function showEdit(res: Response, report: StatusReport, edit: EditForm): Promise<void> {
    show(res, 'status-reports/edit', { ...edit, shown: await shownReport(db, report) })
  }

  /** Theirs, saved meanwhile, above the form with what was typed: saving again then replaces theirs, knowingly. */
  async function showBoth(res: Response, report: StatusReport, { opened, after, body }: Stale): Promise<void> {
    const errors = isPublished(report) ? [PUBLISHED_MEANWHILE] : []
    const saved = { words: inWords(report), values: { ...report } }
    const typed = { words: inWords(after), body }
    const both = await bothVersions(db, { about: 'status report', id: report.id, opened, saved, typed, errors })
    if (!both) return redirectSaying(res, notDone('Nothing was changed'), addressOf(report))
    await showEdit(res.status(409), report, both)
  }

  return routes
}

const PUBLISHED_MEANWHILE = {
  field: 'commentary',
  message: 'This report was published while you were writing and cannot be changed any more. What you typed is still here, for you to copy',
}

function addressOf({ id }: StatusReport): string {
  return `/status-reports/${id}`
}
