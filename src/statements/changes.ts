import type { Database, Tx } from '../../db/tables.ts'
import { record, saveEdit, type Stamp } from '../history/record.ts'
import type { Saved } from '../lib/saved.ts'
import { sha256Of } from '../lib/sha256.ts'
import { changesIn } from './corrections.ts'
import { contentFor, versionsFor } from './queries.ts'
import type { Statement, StatementWords } from './statement.ts'

export type ByPerson = Stamp & { by: { id: number } }

/** Begins the first version for an inspection and answers its id. Of an inspection that has one, it is the newest there is. */
export function draftStatement(
  db: Database,
  inspectionId: number,
  { introduction, ...stamp }: ByPerson & { introduction: string },
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const [newest] = await versionsFor(tx, inspectionId)
    if (newest) return newest.id
    const words = { introduction, foreword: '', namesPeople: false }
    return addVersion(tx, { ...words, inspectionId, number: 1, because: '' }, stamp)
  })
}

/** Begins the version after the newest, with its words. While that is a draft no other is begun: it is answered, with the reason it has. */
export function beginNextVersion(
  db: Database,
  { inspectionId }: Statement,
  { because, ...stamp }: ByPerson & { because: string },
): Promise<Begun> {
  return db.transaction().execute(async (tx) => {
    const [newest] = await versionsFor(tx, inspectionId)
    if (!newest) throw new Error(`inspection ${inspectionId} has no statement to go on from`)
    if (newest.keptAt === null) return newest
    const number = newest.number + 1
    return { id: await addVersion(tx, { ...newest, number, because }, stamp), number, because }
  })
}

type Begun = Pick<Statement, 'id' | 'number' | 'because'>

/** `before` is as it stands now, with the version the form was opened on: stale when somebody saved or kept it in between. */
export function changeStatement(db: Database, before: Statement, { after, ...stamp }: Stamp & { after: StatementWords }): Promise<Saved> {
  const changes = changesIn(before, after)
  return db.transaction().execute(async (tx) => {
    const update = tx
      .updateTable('statements')
      .set({ ...wordsOf(after), version: before.version + 1 })
      .where('id', '=', before.id)
      .where('version', '=', before.version)
      .where('content', 'is', null)
    return saveEdit(tx, { changes, update, event: { about: 'statement', id: before.id, kind: 'statement changed', changes } }, stamp)
  })
}

/** From now on this version says what it says today, whatever becomes of the plan. */
export function keepStatement(db: Database, statement: Statement, stamp: ByPerson): Promise<Saved> {
  return db.transaction().execute((tx) => keep(tx, statement, stamp))
}

/** The part of keeping it that consulting on it and agreeing it begin with. */
export async function keep(tx: Tx, statement: Statement, stamp: ByPerson): Promise<Saved> {
  if (statement.keptAt !== null) return 'unchanged'
  const content = JSON.stringify(await contentFor(tx, statement))
  const { numUpdatedRows } = await tx
    .updateTable('statements')
    .set({ content, sha256: sha256Of(content), keptAt: stamp.at.toISOString(), keptById: stamp.by.id, version: statement.version + 1 })
    .where('id', '=', statement.id)
    .where('version', '=', statement.version)
    .where('content', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return 'stale'
  await record(tx, { about: 'statement', id: statement.id, kind: 'statement kept', number: statement.number }, stamp)
  return 'saved'
}

type NewVersion = StatementWords & { inspectionId: number; number: number; because: string }

async function addVersion(tx: Tx, { inspectionId, number, because, ...words }: NewVersion, stamp: ByPerson): Promise<number> {
  const { id } = await tx
    .insertInto('statements')
    .values({ ...wordsOf(words), inspectionId, number, because, draftedAt: stamp.at.toISOString(), draftedById: stamp.by.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, { about: 'statement', id, kind: 'statement drafted', number, because }, stamp)
  return id
}

function wordsOf({ foreword, introduction, namesPeople }: StatementWords) {
  return { foreword, introduction, namesPeople: namesPeople ? 1 : 0 } as const
}
