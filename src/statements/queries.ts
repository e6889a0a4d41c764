import type { Db } from '../../db/tables.ts'
import { Altered, hideUnless, NotFound } from '../lib/problems.ts'
import type { Person } from '../people/person.ts'
import { sha256Of } from '../lib/sha256.ts'
import { contentOf, type Plan, type StatementContent } from './content.ts'
import { planFor } from './plan-queries.ts'
import { mayWriteStatements } from './policy.ts'
import { correctedBy, type Statement } from './statement.ts'

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

/** Of every inspection, the newest version first; without its words. */
export function everyStatement(db: Db) {
  return db
    .selectFrom('statements')
    .select(['id', 'inspectionId', 'number', 'because', 'draftedAt', 'keptAt', 'agreedAt', 'publishedAt'])
    .orderBy('inspectionId', 'desc')
    .orderBy('number', 'desc')
    .execute()
}

/** What it says: as it was frozen, or of a draft as the plan stands now. */
export async function contentFor(db: Db, statement: Statement): Promise<StatementContent> {
  return (await keptContent(db, statement)) ?? (await drawn(db, statement)).planned
}

/** A version with all it comes from. `planned` is what it would say as the plan stands now, whatever was frozen of it before. */
export type InHand = { content: StatementContent; planned: StatementContent; plan: Plan; versions: Statement[] }

/** Reads everything once. */
export async function inHand(db: Db, statement: Statement): Promise<InHand> {
  const { planned, ...from } = await drawn(db, statement)
  return { content: (await keptContent(db, statement)) ?? planned, planned, ...from }
}

async function drawn(db: Db, statement: Statement): Promise<Omit<InHand, 'content'>> {
  const [plan, versions] = [await planFor(db, statement.inspectionId), await versionsFor(db, statement.inspectionId)]
  return { planned: contentOf(plan, { ...statement, corrects: correctedBy(statement, versions) }), plan, versions }
}

async function keptContent(db: Db, statement: Statement): Promise<StatementContent | null> {
  const row = await db.selectFrom('statements').select(['content', 'sha256']).where('id', '=', statement.id).executeTakeFirstOrThrow()
  if (row.content === null) return null
  if (sha256Of(row.content) !== row.sha256) {
    throw new Altered(`Version ${statement.number} of this statement is not as it was stored: its SHA-256 does not match.`)
  }
  return JSON.parse(row.content) as StatementContent
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
