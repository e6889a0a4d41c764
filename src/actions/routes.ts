import { Router } from 'express'
import type { Context } from '../context.ts'
import { historyOf } from '../history/queries.ts'
import { today } from '../lib/clock.ts'
import { toldSection } from '../mail/told-queries.ts'
import { coveredBy } from '../people/cover/queries.ts'
import { maySeePlan } from '../people/policy.ts'
import { lastStanding, travelled } from '../positions/standing-queries.ts'
import { challengesOf } from '../updates/challenges/queries.ts'
import { mayChallenge, mayGiveUpdate } from '../updates/policy.ts'
import { updatesOf } from '../updates/queries.ts'
import { idIn } from '../web/address.ts'
import { hiddenUnless } from '../web/guards.ts'
import { show } from '../web/show.ts'
import { isOpen } from './action.ts'
import { planAsCsv } from './csv.ts'
import { readListAddress } from './list-address.ts'
import { listPage } from './list-page.ts'
import { actionNow, planNow } from './list-queries.ts'
import { mayChangeAction } from './policy.ts'
import { ratingTag } from './rating-tag.ts'

export function actionRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.use(hiddenUnless(maySeePlan))

  routes.get('/', async (req, res) => {
    const on = today(clock)
    show(res, 'actions/list', listPage(await planNow(db, on), readListAddress(req.query), on))
  })

  routes.get('/export.csv', async (req, res) => {
    const on = today(clock)
    const csv = planAsCsv(await planNow(db, on), readListAddress(req.query), on)
    res.attachment(`actions ${on}.csv`).send(csv)
  })

  routes.get('/:id', async (req, res) => {
    const id = idIn(req)
    const action = await actionNow(db, id, today(clock))
    const mayGive = mayGiveUpdate(req.person, action, await coveredBy(db, req.person, today(clock)))
    show(res, 'actions/action', {
      action,
      tag: ratingTag(action.rating),
      direction: travelled((await lastStanding(db))?.actions, id, action.rating),
      updates: await updatesOf(db, id),
      challenges: await challengesOf(db, id),
      history: await historyOf(db, 'action', id),
      told: await toldSection(db, { about: 'action', id }, req.person),
      mayChallenge: mayChallenge(req.person, action),
      mayAnswer: mayGive,
      mayUpdate: isOpen(action) && mayGive,
      mayPlan: mayChangeAction(req.person, action),
    })
  })

  return routes
}
