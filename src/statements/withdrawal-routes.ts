import { type Request, Router } from 'express'
import type { Context } from '../context.ts'
import { fullDate } from '../lib/date-words.ts'
import { NotFound } from '../lib/problems.ts'
import { idIn } from '../web/address.ts'
import { emptyForm, type Form, readForm, refused } from '../web/form.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { recordWithdrawalForm } from './form.ts'
import type { RecordWithdrawalPage } from './pages.ts'
import { statementById, statementFor } from './queries.ts'
import { certifiedBy, consultationsUpTo, sendingsOf } from './record-queries.ts'
import type { ConsultedOnVersion, RecordedSending, Statement } from './statement.ts'
import { withdrawConsultation, withdrawSending } from './withdrawal-changes.ts'

/** A consultation or a sending recorded by mistake, or with a wrong day or wrong words, is taken back. */
export function statementWithdrawalRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.get('/:id/consultations/:consultation/withdrawal', async (req, res) => {
    const { statement, consultation } = await openedConsultation(req)
    if (consultation.withdrawn) return redirectSaying(res, ALREADY, addressOf(statement))
    show(res, 'statements/withdrawal', await consultationPage(statement, consultation, emptyForm))
  })

  routes.post('/:id/consultations/:consultation/withdrawal', async (req, res) => {
    const { statement, consultation } = await openedConsultation(req)
    if (consultation.withdrawn) return redirectSaying(res, ALREADY, addressOf(statement))
    const form = readForm(recordWithdrawalForm, req.body)
    if (!form.ok) return show(res.status(422), 'statements/withdrawal', await consultationPage(statement, consultation, form.form))
    const isWithdrawn = await withdrawConsultation(db, consultation, { ...form.value, by: req.person, at: clock.now() })
    redirectSaying(res, isWithdrawn ? 'Consultation withdrawn' : ALREADY, addressOf(statement))
  })

  routes.get('/:id/sendings/:sending/withdrawal', async (req, res) => {
    const { statement, sending } = await openedSending(req)
    if (sending.withdrawn) return redirectSaying(res, ALREADY, addressOf(statement))
    show(res, 'statements/withdrawal', await sendingPage(statement, sending, emptyForm))
  })

  routes.post('/:id/sendings/:sending/withdrawal', async (req, res) => {
    const { statement, sending } = await openedSending(req)
    if (sending.withdrawn) return redirectSaying(res, ALREADY, addressOf(statement))
    const page = await sendingPage(statement, sending, refused(req.body))
    if (page.certificates.length > 0) return show(res.status(409), 'statements/withdrawal', page)
    const form = readForm(recordWithdrawalForm, req.body)
    if (!form.ok) return show(res.status(422), 'statements/withdrawal', { ...page, ...form })
    const isWithdrawn = await withdrawSending(db, statement, { sending, ...form.value, by: req.person, at: clock.now() })
    redirectSaying(res, isWithdrawn ? 'Sending withdrawn' : OVERTAKEN, addressOf(statement))
  })

  async function openedConsultation(req: Request) {
    const statement = await statementFor(db, req.person, idIn(req))
    const consultation = (await consultationsUpTo(db, statement)).find(({ id }) => id === idIn(req, 'consultation'))
    if (!consultation) throw new NotFound()
    return { statement, consultation }
  }

  async function openedSending(req: Request) {
    const statement = await statementFor(db, req.person, idIn(req))
    const sending = (await sendingsOf(db, statement.id)).find(({ id }) => id === idIn(req, 'sending'))
    if (!sending) throw new NotFound()
    return { statement, sending }
  }

  /** A consultation is found on the versions after its own too. */
  async function consultationPage(opened: Statement, consultation: ConsultedOnVersion, form: Form): Promise<RecordWithdrawalPage> {
    const { id, name, role, consultedOn, number, comment } = consultation
    const statement = await statementById(db, consultation.statementId)
    const on = fact('Consulted on', `${fullDate(consultedOn)}, on version ${number}`)
    const facts = [fact('Name', name), fact('Role', role), on, fact('What they said', comment || 'No comment.')]
    const back = addressOf(opened)
    return { form, statement, back, kind: 'consultation', facts, address: `${back}/consultations/${id}/withdrawal`, certificates: [] }
  }

  async function sendingPage(statement: Statement, sending: RecordedSending, form: Form): Promise<RecordWithdrawalPage> {
    const { id, sentTo, sentOn, sentBy, what } = sending
    const facts = [fact('Sent to', sentTo), fact('Sent on', fullDate(sentOn)), fact('Sent by', sentBy), fact('What was sent', what)]
    const certificates = await certifiedBy(db, statement, sending)
    const back = addressOf(statement)
    return { form, statement, back, kind: 'sending', facts, address: `${back}/sendings/${id}/withdrawal`, certificates }
  }

  return routes
}

const ALREADY = notDone('It was withdrawn already')
const OVERTAKEN = notDone('It was not withdrawn: something has just been done with it')

function fact(key: string, value: string): RecordWithdrawalPage['facts'][number] {
  return { key: { text: key }, value: { text: value } }
}

function addressOf({ id }: Statement): string {
  return `/statements/${id}`
}
