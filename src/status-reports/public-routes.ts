import { Router } from 'express'
import type { Context } from '../context.ts'
import { idIn } from '../web/address.ts'
import { showToEveryone } from '../web/for-everyone.ts'
import { publicReport } from './queries.ts'
import { shownToEveryone } from './shown-queries.ts'

/** The reports a director published for everyone. */
export function publicReportRoutes({ db }: Context): Router {
  const routes = Router()

  routes.get('/:id', async (req, res) => {
    const report = await publicReport(db, idIn(req))
    showToEveryone(res, 'public/status-report', { shown: await shownToEveryone(db, report) })
  })

  return routes
}
