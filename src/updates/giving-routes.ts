import { type Request, type Response, Router } from 'express'
import type { Context } from '../context.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { today } from '../lib/clock.ts'
import { numericDate } from '../lib/date-words.ts'
import { refuseUnless } from '../lib/problems.ts'
import type { Person } from '../people/person.ts'
import { maySeePlan } from '../people/policy.ts'
import { idIn } from '../web/address.ts'
import { type Form, type FormReading, readForm, refused } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { giveUpdate, roundOn } from './changes.ts'
import { type Doubt, doubtsAbout } from './child-details.ts'
import { isNothingChanged, type PostedUpdate, updateForm } from './form.ts'
import type { GiveUpdatePage } from './pages.ts'
import { mayGiveUpdate } from './policy.ts'
import { type ActionToUpdate, actionToUpdate, lastAnswers, lastUpdate } from './queries.ts'
import { isOpen } from './round.ts'
import { isStillToDo } from './task.ts'
import { yourUpdates } from './task-queries.ts'
import { type ActionUpdate, IMPACT_CHOICES, QUESTIONS, RATING_CHOICES, takesUpdates } from './update.ts'

type Opened = { action: ActionToUpdate; last: ActionUpdate | null; by: Person }
type Shown = Opened & { form: Form } & Partial<Pick<GiveUpdatePage, 'doubts' | 'isOvertaken'>>

/** The updates of one action: /actions/12/updates. */
export function givingRoutes(context: Context): Router {
  const { db, clock } = context
  const routes = Router()
  routes.use(hiddenUnless(maySeePlan))

  routes.get('/:id/updates/new', async (req, res) => {
    const opened = await openedBy(context, req)
    await showForm(context, res, { ...opened, form: startOf(opened) })
  })

  routes.post('/:id/updates', async (req, res) => {
    const opened = await openedBy(context, req)
    const reading = readUpdate(req.body, opened.last, today(clock))
    if (!reading.ok) return showForm(context, res.status(422), { ...opened, ...reading })
    const giving = await giveUpdate(db, opened.action, { ...reading.value, by: req.person, at: clock.now() })
    if (giving !== 'given') return showForm(context, res.status(409), overtaken(await openedBy(context, req), req.body))
    const { words, address } = await whatIsNext(context, opened)
    redirectSaying(res, words, address)
  })

  return routes
}

async function openedBy({ db }: Context, req: Request): Promise<Opened> {
  const action = await actionToUpdate(db, idIn(req))
  refuseUnless(mayGiveUpdate(req.person, action))
  return { action, last: await lastUpdate(db, action.id), by: req.person }
}

/** The forecast stands until the owner changes it; before the first, the due date is the forecast. */
function startOf({ action, last }: Opened): Form {
  return { values: { lastSeenId: last?.id ?? 0, forecastOn: numericDate(forecastOf(action, last)) }, errors: [] }
}

function forecastOf(action: ActionToUpdate, last: ActionUpdate | null): CalendarDate {
  return last?.forecastOn ?? action.dueOn
}

async function showForm({ db, clock }: Context, res: Response, { action, last, by, form, ...said }: Shown): Promise<void> {
  if (!takesUpdates(action)) return show(res, 'updates/closed', { action, form })
  const [on, forecast] = [today(clock), forecastOf(action, last)]
  const round = await roundOn(db, on)
  show(res, 'updates/new', {
    action,
    last,
    form,
    round,
    isOpen: isOpen(round, on),
    answers: await lastAnswers(db, action.id),
    forName: action.ownerId === by.id ? null : action.ownerName,
    passedForecast: forecast < on ? forecast : null,
    doubts: said.doubts ?? [],
    isOvertaken: said.isOvertaken ?? false,
    questions: QUESTIONS,
    ratings: RATING_CHOICES,
    impacts: IMPACT_CHOICES,
  })
}

type UpdateReading = FormReading<PostedUpdate> | { ok: false; form: Form; doubts: Doubt[] }

/** Mistakes first; then once, never twice, what might identify a child. */
function readUpdate(body: unknown, last: ActionUpdate | null, on: CalendarDate): UpdateReading {
  const reading = readForm(updateForm(body, last), body)
  if (!reading.ok || reading.value.asItIs) return reading
  const doubts = doubtsAbout(reading.value.draft, on)
  return doubts.length > 0 ? { ok: false, form: refused(body), doubts } : reading
}

/** Shown beside what was saved meanwhile; sent again from here, it is saved after that. */
function overtaken(opened: Opened, body: Record<string, unknown>): Shown {
  const field = isNothingChanged(body) ? 'reason' : 'changed'
  const message = 'An update was saved while this page was open. Both are shown: save yours only if it still adds something'
  return { ...opened, isOvertaken: true, form: refused({ ...body, lastSeenId: opened.last?.id ?? 0 }, { field, message }) }
}

async function whatIsNext({ db, clock }: Context, { action: { ownerId }, by }: Opened): Promise<{ words: string; address: string }> {
  const { tasks, done } = await yourUpdates(db, ownerId, await roundOn(db, today(clock)))
  const next = tasks.find(isStillToDo)
  const list = ownerId === by.id ? '/updates' : `/updates/owners/${ownerId}`
  const words = tasks.length > 0 ? `Update saved: ${done} of ${tasks.length} done` : 'Update saved'
  return { words, address: next ? `/actions/${next.id}/updates/new` : list }
}
