import { type Response, Router } from 'express'
import type { Context } from '../context.ts'
import type { DeadlineCheckPage } from '../deadlines/pages.ts'
import { changeInspection } from '../duties/changes.ts'
import type { Consequences } from '../duties/movement.ts'
import { movementsInWords } from '../duties/movement-words.ts'
import { consequencesFor } from '../duties/queries.ts'
import { changesToCheck } from '../history/change.ts'
import { today } from '../lib/clock.ts'
import { refuseUnless } from '../lib/problems.ts'
import { maySeePlan } from '../people/policy.ts'
import { idIn } from '../web/address.ts'
import { carried, readForm, refused } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { bothVersions, type EditForm } from '../web/meanwhile.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { corrections, inWords } from './corrections.ts'
import { asTyped, judgementRows } from './edit-form.ts'
import { inspectionForm } from './form.ts'
import { INSPECTION_KINDS, type Inspection, type InspectionDraft, kindWords } from './inspection.ts'
import type { InspectionEditPage } from './pages.ts'
import { mayEditInspection } from './policy.ts'
import { inspectionById } from './queries.ts'

type Given = { after: InspectionDraft; body: unknown }
/** `opened` is the version the form shows. */
type Stale = Given & { inspection: Inspection; opened: number }

/** A director puts the details right. What moves a statutory deadline is shown before it is saved. */
export function inspectionEditRoutes(context: Context): Router {
  const { db, clock } = context
  const routes = Router()

  routes.use(hiddenUnless(maySeePlan))

  routes.get('/:id/edit', async (req, res) => {
    const inspection = await inspectionById(db, idIn(req))
    refuseUnless(mayEditInspection(req.person, inspection))
    show(res, 'inspections/edit', editPage(inspection, { form: { values: asTyped(inspection), errors: [] }, meanwhile: null }))
  })

  routes.post('/:id/edit', async (req, res) => {
    const inspection = await inspectionById(db, idIn(req))
    refuseUnless(mayEditInspection(req.person, inspection))
    const form = readForm(inspectionForm(today(clock)), req.body)
    if (!form.ok) return show(res.status(422), 'inspections/edit', editPage(inspection, { form: form.form, meanwhile: null }))
    const { step, version, ...after } = form.value
    const given = { after, body: req.body }
    if (step === 'change') return show(res, 'inspections/edit', editPage(inspection, { form: refused(req.body), meanwhile: null }))
    if (version !== inspection.version) return showBoth(context, res, { inspection, opened: version, ...given })
    const consequences = await consequencesFor(db, inspection, after)
    if (consequences.against.length > 0) return showRefused(res, { inspection, body: req.body, consequences })
    if (step === 'check' && isAny(consequences)) return show(res, 'deadlines/check', checkPage(inspection, given, consequences))
    const saved = await changeInspection(db, { inspection, after, by: req.person, at: clock.now() })
    if (saved === 'done before')
      return showRefused(res, { inspection, body: req.body, consequences: await consequencesFor(db, inspection, after) })
    if (saved === 'stale') return showBoth(context, res, { inspection: await inspectionById(db, inspection.id), opened: version, ...given })
    redirectSaying(res, saved === 'saved' ? 'Details saved' : notDone('Nothing was changed'), `/inspections/${inspection.id}`)
  })

  return routes
}

/** Somebody saved first: theirs beside what was typed. Saving again then saves over theirs, knowingly. */
async function showBoth({ db }: Context, res: Response, { inspection, after, body, opened }: Stale): Promise<void> {
  const { id } = inspection
  const saved = { words: inWords(inspection), values: asTyped(inspection) }
  const both = await bothVersions(db, { about: 'inspection', id, opened, saved, typed: { words: inWords(after), body } })
  if (!both) return redirectSaying(res, notDone('Nothing was changed'), `/inspections/${id}`)
  show(res.status(409), 'inspections/edit', editPage(inspection, both))
}

type Refused = { inspection: Inspection; body: unknown; consequences: Consequences }

/** What was done for a report was done once it had been received: each that says otherwise, named beside the date. */
function showRefused(res: Response, { inspection, body, consequences }: Refused): void {
  const errors = consequences.against.map((done) => ({
    field: 'receivedOn',
    message: `The date the report was received must be on or before ${done}`,
  }))
  show(res.status(422), 'inspections/edit', editPage(inspection, { form: refused(body, ...errors), meanwhile: null }))
}

function editPage({ id, authority }: Inspection, edit: EditForm): InspectionEditPage {
  const kinds = INSPECTION_KINDS.map((kind) => ({ value: kind, text: kindWords(kind) }))
  return { ...edit, inspection: { id, authority }, kinds, judgementRows: judgementRows(edit.form.values) }
}

function checkPage(inspection: Inspection, { after, body }: Given, { moved, added, dropped }: Consequences): DeadlineCheckPage {
  return {
    title: 'Check what this changes',
    back: { href: `/inspections/${inspection.id}`, text: 'The inspection' },
    action: `/inspections/${inspection.id}/edit`,
    changes: changesToCheck(corrections(inspection, after)),
    moved: movementsInWords(moved),
    added: added.map(({ name }) => name),
    dropped: dropped.map(({ template }) => template.name),
    hidden: carried(body),
    button: 'Save and change the deadlines',
  }
}

function isAny({ moved, added, dropped }: Consequences): boolean {
  return moved.length + added.length + dropped.length > 0
}
