import { type Request, Router } from 'express'
import type { Context } from '../context.ts'
import { isWithdrawn } from '../inspections/inspection.ts'
import { inspectionById } from '../inspections/queries.ts'
import { today } from '../lib/clock.ts'
import { idFrom } from '../lib/fields.ts'
import { NotFound, refuseUnless } from '../lib/problems.ts'
import { maySeePlan } from '../people/policy.ts'
import { everyone } from '../people/queries.ts'
import { recommendationById, recommendationsOfInspection } from '../recommendations/queries.ts'
import { type Form, readForm } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { type Notice, notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { type Block, filledBlocks, firstBlock, rearrangedBlocks } from './blocks.ts'
import { addActions } from './changes.ts'
import { namingAction, newActionsForm } from './form.ts'
import type { NewActionsPage } from './pages.ts'
import { offered } from './offered.ts'
import { mayPlanActions } from './policy.ts'
import { shortName } from './rated-action.ts'

/** Several actions at once for one recommendation. */
export function newActionRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.use(hiddenUnless(maySeePlan))

  routes.get('/new', async (req, res) => {
    refuseUnless(mayPlanActions(req.person))
    const { page } = await openedFor(req)
    show(res, 'actions/new', page([firstBlock({ accountableId: req.person.id, startOn: today(clock) })]))
  })

  routes.post('/new', async (req, res) => {
    refuseUnless(mayPlanActions(req.person))
    const { recommendation, choices, page } = await openedFor(req)
    const rearranged = rearrangedBlocks(req.body)
    if (rearranged) return show(res, 'actions/new', page(rearranged))
    const blocks = filledBlocks(req.body)
    const form = readForm(newActionsForm(choices), { actions: blocks })
    if (!form.ok) return show(res.status(422), 'actions/new', page(blocks, namingAction(form.form.errors, blocks.length)))
    const drafts = form.value.actions.map((draft) => ({ ...draft, recommendationIds: [recommendation.id, ...draft.recommendationIds] }))
    const { length } = await addActions(db, drafts, { by: req.person, at: clock.now() })
    redirectSaying(res, sayingAdded(length, drafts.length), `/inspections/${recommendation.inspectionId}`)
  })

  /** The recommendation the address names, what the form may choose from, and the page with these blocks. */
  async function openedFor(req: Request) {
    const recommendation = await recommendationById(db, idAskedFor(req))
    const { id, inspectionId } = recommendation
    refuseUnless(!isWithdrawn(await inspectionById(db, inspectionId)))
    const people = await everyone(db)
    const others = (await recommendationsOfInspection(db, inspectionId)).filter((other) => other.id !== id)
    const choices = { people, recommendationIds: others.map((other) => other.id) }
    const page = (actions: Block[], errors: Form['errors'] = []): NewActionsPage => ({
      form: { values: { actions }, errors },
      recommendation: { id, inspectionId, name: shortName(recommendation, 300) },
      ...offered(people, others),
    })
    return { recommendation, choices, page }
  }

  return routes
}

function sayingAdded(added: number, asked: number): string | Notice {
  if (added === 0) return notDone('Nothing was added: it is all in the plan already')
  const words = added === 1 ? '1 action added' : `${added} actions added`
  if (added === asked) return words
  return `${words}: ${asked - added === 1 ? 'the other is' : `the other ${asked - added} are`} in the plan already, word for word`
}

function idAskedFor({ query }: Request): number {
  const id = idFrom(query['recommendation'])
  if (id === null) throw new NotFound()
  return id
}
