import { type Request, type Response, Router } from 'express'
import type { Context } from '../../context.ts'
import { changeCover, endCover, nameCover } from '../../leaving/cover-changes.ts'
import { today } from '../../lib/clock.ts'
import { numericDate } from '../../lib/date-words.ts'
import { NotFound } from '../../lib/problems.ts'
import { mayGiveUpdates } from '../../updates/policy.ts'
import { idIn } from '../../web/address.ts'
import { type Form, readForm } from '../../web/form.ts'
import { hiddenUnless } from '../../web/guards.ts'
import { notDone, redirectSaying } from '../../web/notice.ts'
import { show } from '../../web/show.ts'
import { withJob } from '../person.ts'
import { mayRunTracker } from '../policy.ts'
import { type PersonRecord, personById } from '../queries.ts'
import { type Cover, inWords, maySubstitute, type Surroundings } from './cover.ts'
import { coverForm } from './form.ts'
import type { Whose } from './pages.ts'
import { openCoverOf, surroundingsOf } from './queries.ts'

/** Everybody names who covers for them: /account/covers. */
export function ownCoverRoutes(context: Context): Router {
  return coverRoutes(context, Router(), (req) => ({ id: req.person.id, isOwn: true, base: '/account' }))
}

/** An administrator does it for somebody who is ill: /people/12/covers. */
export function othersCoverRoutes(context: Context): Router {
  const routes = Router({ mergeParams: true })
  routes.use(hiddenUnless(mayRunTracker))
  return coverRoutes(context, routes, (req) => ({ id: idIn(req), isOwn: false, base: `/people/${idIn(req)}` }))
}

type Asked = { id: number; isOwn: boolean; base: string }
type Opened = Whose & { person: PersonRecord; surroundings: Surroundings }

function coverRoutes({ db, clock }: Context, routes: Router, asked: (req: Request) => Asked): Router {
  routes.get('/covers/new', async (req, res) => {
    showForm(res, await openedFor(req, null), { values: { version: 0 }, errors: [] })
  })

  routes.post('/covers', async (req, res) => {
    const opened = await openedFor(req, null)
    const form = readForm(coverForm(opened.surroundings), req.body)
    if (!form.ok) return showForm(res.status(422), opened, form.form)
    const draft = withoutVersion(form.value)
    const saved = await nameCover(db, opened.person, { draft, by: req.person, at: clock.now() })
    if (saved === 'stale') return showAgain(res, await openedFor(req, null), req.body)
    redirectSaying(res, savedWords(opened, draft), opened.base)
  })

  routes.get('/covers/:cover', async (req, res) => {
    const before = await coverIn(req)
    const values = { ...before, firstOn: numericDate(before.firstOn), lastOn: numericDate(before.lastOn) }
    showForm(res, await openedFor(req, before), { values, errors: [] })
  })

  routes.post('/covers/:cover', async (req, res) => {
    const before = await coverIn(req)
    const opened = await openedFor(req, before)
    const form = readForm(coverForm(opened.surroundings), req.body)
    if (!form.ok) return showForm(res.status(422), opened, form.form)
    const draft = withoutVersion(form.value)
    const seen = { person: opened.person, before: { ...before, version: form.value.version } }
    const saved = await changeCover(db, seen, { draft, by: req.person, at: clock.now() })
    if (saved === 'stale') return showAgain(res, await openedFor(req, await coverIn(req)), req.body)
    redirectSaying(res, saved === 'saved' ? savedWords(opened, draft) : notDone('Nothing was changed'), opened.base)
  })

  routes.post('/covers/:cover/ending', async (req, res) => {
    const cover = await coverIn(req)
    const isEnded = await endCover(db, cover, { by: req.person, at: clock.now() })
    redirectSaying(
      res,
      isEnded ? `${cover.cover} no longer covers for ${cover.person}` : notDone('This cover has just been changed: look again'),
      asked(req).base,
    )
  })

  async function openedFor(req: Request, before: Cover | null): Promise<Opened> {
    const { id, ...whose } = asked(req)
    const person = await personById(db, id)
    if (person.leftOn) throw new NotFound()
    return { ...whose, name: person.name, person, surroundings: await surroundingsOf(db, person, { before, today: today(clock) }) }
  }

  async function coverIn(req: Request): Promise<Cover> {
    return openCoverOf(db, asked(req), { id: idIn(req, 'cover'), today: today(clock) })
  }

  return routes
}

function showForm(res: Response, { person, surroundings, ...whose }: Opened, form: Form): void {
  const candidates = surroundings.people
    .filter((candidate) => maySubstitute(candidate, person))
    .map((candidate) => ({ value: String(candidate.id), text: withJob(candidate) }))
  show(res, 'people/cover', {
    ...whose,
    form,
    givesUpdates: mayGiveUpdates(person),
    cover: surroundings.before,
    candidates: [{ value: '', text: 'Choose a person' }, ...candidates],
  })
}

/** What fitted when the form was read does not any more, or somebody changed this cover: sent again from here, it is held against what there is now. */
function showAgain(res: Response, opened: Opened, body: unknown): void {
  const read = readForm(coverForm(opened.surroundings), body)
  const values = { ...(body as object), version: opened.surroundings.before?.version ?? 0 }
  const stands = opened.surroundings.before
  const changed = stands ? `${stands.cover} covers ${inWords(stands)}` : 'another cover was named'
  const overtaken = { field: 'coverId', message: `Somebody saved while this page was open: ${changed}. Save again if yours is still right` }
  showForm(res.status(409), opened, { values, errors: read.ok ? [overtaken] : read.form.errors })
}

function savedWords({ surroundings, person, isOwn }: Opened, { coverId, ...span }: Pick<Cover, 'coverId' | 'firstOn' | 'lastOn'>): string {
  const cover = surroundings.people.find(({ id }) => id === coverId)
  return `${cover?.name ?? ''} covers for ${isOwn ? 'you' : person.name} ${inWords(span)}`
}

function withoutVersion<Posted extends { version: number }>({ version: _version, ...draft }: Posted): Omit<Posted, 'version'> {
  return draft
}
