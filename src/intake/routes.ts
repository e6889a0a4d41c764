import { type Request, type Response, Router } from 'express'
import type { Db } from '../../db/tables.ts'
import type { Context } from '../context.ts'
import { mayRecordInspection } from '../inspections/policy.ts'
import { INSPECTION_KINDS, kindWords } from '../inspections/inspection.ts'
import { today } from '../lib/clock.ts'
import { fullDate, readDate } from '../lib/date-words.ts'
import { refuseUnless } from '../lib/problems.ts'
import { maySeePlan } from '../people/policy.ts'
import { findingsAt } from '../recommendations/queries.ts'
import { idIn } from '../web/address.ts'
import { emptyForm, type Form, readForm, refused } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { keepDraft, recordInspection, saveDraft } from './changes.ts'
import { type Draft, draftOf, emptyDraft } from './draft.ts'
import { checkItems, receiptWords } from './check.ts'
import { type Edit, edited, readEdit } from './edit.ts'
import { readDraft, recordForm } from './form.ts'
import type { CheckIntakePage } from './pages.ts'
import { PROBLEM_WORDS } from './problem-words.ts'
import { draftFor, type KeptDraft, unfinishedDrafts } from './queries.ts'
import { received } from './receive.ts'

/** A report arrives: it is read, a director checks what was read, and the inspection is recorded. */
export function intakeRoutes(context: Context): Router {
  const { db, clock } = context
  const routes = Router()

  routes.use(hiddenUnless(maySeePlan), (req, _res, next) => {
    refuseUnless(mayRecordInspection(req.person))
    next()
  })

  routes.get('/new', async (req, res) => {
    show(res, 'intake/new', { form: emptyForm, unfinished: await unfinishedDrafts(db, req.person) })
  })

  routes.post('/', async (req, res) => {
    const arrival = await received(context, req)
    if (!arrival.ok) return showRefused(req, res, arrival)
    const { reading, file } = arrival
    const id = await keepDraft(db, { draft: reading ? draftOf(reading) : emptyDraft, reading, file }, { by: req.person, at: clock.now() })
    res.redirect(303, `/intake/${id}`)
  })

  routes.get('/:id', async (req, res) => {
    const kept = await draftFor(db, req.person, idIn(req))
    if (kept.inspectionId) return res.redirect(`/inspections/${kept.inspectionId}`)
    show(res, 'intake/check', await checkPage(db, kept, { values: kept.draft, errors: [] }))
  })

  routes.post('/:id', async (req, res) => {
    const kept = await draftFor(db, req.person, idIn(req))
    const typed = readDraft(req.body)
    const edit = readEdit(req.body.do)
    const saved = await saveDraft(db, versionIn(req, kept), edit ? edited(typed, edit) : typed)
    if (!saved) return showChangedElsewhere(res, kept, typed)
    if (edit) return res.redirect(303, `/intake/${kept.id}#recommendation-${placeAfter(edit, typed)}`)
    redirectSaying(res, 'Draft saved', `/intake/${kept.id}`)
  })

  routes.post('/:id/inspection', async (req, res) => {
    const kept = await draftFor(db, req.person, idIn(req))
    const typed = readDraft(req.body)
    if (!(await saveDraft(db, versionIn(req, kept), typed))) return showChangedElsewhere(res, kept, typed)
    const form = readForm(recordForm(today(clock)), typed)
    if (!form.ok) return show(res.status(422), 'intake/check', await checkPage(db, { ...kept, version: kept.version + 1 }, form.form))
    const id = await recordInspection(db, kept, { recorded: form.value, by: req.person, at: clock.now() })
    redirectSaying(res, 'Inspection recorded', `/inspections/${id}`)
  })

  async function showRefused(
    req: Request,
    res: Response,
    { field, problem }: { field: string; problem: keyof typeof PROBLEM_WORDS },
  ): Promise<void> {
    const form = refused(req.body, { field, message: PROBLEM_WORDS[problem] })
    show(res.status(problem === 'too big' ? 413 : 422), 'intake/new', { form, unfinished: await unfinishedDrafts(db, req.person) })
  }

  /** Recorded meanwhile, there is nothing left to change; saved meanwhile, what was typed here is shown to be saved again. */
  async function showChangedElsewhere(res: Response, kept: KeptDraft, typed: Draft): Promise<void> {
    if (kept.inspectionId) return res.redirect(303, `/inspections/${kept.inspectionId}`)
    show(res.status(409), 'intake/check', await checkPage(db, kept, { values: typed, errors: [CHANGED_ELSEWHERE] }))
  }

  return routes
}

const KINDS = INSPECTION_KINDS.map((kind) => ({ value: kind, text: kindWords(kind) }))

const CHANGED_ELSEWHERE = {
  field: 'recommendations',
  message:
    'This draft was changed in another window after you opened it. What you typed here is below; to keep it instead of the other, save again.',
}

function versionIn(req: Request, { id }: KeptDraft): { id: number; version: number } {
  return { id, version: Number(req.body.version) || 0 }
}

/** Where to go on: the item edited, the two it was divided into, the one added, or what came up in the place of one dropped. */
function placeAfter(edit: Edit, { recommendations }: Draft): number {
  if (edit.kind === 'add') return recommendations.length
  if (edit.kind === 'split') return edit.position
  if (edit.kind === 'drop') return Math.max(0, Math.min(edit.position, recommendations.length - 2))
  return Math.max(0, edit.position - 1)
}

async function checkPage(db: Db, { id, version, fileName, reading }: KeptDraft, form: Form): Promise<CheckIntakePage> {
  const draft = form.values as Draft
  const items = checkItems(draft, reading, await findingsAt(db, draft.authority, readDate(draft.receivedOn)))
  const secondLooks = items.flatMap(({ origin }, index) => origin.doubts.map((doubt) => ({ index, doubt })))
  const statedDeadline = reading?.statedDeadline ? fullDate(reading.statedDeadline) : null
  const read = { wasRead: reading !== null, warnings: reading?.warnings ?? [], receipt: receiptWords(reading), statedDeadline }
  return { form, id, version, fileName, ...read, kinds: KINDS, judgements: draft.judgements, items, secondLooks }
}
