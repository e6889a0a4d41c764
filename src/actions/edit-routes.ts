import { type Request, type Response, Router } from 'express'
import type { Context } from '../context.ts'
import { refuseUnless } from '../lib/problems.ts'
import { maySeePlan } from '../people/policy.ts'
import { everyone } from '../people/queries.ts'
import { idIn } from '../web/address.ts'
import { emptyForm, readForm } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { bothVersions, type EditForm } from '../web/meanwhile.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { type Action, type ActionDetails, closedWords, isOpen } from './action.ts'
import { type ActionEdit, editAction, withdrawAction } from './changes.ts'
import { inWords } from './corrections.ts'
import { editForm, withdrawalForm } from './form.ts'
import { offered } from './offered.ts'
import type { EditActionPage } from './pages.ts'
import { mayPlanActions } from './policy.ts'
import { detailsOf, namesIn, recommendationsFor } from './plan-queries.ts'
import { actionFor } from './queries.ts'

/** A director puts an action right, or withdraws it. No date is moved here. */
export function editActionRoutes(context: Context): Router {
  const { db, clock } = context
  const routes = Router()

  routes.use(hiddenUnless(maySeePlan))

  routes.get('/:id/edit', async (req, res) => {
    const { action, page } = await openedFor(context, req)
    if (!isOpen(action)) return sayClosed(res, action)
    const values = asTyped(await detailsOf(db, action.id), action.version)
    show(res, 'actions/edit', page({ form: { values, errors: [] }, meanwhile: null }))
  })

  routes.post('/:id/edit', async (req, res) => {
    const { action, choices, page } = await openedFor(context, req)
    const form = readForm(editForm(choices), req.body)
    if (!form.ok) return show(res.status(422), 'actions/edit', page({ form: form.form, meanwhile: null }))
    const saved = await editAction(db, action.id, { edit: form.value, by: req.person, at: clock.now() })
    if (saved === 'stale') return showStale(context, req, { res, typed: form.value })
    redirectSaying(res, saved === 'saved' ? 'Action saved' : notDone('Nothing was changed'), `/actions/${action.id}`)
  })

  routes.get('/:id/withdrawal', async (req, res) => {
    const action = await plannedBy(context, req)
    if (!isOpen(action)) return sayClosed(res, action)
    show(res, 'actions/withdrawal', { form: emptyForm, action })
  })

  routes.post('/:id/withdrawal', async (req, res) => {
    const action = await plannedBy(context, req)
    const form = readForm(withdrawalForm, req.body)
    if (!form.ok) return show(res.status(422), 'actions/withdrawal', { ...form, action })
    const isWithdrawn = await withdrawAction(db, action.id, { ...form.value, by: req.person, at: clock.now() })
    if (!isWithdrawn) return sayClosed(res, await plannedBy(context, req))
    redirectSaying(res, 'Action withdrawn', `/actions/${action.id}`)
  })

  return routes
}

async function plannedBy({ db }: Context, req: Request): Promise<Action> {
  const action = await actionFor(db, req.person, idIn(req))
  refuseUnless(mayPlanActions(req.person))
  return action
}

async function openedFor(context: Context, req: Request) {
  const { db } = context
  const action = await plannedBy(context, req)
  const people = await everyone(db)
  const recommendations = await recommendationsFor(db, action.id)
  const choices = { people, recommendationIds: recommendations.map(({ id }) => id) }
  const page = (edit: EditForm): EditActionPage => ({ ...edit, action, ...offered(people, recommendations) })
  return { action, choices, page }
}

/** Saved by somebody else since the form was opened, or closed: what was typed is not lost. */
async function showStale(context: Context, req: Request, { res, typed }: { res: Response; typed: ActionEdit }): Promise<void> {
  const { db } = context
  const { action, page } = await openedFor(context, req)
  const { id, version } = action
  const [now, names] = [await detailsOf(db, id), await namesIn(db)]
  const both = await bothVersions(db, {
    about: 'action',
    id,
    opened: typed.version,
    saved: { words: inWords(now, names), values: asTyped(now, version) },
    typed: { words: inWords(typed, names), body: req.body },
  })
  if (!both) return redirectSaying(res, notDone('Nothing was changed'), `/actions/${id}`)
  if (isOpen(action)) return show(res.status(409), 'actions/edit', page(both))
  show(res.status(409), 'actions/closed', { action, closed: closedWords(action), typed: both.meanwhile.differences })
}

function asTyped({ recommendationIds, ...details }: ActionDetails, version: number) {
  return { ...details, recommendationIds: recommendationIds.map(String), version }
}

function sayClosed(res: Response, action: Action): void {
  redirectSaying(res, notDone(`This action ${closedWords(action)}: nothing was changed`), `/actions/${action.id}`)
}
