import { type Response, Router } from 'express'
import type { Context } from '../context.ts'
import { historyOf } from '../history/queries.ts'
import { correctPerson, type StillTheirs } from '../leaving/changes.ts'
import { addPerson, sendPasswordLink } from '../sign-in/link-changes.ts'
import { idIn } from '../web/address.ts'
import { emptyForm, readForm, refused } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { bothVersions, type EditForm } from '../web/meanwhile.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { corrections } from './corrections.ts'
import { correctionForm, personForm } from './form.ts'
import { type PersonDraft, ROLE_CHOICES as roles } from './person.ts'
import { mayRunTracker } from './policy.ts'
import { everyone, peopleButFor, personById, type PersonRecord } from './queries.ts'

export function peopleRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.use(hiddenUnless(mayRunTracker))

  routes.get('/', async (_req, res) => {
    show(res, 'people/list', { people: await everyone(db) })
  })

  routes.get('/new', (_req, res) => {
    show(res, 'people/new', { form: emptyForm, roles })
  })

  routes.post('/new', async (req, res) => {
    const form = readForm(personForm(await everyone(db)), req.body)
    if (!form.ok) return show(res.status(422), 'people/new', { ...form, roles })
    const id = await addPerson(db, form.value, { by: req.person, at: clock.now() })
    const words =
      id === null
        ? notDone(`Somebody has just added ${form.value.email}`)
        : `${form.value.name} added. A letter with a link to set a password is on its way`
    redirectSaying(res, words, '/people')
  })

  routes.get('/:id', async (req, res) => {
    const person = await personById(db, idIn(req))
    await showPerson(res, person, { form: { values: person, errors: [] }, meanwhile: null })
  })

  routes.post('/:id', async (req, res) => {
    const person = await personById(db, idIn(req))
    const form = readForm(correctionForm(await peopleButFor(db, person)), req.body)
    if (!form.ok) return showPerson(res.status(422), person, { form: form.form, meanwhile: null })
    const { version, ...after } = form.value
    const saved = await correctPerson(db, person.id, { version, after, by: req.person, at: clock.now() })
    if (saved === 'stale') return showBoth(res, person.id, { after, body: req.body })
    if (typeof saved === 'object') return showToHandOver(res, person, { ...saved, body: req.body })
    redirectSaying(res, saved === 'saved' ? sayingSaved(person, after) : notDone('Nothing was changed'), '/people')
  })

  routes.post('/:id/password-link', async (req, res) => {
    const { id, name } = await personById(db, idIn(req))
    const isSent = await sendPasswordLink(db, id, { by: req.person, at: clock.now() })
    redirectSaying(
      res,
      isSent ? `A link to set a password is on its way to ${name}` : notDone(`A link was sent to ${name} within the last minute`),
      `/people/${id}`,
    )
  })

  async function showPerson(res: Response, shown: PersonRecord, page: EditForm & Partial<StillTheirs>): Promise<void> {
    show(res, 'people/person', { toHandOver: [], ...page, roles, shown, history: await historyOf(db, 'person', shown.id) })
  }

  async function showToHandOver(res: Response, person: PersonRecord, { toHandOver, body }: StillTheirs & { body: unknown }): Promise<void> {
    await showPerson(res.status(422), person, { form: refused(body, NOT_YET), meanwhile: null, toHandOver })
  }

  /** Somebody saved first: theirs beside what was typed. Saving again then saves over theirs, knowingly. */
  async function showBoth(res: Response, id: number, { after, body }: { after: PersonDraft; body: unknown }): Promise<void> {
    const person = await personById(db, id)
    const { version } = person
    await showPerson(
      res.status(409),
      person,
      await bothVersions(db, { about: 'person', id, version, changes: corrections(person, after), body }),
    )
  }

  return routes
}

const NOT_YET = { field: 'roles', message: 'These roles cannot change yet: what is listed on this page must be handed over first' }

function sayingSaved(before: PersonRecord, { name, email }: PersonDraft): string {
  const isInvited = email !== before.email && !before.hasPassword
  return isInvited ? `${name} saved. A new invitation is on its way to ${email}` : `${name} saved`
}
