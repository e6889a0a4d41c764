import { Router } from 'express'
import type { Context } from '../context.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import { isOpen, withDeadline } from '../duties/duty.ts'
import { dutyInWords, outcomeWords } from '../duties/duty-words.ts'
import { today } from '../lib/clock.ts'
import { idIn } from '../web/address.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { dischargeByStatement } from './proof-changes.ts'
import { answeredDuty, proofFor } from './proof-queries.ts'
import { statementFor } from './queries.ts'

const OVER = notDone('This duty is not open any more')

/** A published statement is the proof of the duty it answers: a director checks what is known of it, and discharges the duty. */
export function statementProofRoutes({ db, clock, config }: Context): Router {
  const routes = Router()

  routes.get('/:id/duties/:duty/discharge', async (req, res) => {
    const statement = await statementFor(db, req.person, idIn(req))
    const duty = await answeredDuty(db, statement, idIn(req, 'duty'))
    if (!isOpen(duty)) return redirectSaying(res, OVER, `/duties/${duty.id}`)
    const proof = await proofFor(db, duty, config.baseUrl)
    const counted = withDeadline(duty, today(clock), await bankHolidaysOf(db))
    show(res, 'statements/proof', {
      statement,
      duty: dutyInWords(counted),
      proof,
      needsConfirmation: duty.confirmedOn === null,
      outcome: proof.metOn && { metOn: proof.metOn, words: outcomeWords(proof.metOn, counted.dueOn) },
    })
  })

  routes.post('/:id/duties/:duty/discharge', async (req, res) => {
    const statement = await statementFor(db, req.person, idIn(req))
    const duty = await answeredDuty(db, statement, idIn(req, 'duty'))
    const stamp = { by: req.person, at: clock.now() }
    const isDischarged = await dischargeByStatement(db, statement, { dutyId: duty.id, site: config.baseUrl, ...stamp })
    if (isDischarged) return redirectSaying(res, 'Duty discharged', `/duties/${duty.id}/certificate`)
    if (!isOpen(duty)) return redirectSaying(res, OVER, `/duties/${duty.id}`)
    redirectSaying(res, notDone('Not discharged: something is left to do'), `/statements/${statement.id}/duties/${duty.id}/discharge`)
  })

  return routes
}
