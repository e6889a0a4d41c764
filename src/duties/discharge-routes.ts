import { type Request, Router } from 'express'
import type { Context } from '../context.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import type { NewEvidence } from '../evidence/evidence.ts'
import { keptFile } from '../evidence/kept-file.ts'
import { today } from '../lib/clock.ts'
import { numericDate } from '../lib/date-words.ts'
import { refuseUnless } from '../lib/problems.ts'
import { maySeePlan } from '../people/policy.ts'
import { idIn } from '../web/address.ts'
import { type Form, readForm } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { metOn } from './checklist.ts'
import { checklistFor, shownChecklist } from './checklist-queries.ts'
import { dischargeDuty, recordDone, takeBackLine } from './discharge-changes.ts'
import { type DutyRecord, isOpen, withDeadline } from './duty.ts'
import { dutyInWords, outcomeWords } from './duty-words.ts'
import { checklistForm } from './form.ts'
import type { ChecklistPage } from './pages.ts'
import { mayChooseDuties } from './policy.ts'
import { dutyById } from './queries.ts'

const OVER = notDone('This duty is not open any more')

/** What was done for a duty, line by line, until it is met. */
export function dischargeRoutes({ db, clock, files }: Context): Router {
  const routes = Router()

  routes.use(hiddenUnless(maySeePlan))

  routes.get('/:id/checklist', async (req, res) => {
    const duty = await chosenBy(req)
    if (!isOpen(duty)) return redirectSaying(res, OVER, `/duties/${duty.id}`)
    const values = { lines: req.query['line'], doneOn: numericDate(today(clock)), doneBy: req.person.name }
    show(res, 'duties/checklist', await checklistPage(duty, { values, errors: [] }))
  })

  routes.post('/:id/checklist', async (req, res) => {
    const duty = await chosenBy(req)
    if (!isOpen(duty)) return redirectSaying(res, OVER, `/duties/${duty.id}`)
    const keys = (await checklistFor(db, duty)).map(({ key }) => key)
    const form = readForm(checklistForm({ keys, receivedOn: duty.receivedOn, today: today(clock), hasFile: req.upload !== null }), req.body)
    const errors = [...(form.ok ? [] : form.form.errors), ...(req.upload?.ok === false ? [TOO_BIG] : [])]
    if (!form.ok || errors.length > 0)
      return show(res.status(422), 'duties/checklist', await checklistPage(duty, { values: req.body, errors }))
    const { lines, address, ...done } = form.value
    const evidence: NewEvidence = req.upload?.ok ? { file: await keptFile(files, req.upload) } : { address }
    const count = await recordDone(db, duty.id, { ...done, keys: lines, evidence, by: req.person, at: clock.now() })
    redirectSaying(res, count > 0 ? 'Recorded as done' : notDone('It was recorded already'), `/duties/${duty.id}#checklist`)
  })

  routes.post('/:id/checklist/:line/withdrawal', async (req, res) => {
    const duty = await chosenBy(req)
    const isTaken = await takeBackLine(db, duty.id, { key: req.params.line, by: req.person, at: clock.now() })
    redirectSaying(res, isTaken ? 'Taken back' : notDone('There was nothing to take back'), `/duties/${duty.id}#checklist`)
  })

  routes.get('/:id/discharge', async (req, res) => {
    const duty = await chosenBy(req)
    if (!isOpen(duty)) return redirectSaying(res, OVER, `/duties/${duty.id}`)
    const counted = withDeadline(duty, today(clock), await bankHolidaysOf(db))
    const checklist = await shownChecklist(db, duty, req.person)
    const met = metOn(checklist.lines)
    show(res, 'duties/discharge', {
      duty: dutyInWords(counted),
      checklist,
      needsConfirmation: duty.confirmedOn === null,
      outcome: met && { metOn: met, words: outcomeWords(met, counted.dueOn) },
    })
  })

  routes.post('/:id/discharge', async (req, res) => {
    const duty = await chosenBy(req)
    const isDischarged = await dischargeDuty(db, duty.id, { by: req.person, at: clock.now() })
    if (isDischarged) return redirectSaying(res, 'Duty discharged', `/duties/${duty.id}/certificate`)
    redirectSaying(res, isOpen(duty) ? notDone('Not discharged: something is left to do') : OVER, `/duties/${duty.id}`)
  })

  async function chosenBy(req: Request): Promise<DutyRecord> {
    const duty = await dutyById(db, idIn(req))
    refuseUnless(mayChooseDuties(req.person))
    return duty
  }

  async function checklistPage(duty: DutyRecord, form: Form): Promise<ChecklistPage> {
    const lines = (await checklistFor(db, duty)).filter(({ done }) => !done)
    const choices = lines.map(({ key, what, contact }) => ({ value: key, text: what, ...(contact ? { hint: contact } : {}) }))
    return { form, duty: { id: duty.id, name: duty.template.name }, lines: choices }
  }

  return routes
}

const TOO_BIG = { field: 'file', message: 'The file must be smaller than 20 MB' }
