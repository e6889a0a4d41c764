import type { Request, Response } from 'express'
import type { Db } from '../../db/tables.ts'
import { refuseUnless } from '../lib/problems.ts'
import { idIn } from '../web/address.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import type { DutyRecord } from './duty.ts'
import { mayChooseDuties } from './policy.ts'
import { dutyById } from './queries.ts'

/** The duty of this address, for a director to do something about. */
export async function chosenDuty(db: Db, req: Request): Promise<DutyRecord> {
  const duty = await dutyById(db, idIn(req))
  refuseUnless(mayChooseDuties(req.person))
  return duty
}

/** Discharged or dropped meanwhile: nothing is done about it any more. */
export function sayOver(res: Response, { id }: { id: number }): void {
  redirectSaying(res, notDone('This duty is not open any more'), `/duties/${id}`)
}
