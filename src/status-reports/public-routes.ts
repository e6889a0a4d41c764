import { Router } from 'express'
import type { Context } from '../context.ts'
import { idIn } from '../web/address.ts'
import { showToEveryone } from '../web/for-everyone.ts'
import { positionsOf, publicReport } from './queries.ts'
import { shownReport } from './shown.ts'
import { withoutNames } from './without-names.ts'

/** The reports a director published for everyone. */
export function publicReportRoutes({ db }: Context): Router {
  const routes = Router()

  routes.get('/:id', async (req, res) => {
    const report = await publicReport(db, idIn(req))
    const { now, before } = await positionsOf(db, report)
    const asShown = report.namesPeople ? (position: typeof now.position) => position : withoutNames
    const positions = {
      now: { ...now, position: asShown(now.position) },
      before: before && { ...before, position: asShown(before.position) },
    }
    const { publishedBy: _director, ...shown } = shownReport(report, positions)
    showToEveryone(res, 'public/status-report', { shown: { ...shown, publishedBy: null } })
  })

  return routes
}
