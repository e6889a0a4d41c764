import { type Response, Router } from 'express'
import type { Context } from '../context.ts'
import { changeTemplate } from '../duties/clock-changes.ts'
import { movementsByTemplate } from '../duties/movement.ts'
import { type MovementWords, movementsInWords } from '../duties/movement-words.ts'
import { openDuties } from '../duties/queries.ts'
import { changesToCheck } from '../history/change.ts'
import { historyOf } from '../history/queries.ts'
import { INSPECTION_KINDS, kindWords } from '../inspections/inspection.ts'
import { mayRunTracker } from '../people/policy.ts'
import { idIn } from '../web/address.ts'
import { carried, emptyForm, type Form, readForm, refused } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { bothVersions, type EditForm } from '../web/meanwhile.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { addTemplate } from './changes.ts'
import type { TemplateRecord } from './duty-template.ts'
import type { DeadlineCheckPage } from './pages.ts'
import { MEANING_CHOICES } from './place.ts'
import { bankHolidaysOf, everyTemplate, templateById } from './queries.ts'
import { newTemplateForm, placeRows, type TemplateDraft, templateForm } from './template-form.ts'
import { asTyped, corrections, inWords, templateInWords } from './template-words.ts'

type Given = { after: TemplateDraft; body: unknown }

/** What the law asks after each kind of inspection, for an administrator to keep right. What moves an open clock is shown before it is saved. */
export function templateRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.use(hiddenUnless(mayRunTracker))

  routes.get('/', async (_req, res) => {
    show(res, 'deadlines/templates', { templates: (await everyTemplate(db)).map((template) => templateInWords(template, kindWords)) })
  })

  routes.get('/new', (_req, res) => {
    show(res, 'deadlines/template-new', { ...fieldsOf(emptyForm), isNew: true })
  })

  routes.post('/', async (req, res) => {
    const form = readForm(newTemplateForm(INSPECTION_KINDS), req.body)
    if (!form.ok) return show(res.status(422), 'deadlines/template-new', { ...fieldsOf(form.form), isNew: true })
    const { id, isNew } = await addTemplate(db, form.value, { by: req.person, at: clock.now() })
    redirectSaying(res, isNew ? ADDED : notDone('There is a template that says the same already'), `/duty-templates/${id}`)
  })

  routes.get('/:id', async (req, res) => {
    const template = await templateById(db, idIn(req))
    await showTemplate(res, template, { form: { values: asTyped(template), errors: [] }, meanwhile: null })
  })

  routes.post('/:id', async (req, res) => {
    const template = await templateById(db, idIn(req))
    const form = readForm(templateForm(INSPECTION_KINDS), req.body)
    if (!form.ok) return showTemplate(res.status(422), template, { form: form.form, meanwhile: null })
    const { step, version, after } = form.value
    const given = { after, body: req.body }
    if (step === 'change') return showTemplate(res, template, { form: refused(req.body), meanwhile: null })
    if (version !== template.version) return showBoth(res, template, { opened: version, ...given })
    const moved = step === 'check' ? await movesTo(template, after) : []
    if (moved.length > 0) return show(res, 'deadlines/check', { ...checkPage(template, given), moved })
    const saved = await changeTemplate(db, template, { after, by: req.person, at: clock.now() })
    if (saved === 'stale') return showBoth(res, await templateById(db, template.id), { opened: version, ...given })
    redirectSaying(res, saved === 'saved' ? 'Duty template saved' : notDone('Nothing was changed'), '/duty-templates')
  })

  async function showTemplate(res: Response, { id, name }: TemplateRecord, page: EditForm): Promise<void> {
    show(res, 'deadlines/template', {
      ...fieldsOf(page.form),
      meanwhile: page.meanwhile,
      isNew: false,
      template: { id, name },
      history: await historyOf(db, 'duty template', id),
    })
  }

  async function movesTo({ key }: TemplateRecord, after: TemplateDraft): Promise<MovementWords[]> {
    const duties = await openDuties(db)
    return movementsInWords(movementsByTemplate(duties, { key, after }, await bankHolidaysOf(db)), duties)
  }

  /** Somebody saved first: theirs beside what was typed. Saving again then saves over theirs, knowingly. */
  async function showBoth(res: Response, template: TemplateRecord, { opened, after, body }: Given & { opened: number }): Promise<void> {
    const saved = { words: inWords(template), values: asTyped(template) }
    const typed = { words: inWords(after), body }
    const both = await bothVersions(db, { about: 'duty template', id: template.id, opened, saved, typed })
    if (!both) return redirectSaying(res, notDone('Nothing was changed'), '/duty-templates')
    await showTemplate(res.status(409), template, both)
  }

  return routes
}

const ADDED = 'Duty template added. It is proposed with every inspection recorded from now on'

function fieldsOf(form: Form) {
  const kinds = INSPECTION_KINDS.map((kind) => ({ value: kind, text: kindWords(kind) }))
  const meanings = [{ value: '', text: 'Nobody in particular' }, ...MEANING_CHOICES]
  return { form, kinds, meanings, placeRows: placeRows(form.values) }
}

function checkPage(template: TemplateRecord, { after, body }: Given): Omit<DeadlineCheckPage, 'moved'> {
  return {
    title: 'Check which deadlines this moves',
    back: { href: `/duty-templates/${template.id}`, text: 'The duty template' },
    action: `/duty-templates/${template.id}`,
    changes: changesToCheck(corrections(template, after)),
    hidden: carried(body),
    button: 'Save and move these deadlines',
  }
}
