import { Router } from 'express'
import type { Context } from '../context.ts'
import { inspectionById } from '../inspections/queries.ts'
import { londonDay, today } from '../lib/clock.ts'
import { numericDate } from '../lib/date-words.ts'
import { idIn } from '../web/address.ts'
import { readForm } from '../web/form.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { type Before, consultationForm, sendingForm } from './form.ts'
import { statementFor } from './queries.ts'
import { READER_CHOICES } from './reader.ts'
import { recordConsultation, recordSending } from './record-changes.ts'
import type { Statement } from './statement.ts'

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
    const form = readForm(consultationForm(await beforeConsulting(statement)), req.body)
    if (!form.ok) return show(res.status(422), 'statements/consultation', { ...form, statement })
    const isRecorded = await recordConsultation(db, statement, { consultation: form.value, by: req.person, at: clock.now() })
    redirectSaying(res, isRecorded ? 'Consultation recorded' : PUBLISHED, addressOf(statement))
  })

  routes.get('/:id/sendings/new', async (req, res) => {
    const statement = await statementFor(db, req.person, idIn(req))
    if (statement.publishedAt === null) return redirectSaying(res, NOT_PUBLISHED, addressOf(statement))
    const what = `Written statement of action, version ${statement.number}, as a Word file by e-mail`
    const values = { reader: req.query['reader'], sentOn: numericDate(today(clock)), sentBy: req.person.name, what }
    show(res, 'statements/sending', { form: { values, errors: [] }, statement, readers: READER_CHOICES })
  })

  routes.post('/:id/sendings', async (req, res) => {
    const statement = await statementFor(db, req.person, idIn(req))
    if (statement.publishedAt === null) return redirectSaying(res, NOT_PUBLISHED, addressOf(statement))
    const form = readForm(sendingForm(beforeSending(statement)), req.body)
    if (!form.ok) return show(res.status(422), 'statements/sending', { ...form, statement, readers: READER_CHOICES })
    const isRecorded = await recordSending(db, statement, { sending: form.value, by: req.person, at: clock.now() })
    redirectSaying(res, isRecorded ? 'Sending recorded' : NOT_PUBLISHED, addressOf(statement))
  })

  /** Nobody is shown a version before it is begun, nor an answer to a report that has not come. */
  async function beforeConsulting({ inspectionId, number, draftedAt }: Statement): Promise<Before> {
    const { receivedOn } = await inspectionById(db, inspectionId)
    const begunOn = londonDay(new Date(draftedAt))
    const before = begunOn < receivedOn ? { from: receivedOn, since: RECEIVED } : { from: begunOn, since: `version ${number} was begun` }
    return { ...before, today: today(clock) }
  }

  function beforeSending({ number, publishedAt }: Statement): Before {
    const from = publishedAt === null ? today(clock) : londonDay(new Date(publishedAt))
    return { from, since: `version ${number} was published`, today: today(clock) }
  }

  return routes
}

const RECEIVED = 'the report was received'
const PUBLISHED = notDone('This version is published: nobody can be consulted on it any more')
const NOT_PUBLISHED = notDone('Publish this version before you record whom it was sent to')

function addressOf({ id }: Statement): string {
  return `/statements/${id}`
}
