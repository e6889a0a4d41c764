import type { Db } from '../../db/tables.ts'
import { Altered, hideUnless, NotFound } from '../lib/problems.ts'
import type { Person } from '../people/person.ts'
import { sha256Of } from '../positions/queries.ts'
import { contentOf, type StatementContent } from './content.ts'
import { planFor } from './plan-queries.ts'
import { mayWriteStatements } from './policy.ts'
import { type Consultation, type ConsultedOnVersion, correctedBy, type Sending, type Statement } from './statement.ts'

/** A director's to work on, or not found. */
export async function statementFor(db: Db, person: Person, id: number): Promise<Statement> {
  hideUnless(mayWriteStatements(person))
  return statementById(db, id)
}

export async function statementById(db: Db, id: number): Promise<Statement> {
  const row = await rows(db).where('statements.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  return asStatement(row)
}

/** Every version for an inspection, the newest first. */
export async function versionsFor(db: Db, inspectionId: number): Promise<Statement[]> {
  return (await rows(db).where('statements.inspectionId', '=', inspectionId).execute()).map(asStatement)
}

/** Of every inspection, the newest version first. */
export async function everyStatement(db: Db): Promise<Statement[]> {
  return (await rows(db).execute()).map(asStatement)
}

/** What it says: as it was frozen, or of a draft as the plan stands now. */
export async function contentFor(db: Db, statement: Statement): Promise<StatementContent> {
  const row = await db.selectFrom('statements').select(['content', 'sha256']).where('id', '=', statement.id).executeTakeFirstOrThrow()
  if (row.content === null) return draftedContent(db, statement)
  if (sha256Of(row.content) !== row.sha256) {
    throw new Altered(`Version ${statement.number} of this statement is not as it was stored: its SHA-256 does not match.`)
  }
  return JSON.parse(row.content) as StatementContent
}

/** As the plan stands now, whatever was frozen of it before. */
export async function draftedContent(db: Db, statement: Statement): Promise<StatementContent> {
  const corrects = correctedBy(statement, await versionsFor(db, statement.inspectionId))
  return contentOf(await planFor(db, statement.inspectionId), { ...statement, corrects })
}

export async function isNewest(db: Db, { inspectionId, number }: Statement): Promise<boolean> {
  const newer = db.selectFrom('statements').select('id').where('inspectionId', '=', inspectionId).where('number', '>', number)
  return (await newer.limit(1).executeTakeFirst()) === undefined
}

export async function consultationsOf(db: Db, statementId: number): Promise<Consultation[]> {
  const consulted = db.selectFrom('consultations').select(['name', 'role', 'consultedOn', 'comment'])
  return consulted.where('statementId', '=', statementId).orderBy('consultedOn').orderBy('id').execute()
}

/** On this version and on those before it, which led to it. */
export async function consultationsUpTo(db: Db, { inspectionId, number }: Statement): Promise<ConsultedOnVersion[]> {
  return db
    .selectFrom('consultations')
    .innerJoin('statements', 'statements.id', 'statementId')
    .select(['name', 'role', 'consultedOn', 'comment', 'number'])
    .where('inspectionId', '=', inspectionId)
    .where('number', '<=', number)
    .orderBy('consultedOn')
    .orderBy('consultations.id')
    .execute()
}

export async function sendingsOf(db: Db, statementId: number): Promise<Sending[]> {
  const sent = db.selectFrom('sendings').select(['sentTo', 'sentOn', 'sentBy', 'what'])
  return sent.where('statementId', '=', statementId).orderBy('sentOn').orderBy('id').execute()
}

export type WordFile = { name: string; mediaType: string; bytes: number; sha256: string }

/** The Word file it was published with; null until then. */
export async function wordFileOf(db: Db, { id }: Pick<Statement, 'id'>): Promise<WordFile | null> {
  const file = db
    .selectFrom('statements')
    .innerJoin('files', 'files.id', 'wordFileId')
    .select(['files.name', 'mediaType', 'bytes', 'files.sha256'])
    .where('statements.id', '=', id)
  return (await file.executeTakeFirst()) ?? null
}

function rows(db: Db) {
  return db
    .selectFrom('statements')
    .innerJoin('people as drafter', 'drafter.id', 'draftedById')
    .leftJoin('people as agreer', 'agreer.id', 'agreedById')
    .leftJoin('people as publisher', 'publisher.id', 'publishedById')
    .select([
      'statements.id',
      'inspectionId',
      'number',
      'because',
      'introduction',
      'foreword',
      'namesPeople',
      'sha256',
      'statements.version',
    ])
    .select(['draftedAt', 'drafter.name as draftedBy', 'keptAt', 'agreedAt', 'agreer.name as agreedBy'])
    .select(['publishedAt', 'publisher.name as publishedBy'])
    .orderBy('inspectionId', 'desc')
    .orderBy('number', 'desc')
}

type Row = Omit<Statement, 'namesPeople'> & { namesPeople: 0 | 1 }

function asStatement({ namesPeople, ...row }: Row): Statement {
  return { ...row, namesPeople: namesPeople === 1 }
}
