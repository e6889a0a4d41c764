import { type Request, Router } from 'express'
import type { Context } from '../context.ts'
import { everyTemplate } from '../deadlines/queries.ts'
import { isWithdrawn } from '../inspections/inspection.ts'
import { inspectionById } from '../inspections/queries.ts'
import { refuseUnless } from '../lib/problems.ts'
import { maySeePlan } from '../people/policy.ts'
import { idIn } from '../web/address.ts'
import { emptyForm, type Form, readForm } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { addDuty } from './choosing-changes.ts'
import { additionForm } from './form.ts'
import type { AdditionPage } from './pages.ts'
import { mayChooseDuties } from './policy.ts'
import { dutiesOfInspection } from './queries.ts'

/** A director adds to an inspection a duty that was not proposed, or that was dropped too soon. */
export function additionRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.use(hiddenUnless(maySeePlan))

  routes.get('/:id/duties/new', async (req, res) => {
    const { page } = await openedFor(req)
    show(res, 'duties/addition', page(emptyForm))
  })

  routes.post('/:id/duties', async (req, res) => {
    const { inspection, templates, page } = await openedFor(req)
    const form = readForm(additionForm(templates.map(({ id }) => id)), req.body)
    if (!form.ok) return show(res.status(422), 'duties/addition', page(form.form))
    const { templateId, because } = form.value
    const template = templates.find(({ id }) => id === templateId)
    const stamp = { by: req.person, at: clock.now() }
    const id = template ? await addDuty(db, { inspectionId: inspection.id, template, because, ...stamp }) : null
    if (id === null) return redirectSaying(res, notDone('Somebody has just added this duty'), `/inspections/${inspection.id}`)
    redirectSaying(res, 'Duty added. Confirm it and name its owner', `/duties/${id}`)
  })

  /** Its own kind's templates first: those are the likely ones. */
  async function openedFor(req: Request) {
    const inspection = await inspectionById(db, idIn(req))
    refuseUnless(mayChooseDuties(req.person) && !isWithdrawn(inspection))
    const standing = new Set(
      (await dutiesOfInspection(db, inspection.id)).filter(({ dropped }) => !dropped).map(({ template }) => template.key),
    )
    const templates = (await everyTemplate(db)).filter(({ key }) => !standing.has(key))
    const sorted = templates.toSorted((one, other) => Number(isFor(other, inspection)) - Number(isFor(one, inspection)))
    const page = (form: Form): AdditionPage => ({
      form,
      inspection,
      templates: sorted.map(({ id, name, condition, source }) => ({ value: String(id), text: name, hint: condition ?? source })),
    })
    return { inspection, templates, page }
  }

  return routes
}

function isFor({ inspectionKinds }: { inspectionKinds: readonly string[] }, { kind }: { kind: string }): boolean {
  return inspectionKinds.includes(kind)
}
