import { Router } from 'express'
import type { Context } from '../context.ts'
import { type DutyRecord, isOpen } from '../duties/duty.ts'
import { dutyInWords, NOT_AS_SHOWN, outcomeWords } from '../duties/duty-words.ts'
import { today } from '../lib/clock.ts'
import { idIn } from '../web/address.ts'
import { emptyForm, type Form, refused } from '../web/form.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import type { ProofPage } from './pages.ts'
import { dischargeByStatement } from './proof-changes.ts'
import { answeredDuty, proofFor } from './proof-queries.ts'
import { statementFor } from './queries.ts'
import type { Statement } from './statement.ts'

const OVER = notDone('This duty is not open any more')

/** A published statement is the proof of the duty it answers: a director checks what is known of it, and discharges the duty. */
export function statementProofRoutes({ db, clock, config }: Context): Router {
  const routes = Router()

  routes.get('/:id/duties/:duty/discharge', async (req, res) => {
    const statement = await statementFor(db, req.person, idIn(req))
    const duty = await answeredDuty(db, statement, idIn(req, 'duty'))
    if (!isOpen(duty)) return redirectSaying(res, OVER, `/duties/${duty.id}`)
    show(res, 'statements/proof', await proofPage(statement, duty, emptyForm))
  })

  routes.post('/:id/duties/:duty/discharge', async (req, res) => {
    const statement = await statementFor(db, req.person, idIn(req))
    const duty = await answeredDuty(db, statement, idIn(req, 'duty'))
    if (!isOpen(duty)) return redirectSaying(res, OVER, `/duties/${duty.id}`)
    const pressed = { dutyId: duty.id, site: config.baseUrl, shown: String(req.body.shown), by: req.person, at: clock.now() }
    const discharged = await dischargeByStatement(db, statement, pressed)
    if (discharged === 'discharged') return redirectSaying(res, 'Duty discharged', `/duties/${duty.id}/certificate`)
    if (discharged === 'stale')
      return show(res.status(409), 'statements/proof', await proofPage(statement, duty, refused(req.body, NOT_AS_SHOWN)))
    redirectSaying(res, notDone('Not discharged: something is left to do'), `/statements/${statement.id}/duties/${duty.id}/discharge`)
  })

  async function proofPage(statement: Statement, record: DutyRecord, form: Form): Promise<ProofPage> {
    const { duty, proof, metOn, mark } = await proofFor(db, record, { site: config.baseUrl, today: today(clock) })
    return {
      form,
      statement,
      duty: dutyInWords(duty),
      receivedOn: record.receivedOn,
      proof,
      needsConfirmation: duty.confirmedOn === null,
      outcome: metOn && { metOn, words: outcomeWords(metOn, duty.dueOn) },
      shown: mark,
    }
  }

  return routes
}
