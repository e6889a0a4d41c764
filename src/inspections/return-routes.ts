import { type Request, Router } from 'express'
import type { Context } from '../context.ts'
import type { DeadlineCheckPage } from '../deadlines/pages.ts'
import type { Duty } from '../duties/duty.ts'
import { whyNotReminded } from '../duties/duty-words.ts'
import { movementsInWords } from '../duties/movement-words.ts'
import { bringBackInspection, TAKEN_FROM_OWNER } from '../duties/return-changes.ts'
import { type Return, returnOf } from '../duties/return-queries.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { today } from '../lib/clock.ts'
import { fullDate } from '../lib/date-words.ts'
import { refuseUnless } from '../lib/problems.ts'
import { maySeePlan } from '../people/policy.ts'
import { recommendationsOfInspection } from '../recommendations/queries.ts'
import { idIn } from '../web/address.ts'
import { carried, emptyForm, type Form, readForm, refused } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { returnForm } from './form.ts'
import { type Inspection, isWithdrawn, kindWords } from './inspection.ts'
import type { InspectionReturnPage } from './pages.ts'
import { mayWithdrawInspection } from './policy.ts'
import { inspectionById, standingTwins } from './queries.ts'

/** One withdrawn by mistake: a director brings it back, and its deadlines count again. */
export function returnRoutes(context: Context): Router {
  const { db, clock } = context
  const routes = Router()

  routes.use(hiddenUnless(maySeePlan))

  routes.get('/:id/return', async (req, res) => {
    const inspection = await openedBy(req)
    if (!isWithdrawn(inspection)) return redirectSaying(res, STANDS, `/inspections/${inspection.id}`)
    show(res, 'inspections/return', await returnPage(context, inspection, emptyForm))
  })

  routes.post('/:id/return', async (req, res) => {
    const inspection = await openedBy(req)
    const address = `/inspections/${inspection.id}`
    if (!isWithdrawn(inspection)) return redirectSaying(res, STANDS, address)
    const form = readForm(returnForm, req.body)
    if (!form.ok) return show(res.status(422), 'inspections/return', await returnPage(context, inspection, form.form))
    const { step, because } = form.value
    if (step === 'change') return show(res, 'inspections/return', await returnPage(context, inspection, refused(req.body)))
    const on = today(clock)
    if (step === 'check') {
      const found = { ...(await returnOf(db, inspection.id, on)), twins: await standingTwins(db, inspection) }
      return show(res, 'deadlines/check', checkPage(inspection, { because, body: req.body, on, ...found }))
    }
    const isBack = await bringBackInspection(db, inspection.id, { because, by: req.person, at: clock.now() })
    redirectSaying(res, isBack ? 'Inspection brought back' : STANDS, address)
  })

  async function openedBy(req: Request): Promise<Inspection> {
    const inspection = await inspectionById(db, idIn(req))
    refuseUnless(mayWithdrawInspection(req.person))
    return inspection
  }

  return routes
}

const STANDS = notDone('This inspection is not withdrawn')

async function returnPage({ db, clock }: Context, inspection: Inspection, form: Form): Promise<InspectionReturnPage> {
  const { id, authority, withdrawnOn, withdrawnBecause: because } = inspection
  const { duties, ownerless } = await returnOf(db, id, today(clock))
  return {
    form,
    inspection: { id, authority, receivedOn: fullDate(inspection.receivedOn) },
    withdrawn: { on: withdrawnOn && fullDate(withdrawnOn), because },
    recommendations: (await recommendationsOfInspection(db, id)).length,
    duties: duties.map((duty) => ({
      name: duty.template.name,
      dueOn: dueWords(duty, today(clock)),
      notReminded: whyNotReminded(duty, ownerless.includes(duty) ? TAKEN_FROM_OWNER : duty),
    })),
    ownerless: ownerless.map(({ template, owner }) => ({ name: template.name, owner: owner?.name ?? '' })),
    twins: await standingTwins(db, inspection),
  }
}

type Check = Return & Pick<InspectionReturnPage, 'twins'> & { because: string; body: unknown; on: CalendarDate }

function checkPage(
  { id, authority, kind, receivedOn }: Inspection,
  { because, body, on, duties, moved, ownerless, twins }: Check,
): DeadlineCheckPage {
  const linesOf = (duty: Duty) => {
    const isOwnerless = ownerless.includes(duty)
    const notReminded = whyNotReminded(duty, isOwnerless ? TAKEN_FROM_OWNER : duty)
    return [
      `Counts again: ${dueWords(duty, on) ?? 'no date'}`,
      ...(isOwnerless ? [`Needs another owner: ${duty.owner?.name ?? ''} cannot own it any more`] : []),
      ...(notReminded ? [notReminded] : []),
    ]
  }
  return {
    title: 'Check before you bring it back',
    back: { href: `/inspections/${id}`, text: 'The inspection' },
    action: `/inspections/${id}/return`,
    changes: [
      { what: 'Inspection', lines: [authority] },
      { what: 'Kind', lines: [kindWords(kind)] },
      { what: 'Received', lines: [fullDate(receivedOn)] },
      ...(twins.length > 0 ? [{ what: 'Seems to be recorded already', lines: twins.map(twinWords) }] : []),
      { what: 'Why it is brought back', lines: [because] },
      ...duties.map((duty) => ({ what: duty.template.name, lines: linesOf(duty) })),
    ],
    moved: movementsInWords(moved),
    hidden: carried(body),
    button: 'Bring this inspection back',
  }
}

function twinWords({ authority, receivedOn }: InspectionReturnPage['twins'][number]): string {
  return `${authority}, received ${fullDate(receivedOn)}: brought back, it counts twice`
}

function dueWords({ dueOn }: Duty, on: CalendarDate): string | null {
  return dueOn && `${fullDate(dueOn)}${dueOn < on ? ', which has passed' : ''}`
}
