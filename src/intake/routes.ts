import { type Request, type Response, Router } from 'express'
import type { Context } from '../context.ts'
import { mayRecordInspection } from '../inspections/policy.ts'
import { today } from '../lib/clock.ts'
import { refuseUnless } from '../lib/problems.ts'
import { maySeePlan } from '../people/policy.ts'
import { idIn } from '../web/address.ts'
import { emptyForm, type Form, readForm, refused } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { redirectSaying } from '../web/notice.ts'
import type { Meanwhile } from '../web/pages.ts'
import { show } from '../web/show.ts'
import { keepDraft, recordInspection, saveDraft } from './changes.ts'
import { draftCorrections } from './corrections.ts'
import { type Draft, draftOf, emptyDraft } from './draft.ts'
import { edited, placeAfter, readEdit } from './edit.ts'
import { readDraft, recordForm } from './form.ts'
import { checkPage, newPage } from './page-queries.ts'
import { partAsked, partToMend, partWith } from './part.ts'
import { PROBLEM_WORDS } from './problem-words.ts'
import { draftFor, type KeptDraft, recordedTwins } from './queries.ts'
import type { ReadingProblem } from './reading/reading.ts'
import { received } from './receive.ts'

/** A report arrives: it is read, a director checks what was read, and the inspection is recorded. */
export function intakeRoutes(context: Context): Router {
  const { db, clock } = context
  const showing = showingWith(context)
  const routes = Router()

  routes.use(hiddenUnless(maySeePlan), (req, _res, next) => {
    refuseUnless(mayRecordInspection(req.person))
    next()
  })

  routes.get('/new', async (_req, res) => {
    show(res, 'intake/new', await newPage(db, emptyForm))
  })

  routes.post('/', async (req, res) => {
    const arrival = await received(context, req)
    if (!arrival.ok) return showing.refusal(req, res, arrival)
    const { reading, file } = arrival
    const id = await keepDraft(db, { draft: reading ? draftOf(reading) : emptyDraft, reading, file }, { by: req.person, at: clock.now() })
    res.redirect(303, `/intake/${id}`)
  })

  routes.get('/:id', async (req, res) => {
    const kept = await draftFor(db, req.person, idIn(req))
    if (kept.inspectionId) return res.redirect(`/inspections/${kept.inspectionId}`)
    await showing.check(res, kept, { form: { values: kept.draft, errors: [] }, number: partAsked(req.query['page']) ?? 1 })
  })

  routes.post('/:id', async (req, res) => {
    const { kept, typed, number, save } = await openedBy(req)
    const [edit, asked] = [readEdit(req.body.do), partAsked(req.body.do)]
    const after = edit ? edited(typed, edit) : typed
    if (!(await save(edit || asked ? after : { ...after, dropped: [] }))) return showing.changedElsewhere(res, kept, { typed, number })
    if (edit?.kind === 'split' && !isLonger(after, typed)) return showing.unsplit(res, kept, { typed, number, position: edit.position })
    if (edit) return res.redirect(303, addressAfter(kept, placeAfter(edit, { before: typed, after })))
    redirectSaying(res, 'Draft saved', addressOf(kept, asked ?? number))
  })

  routes.post('/:id/inspection', async (req, res) => {
    const { kept, typed, number, save } = await openedBy(req)
    if (!(await save(typed))) return showing.changedElsewhere(res, kept, { typed, number })
    const twins = await recordedTwins(db, { ...kept, draft: typed })
    const form = readForm(recordForm(today(clock), { hasTwin: twins.length > 0 }), typed)
    if (!form.ok) return showing.mistakes(res, kept, { form: form.form, number })
    const id = await recordInspection(db, kept, { recorded: form.value, by: req.person, at: clock.now() })
    redirectSaying(res, 'Inspection recorded', `/inspections/${id}`)
  })

  /** The draft with what was typed on one of its pages, and how to save it over the version that page showed. */
  async function openedBy(req: Request) {
    const kept = await draftFor(db, req.person, idIn(req))
    const opened = { id: kept.id, version: Number(req.body.version) || 0 }
    const save = (draft: Draft) => saveDraft(db, opened, { draft, by: req.person, at: clock.now() })
    return { kept, typed: readDraft(req.body, kept.draft), number: partWith(Number(req.body.first) || 0), save }
  }

  return routes
}

/** What was typed on one page of a draft, among the rest of it. */
type Typed = { typed: Draft; number: number }

type Shown = { form: Form; number: number; meanwhile?: Meanwhile | null }

/** The check page of a draft, as it was opened or with what is wrong with it. */
function showingWith({ db }: Context) {
  async function check(res: Response, kept: KeptDraft, shown: Shown): Promise<void> {
    show(res, 'intake/check', await checkPage(db, kept, shown))
  }

  return {
    check,

    async refusal(req: Request, res: Response, { field, problem }: { field: string; problem: ReadingProblem }): Promise<void> {
      const form = refused(req.body, { field, message: PROBLEM_WORDS[problem] })
      show(res.status(problem === 'too big' ? 413 : 422), 'intake/new', await newPage(db, form))
    },

    /** Recorded meanwhile, there is nothing left to change; saved or discarded meanwhile, what was typed here is shown to be saved again. */
    async changedElsewhere(res: Response, kept: KeptDraft, { typed, number }: Typed): Promise<void> {
      if (kept.inspectionId) return res.redirect(303, `/inspections/${kept.inspectionId}`)
      const error = { field: 'recommendations', message: kept.discardedAt === null ? CHANGED_ELSEWHERE : DISCARDED_ELSEWHERE }
      const differences = draftCorrections(kept.draft, typed).map(({ field, from, to }) => ({ field, saved: from, typed: to }))
      const form = { values: typed, errors: [error] }
      const meanwhile = differences.length > 0 ? { saved: null, differences, theirs: [] } : null
      await check(res.status(409), kept, { form, number, meanwhile })
    },

    async unsplit(res: Response, kept: KeptDraft, { typed, number, position }: Typed & { position: number }): Promise<void> {
      const error = { field: `recommendations[${position}][text]`, message: UNSPLIT }
      await check(res.status(422), saved(kept), { form: { values: typed, errors: [error] }, number })
    },

    mistakes(res: Response, kept: KeptDraft, { form, number }: Shown): Promise<void> {
      return check(res.status(422), saved(kept), { form, number: partToMend(form.errors, number) })
    },
  }
}

const CHANGED_ELSEWHERE =
  'This draft was changed in another window after you opened it. What you typed here is below; to keep it instead of the other, save again.'

const DISCARDED_ELSEWHERE =
  'This draft was discarded after you opened it. What you typed here is below; to take the draft up again, save again.'

const UNSPLIT = 'Put an empty line where this recommendation divides into two, then choose Split again'

/** As it stands once it was saved from the page it is shown on. */
function saved(kept: KeptDraft): KeptDraft {
  return { ...kept, discardedAt: null, version: kept.version + 1 }
}

function isLonger(one: Draft, other: Draft): boolean {
  return one.recommendations.length > other.recommendations.length
}

function addressOf({ id }: KeptDraft, number: number): string {
  return number === 1 ? `/intake/${id}` : `/intake/${id}?page=${number}`
}

function addressAfter(kept: KeptDraft, { at, anchor }: { at: number; anchor: string }): string {
  return `${addressOf(kept, partWith(at))}#${anchor}`
}
