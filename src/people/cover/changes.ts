import type { Tx } from '../../../db/tables.ts'
import { record, type Stamp } from '../../history/record.ts'
import { fullDate } from '../../lib/date-words.ts'
import { changesBetween, type InWords } from '../../history/change.ts'
import type { Cover, CoverDraft } from './cover.ts'

/** The parts of a cover that are its own; whoever calls them has held it against the others, and tells both, in the same transaction. */
export async function insertCover(tx: Tx, { cover, personId, ...draft }: CoverDraft & Named, stamp: Stamp): Promise<number> {
  const { id } = await tx
    .insertInto('covers')
    .values({ ...draft, personId })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { firstOn, lastOn } = draft
  await record(tx, { about: 'person', id: personId, kind: 'cover named', cover, firstOn, lastOn }, stamp)
  return id
}

type Named = { personId: number /** The name of whoever covers. */; cover: string }

/** False when it is not as it was: then nothing is saved. */
export async function saveCover(
  tx: Tx,
  before: Cover,
  { cover, ...stamp }: Stamp & { cover: CoverDraft & { cover: string } },
): Promise<boolean> {
  const { coverId, firstOn, lastOn } = cover
  if (!(await change(tx, before, { coverId, firstOn, lastOn }))) return false
  const changes = changesBetween(inWords(before), inWords(cover))
  await record(tx, { about: 'person', id: before.personId, kind: 'cover changed', changes }, stamp)
  return true
}

/** False when it was over or had been changed. */
export async function stopCover(tx: Tx, cover: Cover, stamp: Stamp): Promise<boolean> {
  if (!(await change(tx, cover, { endedAt: stamp.at.toISOString() }))) return false
  await record(tx, { about: 'person', id: cover.personId, kind: 'cover ended', cover: cover.cover }, stamp)
  return true
}

async function change(tx: Tx, { id, version }: Cover, columns: Partial<CoverDraft> | { endedAt: string }): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('covers')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function inWords({ cover, firstOn, lastOn }: Pick<Cover, 'cover' | 'firstOn' | 'lastOn'>): InWords {
  return [
    ['who covers', cover],
    ['the first day', fullDate(firstOn)],
    ['the last day', fullDate(lastOn)],
  ]
}
