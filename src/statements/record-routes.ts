import { Router } from 'express'
import type { Context } from '../context.ts'
import { today } from '../lib/clock.ts'
import { numericDate } from '../lib/date-words.ts'
import { idIn } from '../web/address.ts'
import { readForm } from '../web/form.ts'
import { redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { consultationForm, sendingForm } from './form.ts'
import { statementFor } from './queries.ts'
import { recordConsultation, recordSending } from './record-changes.ts'
import type { Statement } from './statement.ts'

const USUAL = ['His Majesty’s Chief Inspector (Ofsted)', 'The Secretary of State for Education']

/** Who was consulted on a version, and to whom the published one was sent. */
export function statementRecordRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.get('/:id/consultations/new', async (req, res) => {
    const statement = await statementFor(db, req.person, idIn(req))
    if (statement.publishedAt !== null) return redirectSaying(res, PUBLISHED, addressOf(statement))
    show(res, 'statements/consultation', { form: { values: { consultedOn: numericDate(today(clock)) }, errors: [] }, statement })
  })

  routes.post('/:id/consultations', async (req, res) => {
    const statement = await statementFor(db, req.person, idIn(req))
    if (statement.publishedAt !== null) return redirectSaying(res, PUBLISHED, addressOf(statement))
    const form = readForm(consultationForm(today(clock)), req.body)
    if (!form.ok) return show(res.status(422), 'statements/consultation', { ...form, statement })
    await recordConsultation(db, statement, { consultation: form.value, by: req.person, at: clock.now() })
    redirectSaying(res, 'Consultation recorded', addressOf(statement))
  })

  routes.get('/:id/sendings/new', async (req, res) => {
    const statement = await statementFor(db, req.person, idIn(req))
    if (statement.publishedAt === null) return redirectSaying(res, NOT_PUBLISHED, addressOf(statement))
    const what = `Written statement of action, version ${statement.number}, as a Word file by e-mail`
    const values = { sentTo: req.query['to'] ?? '', sentOn: numericDate(today(clock)), sentBy: req.person.name, what }
    show(res, 'statements/sending', { form: { values, errors: [] }, statement, usual: USUAL })
  })

  routes.post('/:id/sendings', async (req, res) => {
    const statement = await statementFor(db, req.person, idIn(req))
    if (statement.publishedAt === null) return redirectSaying(res, NOT_PUBLISHED, addressOf(statement))
    const form = readForm(sendingForm(today(clock)), req.body)
    if (!form.ok) return show(res.status(422), 'statements/sending', { ...form, statement, usual: USUAL })
    await recordSending(db, statement, { sending: form.value, by: req.person, at: clock.now() })
    redirectSaying(res, 'Sending recorded', addressOf(statement))
  })

  return routes
}

const PUBLISHED = 'This version is published: nobody can be consulted on it any more'
const NOT_PUBLISHED = 'Publish this version before you record whom it was sent to'

function addressOf({ id }: Statement): string {
  return `/statements/${id}`
}
