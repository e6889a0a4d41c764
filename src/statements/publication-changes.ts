import type { Database, Tx } from '../../db/tables.ts'
import { addFile } from '../evidence/changes.ts'
import type { NewFile } from '../evidence/evidence.ts'
import { record } from '../history/record.ts'
import type { Saved } from '../lib/saved.ts'
import type { Person } from '../people/person.ts'
import { type ByPerson, isAsChecked, keep } from './changes.ts'
import { missingFrom } from './missing.ts'
import { inHand, statementById } from './queries.ts'
import type { Statement } from './statement.ts'

/** Incomplete: it lacks something without which it cannot go out, or the plan does. */
export type Decided = Saved | 'incomplete' | 'not agreed'

/** Agrees what was checked. A draft is kept with it; agreed already, nothing changes. */
export function agreeStatement(db: Database, statement: Statement, stamp: ByPerson): Promise<Decided> {
  return db.transaction().execute(async (tx) => {
    if ((await statementById(tx, statement.id)).agreedAt !== null) return 'unchanged'
    const refusal = await refusalOf(tx, statement)
    if (refusal) return refusal
    await keep(tx, statement, stamp)
    await tx
      .updateTable('statements')
      .set({ agreedAt: stamp.at.toISOString(), agreedById: stamp.by.id, version: statement.version + 2 })
      .where('id', '=', statement.id)
      .execute()
    await record(tx, { about: 'statement', id: statement.id, kind: 'statement agreed', number: statement.number }, stamp)
    return 'saved'
  })
}

/** Publishes the agreed version that was checked, with its Word file, whose bytes are already kept. Published already, nothing changes. */
export function publishStatement(
  db: Database,
  statement: Statement,
  { wordFile, ...stamp }: ByPerson & { by: Person; wordFile: NewFile },
): Promise<Decided> {
  return db.transaction().execute(async (tx) => {
    const now = await statementById(tx, statement.id)
    if (now.publishedAt !== null) return 'unchanged'
    const refusal = await refusalOf(tx, statement)
    if (refusal || now.agreedAt === null) return refusal ?? 'not agreed'
    const wordFileId = await addFile(tx, wordFile, stamp)
    const published = { publishedAt: stamp.at.toISOString(), publishedById: stamp.by.id, wordFileId, version: statement.version + 1 }
    await tx.updateTable('statements').set(published).where('id', '=', statement.id).execute()
    await record(tx, { about: 'statement', id: statement.id, kind: 'statement published', number: statement.number }, stamp)
    return 'saved'
  })
}

async function refusalOf(tx: Tx, statement: Statement): Promise<'stale' | 'incomplete' | null> {
  if (!(await isAsChecked(tx, statement))) return 'stale'
  const { content, plan } = await inHand(tx, statement)
  return missingFrom(statement, content, plan).length > 0 ? 'incomplete' : null
}
