import type { Database } from '../../db/tables.ts'
import { record } from '../history/record.ts'
import { type ByPerson, keep } from './changes.ts'
import { statementById } from './queries.ts'
import { consultationsUpTo, sendingsOf } from './record-queries.ts'
import type { Consultation, Sending, Statement } from './statement.ts'

/** Records whom it was put to, and keeps what they were shown; false once it is published. Recorded twice in the same words, it is one consultation. */
export function recordConsultation(
  db: Database,
  { id }: Statement,
  { consultation, ...stamp }: ByPerson & { consultation: Consultation },
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const statement = await statementById(tx, id)
    if (statement.publishedAt !== null) return false
    if (isAmong(await consultationsUpTo(tx, statement), { ...consultation, number: statement.number, withdrawn: null })) return true
    await keep(tx, statement, stamp)
    await tx
      .insertInto('consultations')
      .values({ ...consultation, statementId: id })
      .execute()
    const { name, role, consultedOn } = consultation
    await record(tx, { about: 'statement', id, kind: 'statement consulted on', name, role, on: consultedOn }, stamp)
    return true
  })
}

/** Records that a published version was sent; false of one that is not. Recorded twice in the same words, it was sent once. */
export function recordSending(db: Database, { id }: Statement, { sending, ...stamp }: ByPerson & { sending: Sending }): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    if ((await statementById(tx, id)).publishedAt === null) return false
    if (isAmong(await sendingsOf(tx, id), { ...sending, withdrawn: null })) return true
    await tx
      .insertInto('sendings')
      .values({ ...sending, statementId: id })
      .execute()
    await record(tx, { about: 'statement', id, kind: 'statement sent', to: sending.sentTo, on: sending.sentOn }, stamp)
    return true
  })
}

type Row = Record<string, unknown>

function isAmong(rows: readonly Row[], sought: Row): boolean {
  return rows.some((row) => Object.entries(sought).every(([field, value]) => row[field] === value))
}
