import { type Request, type Response, Router } from 'express'
import { isOpen } from '../actions/action.ts'
import type { Context } from '../context.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { today } from '../lib/clock.ts'
import { maySeePlan } from '../people/policy.ts'
import { idIn } from '../web/address.ts'
import { type Form, type FormReading, readForm, refused } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { giveUpdate, roundOn } from './changes.ts'
import { type Doubt, doubtsAbout } from './child-details.ts'
import { wordsOf } from './draft.ts'
import { saveDraft } from './draft-changes.ts'
import { isNothingChanged, type PostedUpdate, updateForm } from './form.ts'
import { givingPage, type Opened, openedUpdate, opening, type Shown } from './page-queries.ts'
import { isStillToDo } from './task.ts'
import { yourUpdates } from './task-queries.ts'
import type { ActionUpdate } from './update.ts'

/** The updates of one action: /actions/12/updates. */
export function givingRoutes(context: Context): Router {
  const { db, clock } = context
  const routes = Router()
  routes.use(hiddenUnless(maySeePlan))

  routes.get('/:id/updates/new', async (req, res) => {
    await showForm(context, res, opening(await openedBy(context, req)))
  })

  routes.post('/:id/updates/draft', async (req, res) => {
    const opened = await openedBy(context, req)
    if (!isOpen(opened.action)) return showForm(context, res.status(409), { ...opened, form: refused(req.body) })
    const whose = { personId: req.person.id, actionId: opened.action.id }
    const saved = await saveDraft(db, whose, { body: req.body, at: clock.now() })
    if (saved === 'saved elsewhere') return showForm(context, res.status(409), await besideOther(context, req))
    redirectSaying(res, saved === 'saved' ? DRAFT_SAVED : notDone('Nothing was typed, so no draft is kept'), listOf(opened))
  })

  routes.post('/:id/updates', async (req, res) => {
    const opened = await openedBy(context, req)
    const reading = readUpdate(req.body, opened.last, today(clock))
    if (!reading.ok) return showForm(context, res.status(422), { ...opened, ...reading })
    const giving = await giveUpdate(db, opened.action, { ...reading.value, form: req.body, by: req.person, at: clock.now() })
    if (giving === 'draft elsewhere') return showForm(context, res.status(409), await besideOther(context, req))
    if (giving !== 'given') return showForm(context, res.status(409), await overtaken(context, req))
    const { words, address } = await whatIsNext(context, opened)
    redirectSaying(res, words, address)
  })

  return routes
}

function openedBy({ db, clock }: Context, req: Request): Promise<Opened> {
  return openedUpdate(db, req.person, { actionId: idIn(req), on: today(clock) })
}

const DRAFT_SAVED = 'Draft saved: it is not given yet, and only you can see it'

async function showForm({ db, clock }: Context, res: Response, shown: Shown): Promise<void> {
  const { action, form } = shown
  if (!isOpen(action)) return show(res, 'updates/closed', { action, form })
  show(res, 'updates/new', await givingPage(db, shown, today(clock)))
}

type UpdateReading = FormReading<PostedUpdate> | { ok: false; form: Form; doubts: Doubt[] }

/** Mistakes first; then once, never twice, what might identify a child. */
function readUpdate(body: unknown, last: ActionUpdate | null, on: CalendarDate): UpdateReading {
  const reading = readForm(updateForm(body, last, on), body)
  if (!reading.ok || reading.value.asItIs) return reading
  const doubts = doubtsAbout(reading.value.draft, on)
  return doubts.length > 0 ? { ok: false, form: refused(body), doubts } : reading
}

/** Shown beside what was saved meanwhile; sent again from here, it is saved after that. */
async function overtaken(context: Context, req: Request): Promise<Shown> {
  const { body } = req
  const opened = await openedBy(context, req)
  const field = isNothingChanged(body) ? 'reason' : 'changed'
  const message = 'An update was saved while this page was open. Both are shown: save yours only if it still adds something'
  return { ...opened, isOvertaken: true, form: refused({ ...body, lastSeenId: opened.last?.id ?? 0 }, { field, message }) }
}

/** Shown beside the draft of the other window; saved again from here, it takes that one's place. */
async function besideOther(context: Context, req: Request): Promise<Shown> {
  const opened = await openedBy(context, req)
  const { draft } = opened
  const elsewhere = draft && { savedAt: draft.savedAt, words: wordsOf(draft) }
  return { ...opened, elsewhere, form: refused({ ...req.body, draftSeen: draft?.savedAt ?? '' }) }
}

/** The next of the same list; after the last of another's, one's own while something is still to do there. */
async function whatIsNext({ db, clock }: Context, opened: Opened): Promise<{ words: string; address: string }> {
  const [{ ownerId }, readerId] = [opened.action, opened.by.id]
  const round = await roundOn(db, today(clock))
  const { tasks, done } = await yourUpdates(db, { ownerId, readerId }, round)
  const next = tasks.find(isStillToDo)
  const words = tasks.length > 0 ? `Update saved: ${done} of ${tasks.length} done` : 'Update saved'
  if (next) return { words, address: `/actions/${next.id}/updates/new` }
  const own = ownerId === readerId ? [] : (await yourUpdates(db, { ownerId: readerId, readerId }, round)).tasks.filter(isStillToDo)
  if (own.length === 0) return { words, address: listOf(opened) }
  return {
    words: `${words} for ${opened.action.ownerName}. Of your own, ${own.length} ${own.length === 1 ? 'is' : 'are'} still to do`,
    address: '/updates',
  }
}

function listOf({ action: { ownerId }, by }: Opened): string {
  return ownerId === by.id ? '/updates' : `/updates/owners/${ownerId}`
}
