import { Router } from 'express'
import type { Context } from '../context.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import { historyOf } from '../history/queries.ts'
import { kindWords } from '../inspections/inspection.ts'
import { today } from '../lib/clock.ts'
import { maySeePlan } from '../people/policy.ts'
import { idIn } from '../web/address.ts'
import { hiddenUnless } from '../web/guards.ts'
import { show } from '../web/show.ts'
import { dutyInWords, placesOf, withDeadline } from './duty.ts'
import { dutyById } from './queries.ts'

export function dutyRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.use(hiddenUnless(maySeePlan))

  routes.get('/:id', async (req, res) => {
    const record = await dutyById(db, idIn(req))
    const duty = withDeadline(record, today(clock), await bankHolidaysOf(db))
    show(res, 'duties/duty', {
      duty: dutyInWords(duty),
      template: { ...record.template, places: placesOf(record) },
      inspection: { id: record.inspectionId, authority: record.authority, receivedOn: record.receivedOn },
      kindWords: kindWords(record.inspectionKind),
      history: await historyOf(db, 'duty', record.id),
    })
  })

  return routes
}
