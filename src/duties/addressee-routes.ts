import { type Request, type Response, Router } from 'express'
import type { Context } from '../context.ts'
import type { HistoryEvent } from '../history/event.ts'
import { historyOf } from '../history/queries.ts'
import { refuseUnless } from '../lib/problems.ts'
import { maySeePlan } from '../people/policy.ts'
import { idIn } from '../web/address.ts'
import { emptyForm, readForm } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { bothVersions } from '../web/meanwhile.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { type Addressee, type AddresseeDraft, addresseeInWords as inWords } from './addressee.ts'
import { addAddressee, ADDRESSEES_ID, changeAddressee, removeAddressee } from './addressee-changes.ts'
import { addresseeById, everyAddressee } from './checklist-queries.ts'
import { addresseeEditForm, addresseeForm } from './form.ts'
import { mayChooseDuties } from './policy.ts'

/** To whom the council sends the inspectors' report: its partners, a newspaper, a radio station. */
export function addresseeRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.use(hiddenUnless(maySeePlan))

  routes.get('/', async (req, res) => {
    const history = await historyOf(db, 'addressees', ADDRESSEES_ID)
    show(res, 'duties/addressees', { addressees: await everyAddressee(db), mayChange: mayChooseDuties(req.person), history })
  })

  routes.get('/new', (req, res) => {
    refuseUnless(mayChooseDuties(req.person))
    show(res, 'duties/addressee-new', { form: emptyForm })
  })

  routes.post('/', async (req, res) => {
    refuseUnless(mayChooseDuties(req.person))
    const form = readForm(addresseeForm, req.body)
    if (!form.ok) return show(res.status(422), 'duties/addressee-new', form)
    const { name } = form.value
    const isAdded = await addAddressee(db, form.value, { by: req.person, at: clock.now() })
    redirectSaying(res, isAdded ? `${name} added` : notDone(`${name} is among the addressees already`), '/addressees')
  })

  routes.get('/:id', async (req, res) => {
    const addressee = await chosenBy(req)
    show(res, 'duties/addressee', { form: { values: addressee, errors: [] }, addressee, meanwhile: null })
  })

  routes.post('/:id', async (req, res) => {
    const addressee = await chosenBy(req)
    const form = readForm(addresseeEditForm, req.body)
    if (!form.ok) return show(res.status(422), 'duties/addressee', { ...form, addressee, meanwhile: null })
    const { version, ...after } = form.value
    const saved = await changeAddressee(db, { ...addressee, version }, { after, by: req.person, at: clock.now() })
    if (saved === 'stale') return showBoth(req, res, { addressee, after: form.value })
    redirectSaying(res, saved === 'saved' ? `${after.name} saved` : notDone('Nothing was changed'), '/addressees')
  })

  routes.post('/:id/removal', async (req, res) => {
    refuseUnless(mayChooseDuties(req.person))
    const isRemoved = await removeAddressee(db, idIn(req), { by: req.person, at: clock.now() })
    redirectSaying(res, isRemoved ? 'Removed from the addressees' : notDone('It was removed already'), '/addressees')
  })

  async function chosenBy(req: Request): Promise<Addressee> {
    refuseUnless(mayChooseDuties(req.person))
    return addresseeById(db, idIn(req))
  }

  async function showBoth(
    req: Request,
    res: Response,
    { addressee, after }: { addressee: Addressee; after: AddresseeDraft & { version: number } },
  ): Promise<void> {
    const { id } = addressee
    const saved = { words: inWords(addressee), values: addressee }
    const typed = { words: inWords(after), body: req.body }
    const isOfIt = (event: HistoryEvent) => event.kind === 'addressee changed' && event.addresseeId === id
    const both = await bothVersions(db, { about: 'addressees', id: ADDRESSEES_ID, opened: after.version, saved, typed, isOfIt })
    if (!both) return redirectSaying(res, notDone('Nothing was changed'), '/addressees')
    show(res.status(409), 'duties/addressee', { ...both, addressee })
  }

  return routes
}
