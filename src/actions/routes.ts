import { Router } from 'express'
import type { Context } from '../context.ts'
import { today } from '../lib/clock.ts'
import { maySeePlan } from '../people/policy.ts'
import { hiddenUnless } from '../web/guards.ts'
import { show } from '../web/show.ts'
import { actionsAsCsv } from './csv.ts'
import { inOrder, matching } from './filter.ts'
import { readListAddress } from './list-address.ts'
import { listPage } from './list-page.ts'
import { planNow } from './list-queries.ts'

export function actionRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.use(hiddenUnless(maySeePlan))

  routes.get('/', async (req, res) => {
    const on = today(clock)
    show(res, 'actions/list', listPage(await planNow(db, on), readListAddress(req.query), on))
  })

  routes.get('/export.csv', async (req, res) => {
    const on = today(clock)
    const { filter, order } = readListAddress(req.query)
    const { actions } = await planNow(db, on)
    res.attachment(`actions ${on}.csv`).send(actionsAsCsv(inOrder(matching(actions, filter, on), order)))
  })

  return routes
}
