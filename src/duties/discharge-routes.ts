import { Router } from 'express'
import type { Context } from '../context.ts'
import type { NewEvidence } from '../evidence/evidence.ts'
import { whyNoEvidence } from '../evidence/file-kind.ts'
import { keptFile } from '../evidence/kept-file.ts'
import { today } from '../lib/clock.ts'
import { numericDate } from '../lib/date-words.ts'
import type { Person } from '../people/person.ts'
import { maySeePlan } from '../people/policy.ts'
import { emptyForm, type FieldError, type Form, readForm, refused } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import type { Upload } from '../web/request.ts'
import { show } from '../web/show.ts'
import { checklistFor, shownChecklist } from './checklist-queries.ts'
import { dischargeDuty, recordDone, takeBackLine } from './discharge-changes.ts'
import { toDischarge } from './discharge-queries.ts'
import { type DutyRecord, isOpen } from './duty.ts'
import { dutyInWords, NOT_AS_SHOWN, outcomeWords } from './duty-words.ts'
import { checklistForm } from './form.ts'
import { chosenDuty, sayOver } from './guards.ts'
import type { ChecklistPage, DischargePage } from './pages.ts'

/** What was done for a duty, line by line, until it is met. */
export function dischargeRoutes(context: Context): Router {
  const { db, clock, files } = context
  const routes = Router()

  routes.use(hiddenUnless(maySeePlan))

  routes.get('/:id/checklist', async (req, res) => {
    const duty = await chosenDuty(db, req)
    if (!isOpen(duty)) return sayOver(res, duty)
    const values = { lines: req.query['line'], doneOn: numericDate(today(clock)), doneBy: req.person.name }
    show(res, 'duties/checklist', await checklistPage({ db }, duty, { values, errors: [] }))
  })

  routes.post('/:id/checklist', async (req, res) => {
    const duty = await chosenDuty(db, req)
    if (!isOpen(duty)) return sayOver(res, duty)
    const keys = (await checklistFor(db, duty)).map(({ key }) => key)
    const form = readForm(checklistForm({ keys, receivedOn: duty.receivedOn, today: today(clock), hasFile: req.upload !== null }), req.body)
    const errors = [...(form.ok ? [] : form.form.errors), ...fileErrors(req.upload)]
    if (!form.ok || errors.length > 0)
      return show(res.status(422), 'duties/checklist', await checklistPage({ db }, duty, { values: req.body, errors }))
    const { lines, address, ...done } = form.value
    const evidence: NewEvidence = req.upload?.ok ? { file: await keptFile(files, req.upload) } : { address }
    const count = await recordDone(db, duty.id, { ...done, keys: lines, evidence, by: req.person, at: clock.now() })
    redirectSaying(res, count > 0 ? 'Recorded as done' : notDone('It was recorded already'), `/duties/${duty.id}#checklist`)
  })

  routes.post('/:id/checklist/:line/withdrawal', async (req, res) => {
    const duty = await chosenDuty(db, req)
    const isTaken = await takeBackLine(db, duty.id, { key: req.params.line, by: req.person, at: clock.now() })
    redirectSaying(res, isTaken ? 'Taken back' : notDone('There was nothing to take back'), `/duties/${duty.id}#checklist`)
  })

  routes.get('/:id/discharge', async (req, res) => {
    const duty = await chosenDuty(db, req)
    if (!isOpen(duty)) return sayOver(res, duty)
    show(res, 'duties/discharge', await dischargePage(context, duty, { form: emptyForm, person: req.person }))
  })

  routes.post('/:id/discharge', async (req, res) => {
    const duty = await chosenDuty(db, req)
    if (!isOpen(duty)) return sayOver(res, duty)
    const discharged = await dischargeDuty(db, duty.id, { shown: String(req.body.shown), by: req.person, at: clock.now() })
    if (discharged === 'discharged') return redirectSaying(res, 'Duty discharged', `/duties/${duty.id}/certificate`)
    if (discharged === 'not done') return redirectSaying(res, notDone('Not discharged: something is left to do'), `/duties/${duty.id}`)
    show(
      res.status(409),
      'duties/discharge',
      await dischargePage(context, duty, { form: refused(req.body, NOT_AS_SHOWN), person: req.person }),
    )
  })

  return routes
}

async function checklistPage({ db }: Pick<Context, 'db'>, duty: DutyRecord, form: Form): Promise<ChecklistPage> {
  const lines = (await checklistFor(db, duty)).filter(({ done }) => !done)
  const choices = lines.map(({ key, what, contact }) => ({ value: key, text: what, ...(contact ? { hint: contact } : {}) }))
  return { form, duty: { id: duty.id, name: duty.template.name }, lines: choices }
}

async function dischargePage(
  { db, clock }: Context,
  record: DutyRecord,
  { form, person }: { form: Form; person: Person },
): Promise<DischargePage> {
  const { duty, metOn, tooEarly, mark } = await toDischarge(db, record, today(clock))
  return {
    form,
    duty: dutyInWords(duty),
    receivedOn: record.receivedOn,
    checklist: await shownChecklist(db, record, person),
    needsConfirmation: record.confirmedOn === null,
    tooEarly: tooEarly.map(({ what }) => what),
    outcome: metOn && { metOn, words: outcomeWords(metOn, duty.dueOn) },
    shown: mark,
  }
}

function fileErrors(upload: Upload | null): FieldError[] {
  const message = upload && (upload.ok ? whyNoEvidence(upload) : FILE_PROBLEMS[upload.problem])
  return message ? [{ field: 'file', message }] : []
}

const FILE_PROBLEMS = { 'too big': 'The file must be smaller than 20 MB', empty: 'The file is empty. Choose one that shows what was done' }
