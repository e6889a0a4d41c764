import { type Request, type Response, Router } from 'express'
import type { Context } from '../context.ts'
import { historyOf } from '../history/queries.ts'
import { correctPerson, type StillTheirs } from '../leaving/changes.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { today } from '../lib/clock.ts'
import { hideUnless } from '../lib/problems.ts'
import { addPerson, sendPasswordLink } from '../sign-in/link-changes.ts'
import { idIn } from '../web/address.ts'
import { emptyForm, readForm, refused } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { bothVersions, type EditForm } from '../web/meanwhile.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { inWords } from './corrections.ts'
import { coversWith } from './cover/queries.ts'
import { correctionForm, personForm } from './form.ts'
import { type PersonDraft, ROLE_CHOICES as roles } from './person.ts'
import { mayRunTracker } from './policy.ts'
import { everyoneEver, personById, type PersonRecord } from './queries.ts'

export function peopleRoutes(context: Context): Router {
  const { db, clock } = context
  const routes = Router()

  routes.use(hiddenUnless(mayRunTracker))

  routes.get('/', async (_req, res) => {
    const people = await everyoneEver(db)
    show(res, 'people/list', { people: people.filter(({ leftOn }) => leftOn === null), left: people.filter(hasLeft) })
  })

  routes.get('/new', (_req, res) => {
    show(res, 'people/new', { form: emptyForm, roles })
  })

  routes.post('/new', async (req, res) => {
    const form = readForm(personForm(await everyoneEver(db)), req.body)
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
    if (hasLeft(person)) return showLeft(context, res, person)
    await showPerson(context, res, { shown: person, form: { values: person, errors: [] }, meanwhile: null })
  })

  routes.post('/:id', async (req, res) => {
    const person = await activePerson(context, req)
    const others = (await everyoneEver(db)).filter(({ id }) => id !== person.id)
    const form = readForm(correctionForm(person, others), req.body)
    if (!form.ok) return showPerson(context, res.status(422), { shown: person, form: form.form, meanwhile: null })
    const { version, ...after } = form.value
    const saved = await correctPerson(db, person.id, { version, after, by: req.person, at: clock.now() })
    if (saved === 'stale') return showBoth(context, res, { id: person.id, opened: version, after, body: req.body })
    if (typeof saved === 'object') return showToHandOver(context, res, { shown: person, ...saved, body: req.body })
    redirectSaying(res, saved === 'saved' ? sayingSaved(person, after) : notDone('Nothing was changed'), '/people')
  })

  routes.post('/:id/password-link', async (req, res) => {
    const { id, name } = await activePerson(context, req)
    const isSent = await sendPasswordLink(db, id, { by: req.person, at: clock.now() })
    redirectSaying(
      res,
      isSent ? `A link to set a password is on its way to ${name}` : notDone(`A link was sent to ${name} within the last minute`),
      `/people/${id}`,
    )
  })

  return routes
}

/** Whoever has left has no page to change: only to come back from. */
async function activePerson({ db }: Context, req: Request): Promise<PersonRecord> {
  const person = await personById(db, idIn(req))
  hideUnless(!hasLeft(person))
  return person
}

type Shown = EditForm & Partial<StillTheirs> & { shown: PersonRecord }

async function showPerson({ db, clock }: Context, res: Response, page: Shown): Promise<void> {
  const { id, name } = page.shown
  const covers = { name, isOwn: false, base: `/people/${id}`, ...(await coversWith(db, page.shown, today(clock))) }
  show(res, 'people/person', { toHandOver: [], ...page, roles, covers, history: await historyOf(db, 'person', id) })
}

async function showLeft({ db }: Context, res: Response, shown: PersonRecord & { leftOn: CalendarDate }): Promise<void> {
  show(res, 'people/left', { shown, leftOn: shown.leftOn, history: await historyOf(db, 'person', shown.id) })
}

type Refused = StillTheirs & { shown: PersonRecord; body: unknown }

function showToHandOver(context: Context, res: Response, { shown, toHandOver, body }: Refused): Promise<void> {
  return showPerson(context, res.status(422), { shown, form: refused(body, NOT_YET), meanwhile: null, toHandOver })
}

type Stale = { id: number; opened: number; after: PersonDraft; body: unknown }

/** Somebody saved first: theirs beside what was typed. Saving again then saves over theirs, knowingly. */
async function showBoth(context: Context, res: Response, { id, opened, after, body }: Stale): Promise<void> {
  const shown = await personById(context.db, id)
  const saved = { words: inWords(shown), values: shown }
  const both = await bothVersions(context.db, { about: 'person', id, opened, saved, typed: { words: inWords(after), body } })
  if (!both) return redirectSaying(res, notDone('Nothing was changed'), '/people')
  await showPerson(context, res.status(409), { shown, ...both })
}

function hasLeft(person: PersonRecord): person is PersonRecord & { leftOn: CalendarDate } {
  return person.leftOn !== null
}

const NOT_YET = { field: 'roles', message: 'These roles cannot change yet: what is listed on this page must be handed over first' }

function sayingSaved(before: PersonRecord, { name, email }: PersonDraft): string {
  const isInvited = email !== before.email && !before.hasPassword
  return isInvited ? `${name} saved. A new invitation is on its way to ${email}` : `${name} saved`
}
