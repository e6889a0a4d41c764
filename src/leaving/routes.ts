import { type Request, type Response, Router } from 'express'
import type { Context } from '../context.ts'
import { today } from '../lib/clock.ts'
import { hideUnless, refuseUnless } from '../lib/problems.ts'
import { mayRunTracker } from '../people/policy.ts'
import { personById } from '../people/queries.ts'
import { idIn } from '../web/address.ts'
import { carried, emptyForm, type Form, readForm, refused } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { handOver } from './hand-over-changes.ts'
import { type HandOver, handOverForm } from './hand-over-form.ts'
import { recordLeaving, recordReturn } from './leaving-changes.ts'
import { type CoverChoice, leavingForm } from './leaving-form.ts'
import { leavingPage, type Opened, openedLeaving } from './page-queries.ts'
import { mayHandOver, mayRecordLeaving, maySeeLeaving } from './policy.ts'

const STALE = 'Something changed while this page was open, and nothing was saved. What stands now is below'

/** Before somebody goes: a director hands over what they hold, an administrator records that they have left. */
export function leavingRoutes({ db, clock }: Context): Router {
  const routes = Router()
  const onlyThose = hiddenUnless(maySeeLeaving)

  routes.get('/:id/leaving', onlyThose, async (req, res) => {
    showLeaving(req, res, { opened: await openedFor(req), form: emptyForm })
  })

  routes.post('/:id/handing-over', onlyThose, async (req, res) => {
    refuseUnless(mayHandOver(req.person))
    const opened = await openedFor(req)
    const form = readForm(handOverForm(opened.held, opened.others), req.body)
    if (!form.ok) return showLeaving(req, res.status(422), { opened, form: form.form })
    if (stepIn(req) === 'change') return showLeaving(req, res, { opened, form: refused(req.body) })
    if (stepIn(req) === 'check') return showHandOver(req, res, { opened, choices: form.value })
    const saved = await handOver(db, opened.leaver, { choices: form.value, by: req.person, at: clock.now() })
    if (saved === 'stale') return showStale(req, res)
    redirectSaying(res, `Everything ${opened.leaver.name} held is handed over`, `/people/${opened.leaver.id}/leaving`)
  })

  routes.post('/:id/leaving', onlyThose, async (req, res) => {
    const opened = await openedFor(req)
    refuseUnless(mayRecordLeaving(req.person, opened.leaver))
    const form = readForm(leavingForm(opened.given), req.body)
    if (!form.ok) return showLeaving(req, res.status(422), { opened, form: form.form })
    if (stepIn(req) === 'change') return showLeaving(req, res, { opened, form: refused(req.body) })
    if (stepIn(req) === 'check') return showLeavingCheck(req, res, { opened, choices: form.value })
    const saved = await recordLeaving(db, opened.leaver, { covers: form.value, by: req.person, at: clock.now() })
    if (saved === 'stale') return showStale(req, res)
    redirectSaying(res, `${opened.leaver.name} has left and can no longer sign in`, '/people')
  })

  routes.post('/:id/return', hiddenUnless(mayRunTracker), async (req, res) => {
    const { id, name } = await personById(db, idIn(req))
    const isBack = await recordReturn(db, { id }, { by: req.person, at: clock.now() })
    const words = `${name} is active again. A letter with a link to set a password is on its way`
    redirectSaying(res, isBack ? words : notDone(`${name} was active already`), `/people/${id}`)
  })

  async function openedFor(req: Request): Promise<Opened> {
    const leaver = await personById(db, idIn(req))
    hideUnless(leaver.leftOn === null)
    return openedLeaving(db, leaver, today(clock))
  }

  async function showStale(req: Request, res: Response): Promise<void> {
    const form = refused(req.body, { field: 'step', message: STALE })
    showLeaving(req, res.status(409), { opened: await openedFor(req), form })
  }

  return routes
}

function stepIn({ body }: Request): 'check' | 'change' | 'save' {
  return body?.step === 'save' || body?.step === 'change' ? body.step : 'check'
}

function showLeaving(req: Request, res: Response, { opened, form }: { opened: Opened; form: Form }): void {
  show(res, 'leaving/leaving', leavingPage(opened, req.person, form))
}

type Chosen<Choice> = { opened: Opened; choices: readonly Choice[] }

function showHandOver(req: Request, res: Response, { opened: { leaver }, choices }: Chosen<HandOver>): void {
  show(res, 'leaving/check', {
    title: `Check what ${leaver.name} hands over`,
    leaver: { id: leaver.id, name: leaver.name },
    action: `/people/${leaver.id}/handing-over`,
    lines: choices.map(({ part, text, taker }) => ({ what: text, becomes: `${BECOMES[part]}: ${taker.name}` })),
    consequences: ['Each change stands in the history. Whoever gets something, and whoever gives it up, is told by e-mail.'],
    hidden: carried(req.body),
    button: 'Hand over',
  })
}

const BECOMES = { owner: 'Owner', accountable: 'Accountable director', duty: 'Owner' }

function showLeavingCheck(req: Request, res: Response, { opened: { leaver, others }, choices }: Chosen<CoverChoice>): void {
  const nameOf = (id: number | null) => others.find((person) => person.id === id)?.name
  show(res, 'leaving/check', {
    title: `Check that ${leaver.name} has left`,
    leaver: { id: leaver.id, name: leaver.name },
    action: `/people/${leaver.id}/leaving`,
    lines: choices.map(({ cover, coverId }) => ({
      what: `Cover for ${cover.person}`,
      becomes: coverId === null ? 'Nobody: the cover ends' : `${nameOf(coverId)} instead`,
    })),
    consequences: [
      `${leaver.name} is signed out everywhere and can no longer sign in. Links to set a password and the private calendar address stop working.`,
      'Letters that wait for them are not sent, and they get no others.',
      'They cannot be chosen for anything. The history goes on naming them.',
    ],
    hidden: carried(req.body),
    button: `Record that ${leaver.name} has left`,
  })
}
