import type { Db } from '../../db/tables.ts'
import { dutiesOfInspection } from '../duties/queries.ts'
import { type WordFile, wordFileOf } from './queries.ts'
import type { ConsultedOnVersion, RecordedSending, Sending, Statement, Withdrawal } from './statement.ts'

/** On this version and on those before it, which led to it; withdrawn ones among them. */
export async function consultationsUpTo(db: Db, { inspectionId, number }: Statement): Promise<ConsultedOnVersion[]> {
  const consulted = await db
    .selectFrom('consultations')
    .innerJoin('statements', 'statements.id', 'statementId')
    .leftJoin('people', 'people.id', 'withdrawnById')
    .select(['consultations.id', 'consultations.name', 'role', 'consultedOn', 'comment', 'statementId', 'number'])
    .select(['withdrawnAt', 'people.name as withdrawnBy', 'withdrawnBecause'])
    .where('inspectionId', '=', inspectionId)
    .where('number', '<=', number)
    .orderBy('consultedOn')
    .orderBy('consultations.id')
    .execute()
  return consulted.map(withWithdrawal)
}

/** Of this version; withdrawn ones among them. */
export async function sendingsOf(db: Db, statementId: number): Promise<RecordedSending[]> {
  const sent = await db
    .selectFrom('sendings')
    .leftJoin('people', 'people.id', 'withdrawnById')
    .select(['sendings.id', 'reader', 'sentTo', 'sentOn', 'sentBy', 'what'])
    .select(['withdrawnAt', 'people.name as withdrawnBy', 'withdrawnBecause'])
    .where('statementId', '=', statementId)
    .orderBy('sentOn')
    .orderBy('sendings.id')
    .execute()
  return sent.map(withWithdrawal)
}

type Proving = Pick<Sending, 'reader' | 'sentOn' | 'sentBy'>

/** Of every version for an inspection, each with the Word file that was published with it; none that was withdrawn. */
export async function sendingsFor(db: Db, inspectionId: number): Promise<(Proving & { wordFile: WordFile })[]> {
  const sent = await db
    .selectFrom('sendings')
    .innerJoin('statements', 'statements.id', 'statementId')
    .innerJoin('files', 'files.id', 'wordFileId')
    .select(['reader', 'sentOn', 'sentBy', 'files.name', 'mediaType', 'bytes', 'files.sha256'])
    .where('inspectionId', '=', inspectionId)
    .where('withdrawnAt', 'is', null)
    .orderBy('number', 'desc')
    .orderBy('sentOn')
    .orderBy('sendings.id')
    .execute()
  return sent.map(({ reader, sentOn, sentBy, ...wordFile }) => ({ reader, sentOn, sentBy, wordFile }))
}

/** The duties whose certificate rests on this sending of the version: on the earliest that stands, of those that say the same. */
export async function certifiedBy(db: Db, statement: Statement, sending: RecordedSending): Promise<{ id: number; name: string }[]> {
  const { reader, sentOn, sentBy } = sending
  const wordFile = await wordFileOf(db, statement)
  const earliest = (await sendingsOf(db, statement.id)).find((each) => each.withdrawn === null && provesTheSame(each, sending))
  if (reader === null || wordFile === null || earliest?.id !== sending.id) return []
  const lines = await db
    .selectFrom('checklistLines')
    .innerJoin('evidence', 'evidence.id', 'evidenceId')
    .innerJoin('files', 'files.id', 'fileId')
    .select('dutyId')
    .where('doneOn', '=', sentOn)
    .where('doneBy', '=', sentBy)
    .where('sha256', '=', wordFile.sha256)
    .execute()
  const shown = new Set(lines.map(({ dutyId }) => dutyId))
  const duties = (await dutiesOfInspection(db, statement.inspectionId)).filter(({ id, discharge }) => discharge !== null && shown.has(id))
  return duties
    .filter(({ template }) => template.places.some(({ meant }) => meant === reader))
    .map(({ id, template }) => ({ id, name: template.name }))
}

function provesTheSame(one: Proving, other: Proving): boolean {
  return one.reader === other.reader && one.sentOn === other.sentOn && one.sentBy === other.sentBy
}

type Row = { withdrawnAt: string | null; withdrawnBy: string | null; withdrawnBecause: string | null }

function withWithdrawal<T extends Row>({ withdrawnAt: at, withdrawnBy: by, withdrawnBecause: because, ...record }: T) {
  const withdrawn: Withdrawal | null = at === null ? null : { at, by: by ?? '', because: because ?? '' }
  return { ...record, withdrawn }
}
