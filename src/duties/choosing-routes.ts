import { Router } from 'express'
import type { Context } from '../context.ts'
import type { InWords } from '../history/change.ts'
import { maySeePlan } from '../people/policy.ts'
import { withJob } from '../people/person.ts'
import { everyone, type PersonRecord } from '../people/queries.ts'
import { type Form, readForm } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { bothVersions } from '../web/meanwhile.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { decide, dropDuty } from './choosing-changes.ts'
import { type DutyRecord, isOpen, stageOf } from './duty.ts'
import { confirmationForm, droppingForm } from './form.ts'
import { chosenDuty, sayOver } from './guards.ts'
import type { ConfirmationPage } from './pages.ts'
import { mayOwnDuty } from './policy.ts'
import { dutyById } from './queries.ts'

const STALE = { field: 'ownerId', message: 'Somebody changed this duty after you opened the page. What stands now is below: choose again' }

/** A director confirms that a duty applies and whose it is, or drops it and says why. */
export function choosingRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.use(hiddenUnless(maySeePlan))

  routes.get('/:id/confirmation', async (req, res) => {
    const duty = await chosenDuty(db, req)
    if (!isOpen(duty)) return sayOver(res, duty)
    const ownerId = duty.owner?.id ?? req.person.id
    show(res, 'duties/confirmation', await confirmationPage(duty, { values: { ownerId, version: duty.version }, errors: [] }))
  })

  routes.post('/:id/confirmation', async (req, res) => {
    const duty = await chosenDuty(db, req)
    if (!isOpen(duty)) return sayOver(res, duty)
    const people = await everyone(db)
    const form = readForm(confirmationForm({ people, asksWhether: asksWhether(duty) }), req.body)
    if (!form.ok) return show(res.status(422), 'duties/confirmation', await confirmationPage(duty, form.form))
    const { version, decision } = form.value
    if ('owner' in decision && duty.confirmedOn && decision.owner.id === duty.owner?.id)
      return redirectSaying(res, notDone(`${decision.owner.name} owns it already`), `/duties/${duty.id}`)
    const saved = await decide(db, { ...duty, version }, { decision, by: req.person, at: clock.now() })
    if (saved === 'saved') return redirectSaying(res, 'owner' in decision ? 'Duty confirmed' : 'Duty dropped', `/duties/${duty.id}`)
    const values = { ...req.body, version: duty.version }
    show(res.status(409), 'duties/confirmation', await confirmationPage(duty, { values, errors: [STALE] }))
  })

  routes.get('/:id/dropping', async (req, res) => {
    const duty = await chosenDuty(db, req)
    if (!isOpen(duty)) return sayOver(res, duty)
    show(res, 'duties/dropping', { form: { values: { version: duty.version }, errors: [] }, meanwhile: null, duty: named(duty) })
  })

  routes.post('/:id/dropping', async (req, res) => {
    const duty = await chosenDuty(db, req)
    if (!isOpen(duty)) return sayOver(res, duty)
    const form = readForm(droppingForm, req.body)
    if (!form.ok) return show(res.status(422), 'duties/dropping', { form: form.form, meanwhile: null, duty: named(duty) })
    const { version, because } = form.value
    const saved = await dropDuty(db, { ...duty, version }, { because, by: req.person, at: clock.now() })
    if (saved === 'saved') return redirectSaying(res, 'Duty dropped', `/duties/${duty.id}`)
    const now = await dutyById(db, duty.id)
    const standing = { words: inWords(now), values: { version: now.version } }
    const typed = { words: DROPPED, body: req.body }
    const both = await bothVersions(db, { about: 'duty', id: duty.id, opened: version, saved: standing, typed })
    if (!both) return sayOver(res, duty)
    show(res.status(409), 'duties/dropping', { ...both, duty: named(now) })
  })

  async function confirmationPage(duty: DutyRecord, form: Form): Promise<ConfirmationPage> {
    const { condition, name } = duty.template
    const owners = directors(await everyone(db))
    return { form, duty: { id: duty.id, name, condition }, asksWhether: asksWhether(duty), owners, isNew: duty.confirmedOn === null }
  }

  return routes
}

function asksWhether(duty: DutyRecord): boolean {
  return stageOf(duty) === 'to be confirmed'
}

const DROPPED: InWords = [['this duty', 'dropped']]

function inWords({ confirmedOn, dropped, owner }: DutyRecord): InWords {
  if (dropped) return DROPPED
  return [['this duty', confirmedOn ? `confirmed, and owned by ${owner?.name ?? 'nobody'}` : 'proposed']]
}

function named({ id, template }: DutyRecord): { id: number; name: string } {
  return { id, name: template.name }
}

function directors(people: readonly PersonRecord[]): { value: string; text: string }[] {
  const chosen = people.filter(mayOwnDuty).map((person) => ({ value: String(person.id), text: withJob(person) }))
  return [{ value: '', text: 'Choose a director' }, ...chosen]
}
