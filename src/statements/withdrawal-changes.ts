import type { Database } from '../../db/tables.ts'
import { record } from '../history/record.ts'
import type { ByPerson } from './changes.ts'
import { certifiedBy } from './record-queries.ts'
import type { ConsultedOnVersion, RecordedSending, Statement } from './statement.ts'

type Because = ByPerson & { because: string }

/** True if it stood until now. Twice is harmless: the second time changes nothing and leaves no line of history. */
export function withdrawConsultation(db: Database, consultation: ConsultedOnVersion, { because, ...stamp }: Because): Promise<boolean> {
  const { id, statementId, name, role, consultedOn: on } = consultation
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('consultations')
      .set(withdrawn(because, stamp))
      .where('id', '=', id)
      .where('withdrawnAt', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    await record(tx, { about: 'statement', id: statementId, kind: 'consultation withdrawn', name, role, on, because }, stamp)
    return true
  })
}

type OfSending = Because & { sending: RecordedSending }

/** True if it stood until now and no certificate says it too: what a duty was discharged by is not taken back. */
export function withdrawSending(db: Database, statement: Statement, { sending, because, ...stamp }: OfSending): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    if ((await certifiedBy(tx, statement, sending)).length > 0) return false
    const { numUpdatedRows } = await tx
      .updateTable('sendings')
      .set(withdrawn(because, stamp))
      .where('id', '=', sending.id)
      .where('withdrawnAt', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    const { sentTo: to, sentOn: on } = sending
    await record(tx, { about: 'statement', id: statement.id, kind: 'sending withdrawn', to, on, because }, stamp)
    return true
  })
}

function withdrawn(because: string, { by, at }: ByPerson) {
  return { withdrawnAt: at.toISOString(), withdrawnById: by.id, withdrawnBecause: because }
}
