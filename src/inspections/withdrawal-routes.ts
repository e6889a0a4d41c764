import { type Request, Router } from 'express'
import type { Context } from '../context.ts'
import { deadlinesOfAny } from '../duties/queries.ts'
import { withdrawInspection } from '../duties/withdrawal-changes.ts'
import { today } from '../lib/clock.ts'
import { fullDate } from '../lib/date-words.ts'
import { refuseUnless } from '../lib/problems.ts'
import { maySeePlan } from '../people/policy.ts'
import { recommendationsOfInspection } from '../recommendations/queries.ts'
import { idIn } from '../web/address.ts'
import { emptyForm, type Form, readForm, refused } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { withdrawalForm } from './form.ts'
import { type Inspection, isWithdrawn, kindWords } from './inspection.ts'
import type { InspectionWithdrawalPage } from './pages.ts'
import { mayWithdrawInspection } from './policy.ts'
import { inspectionById } from './queries.ts'
import { reasonsToKeep } from './withdrawal.ts'
import { doneOn } from './withdrawal-queries.ts'

/** A report recorded by mistake: as long as nothing was done on it, a director takes it out of all that is counted. */
export function withdrawalRoutes(context: Context): Router {
  const { db, clock } = context
  const routes = Router()

  routes.use(hiddenUnless(maySeePlan))

  routes.get('/:id/withdrawal', async (req, res) => {
    const inspection = await openedBy(req)
    if (isWithdrawn(inspection)) return redirectSaying(res, ALREADY, `/inspections/${inspection.id}`)
    show(res, 'inspections/withdrawal', await withdrawalPage(context, inspection, emptyForm))
  })

  routes.post('/:id/withdrawal', async (req, res) => {
    const inspection = await openedBy(req)
    const address = `/inspections/${inspection.id}`
    if (isWithdrawn(inspection)) return redirectSaying(res, ALREADY, address)
    const form = readForm(withdrawalForm, req.body)
    if (!form.ok) return show(res.status(422), 'inspections/withdrawal', await withdrawalPage(context, inspection, form.form))
    const { step, because } = form.value
    const page = await withdrawalPage(context, inspection, refused(req.body))
    if (step === 'change' || page.reasonsToKeep.length > 0) return show(res, 'inspections/withdrawal', page)
    if (step === 'check') return show(res, 'inspections/withdrawal-check', { ...page, because })
    const withdrawn = await withdrawInspection(db, inspection.id, { because, by: req.person, at: clock.now() })
    redirectSaying(res, withdrawn ? 'Inspection withdrawn' : notDone('It was not withdrawn: something has just been done on it'), address)
  })

  async function openedBy(req: Request): Promise<Inspection> {
    const inspection = await inspectionById(db, idIn(req))
    refuseUnless(mayWithdrawInspection(req.person))
    return inspection
  }

  return routes
}

const ALREADY = notDone('This inspection was withdrawn already')

async function withdrawalPage({ db, clock }: Context, inspection: Inspection, form: Form): Promise<InspectionWithdrawalPage> {
  const { id, authority, kind, receivedOn } = inspection
  return {
    form,
    inspection: { id, authority, kindWords: kindWords(kind), receivedOn: fullDate(receivedOn) },
    recommendations: (await recommendationsOfInspection(db, id)).length,
    duties: (await deadlinesOfAny(db, id, today(clock))).map(({ template, dueOn }) => ({
      name: template.name,
      dueOn: dueOn && fullDate(dueOn),
    })),
    reasonsToKeep: reasonsToKeep(await doneOn(db, id)),
  }
}
