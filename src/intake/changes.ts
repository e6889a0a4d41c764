import type { Database, Tx } from '../../db/tables.ts'
import { proposeDuties } from '../duties/changes.ts'
import { addFile } from '../evidence/changes.ts'
import type { NewFile } from '../evidence/evidence.ts'
import { record } from '../history/record.ts'
import { addInspection } from '../inspections/changes.ts'
import { londonDay } from '../lib/clock.ts'
import type { Person } from '../people/person.ts'
import { addRecommendations, confirmSameFinding } from '../recommendations/changes.ts'
import { type Draft, draftWords, originOf } from './draft.ts'
import type { RecordedDraft } from './form.ts'
import type { KeptDraft } from './queries.ts'
import type { Reading } from './reading/reading.ts'

type Stamp = { by: Person; at: Date }

/** A draft, and the version of it that the page showed. */
type Opened = { id: number; version: number }

/** Keeps what was read until its author has checked it. */
export async function keepDraft(
  db: Database,
  kept: { draft: Draft; reading: Reading | null; file: NewFile | null },
  stamp: Stamp,
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const fileId = kept.file && (await addFile(tx, kept.file, stamp))
    const { id } = await tx
      .insertInto('intakeDrafts')
      .values({
        personId: stamp.by.id,
        fileId,
        reading: JSON.stringify(kept.reading),
        form: JSON.stringify(kept.draft),
        inspectionId: null,
        at: stamp.at.toISOString(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  })
}

/** False when another window has saved this draft since `version`, or it is recorded already: then nothing is changed. One discarded is taken up again. */
export function saveDraft(db: Database, { id, version }: Opened, { draft, ...stamp }: Stamp & { draft: Draft }): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const { discardedAt } = await tx.selectFrom('intakeDrafts').select('discardedAt').where('id', '=', id).executeTakeFirstOrThrow()
    if (!(await change(tx, { id, version }, { form: JSON.stringify(draft), discardedAt: null }))) return false
    if (discardedAt !== null) await record(tx, { about: 'intake', id, kind: 'draft taken up again' }, stamp)
    return true
  })
}

/** False when it was saved since `version`, recorded or discarded: then nothing is changed. Its words are kept, for whoever takes it up again. */
export function discardDraft(db: Database, { id, version, ...kept }: KeptDraft, stamp: Stamp): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    if (kept.discardedAt !== null || !(await change(tx, { id, version }, { discardedAt: stamp.at.toISOString() }))) return false
    const told = { what: draftWords(kept.draft), begunBy: kept.begunBy, begunOn: londonDay(new Date(kept.at)) }
    await record(tx, { about: 'intake', id, kind: 'draft discarded', ...told }, stamp)
    return true
  })
}

/** The inspection, its recommendations and its duties, all or nothing. A draft recorded already answers the inspection it became. */
export async function recordInspection(
  db: Database,
  kept: KeptDraft,
  { recorded, ...stamp }: Stamp & { recorded: RecordedDraft },
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const before = await tx.selectFrom('intakeDrafts').select('inspectionId').where('id', '=', kept.id).executeTakeFirstOrThrow()
    if (before.inspectionId !== null) return before.inspectionId
    const { recommendations, isAnother: _isAnother, ...inspection } = recorded
    const id = await addInspection(tx, { ...inspection, reportFileId: kept.fileId, recommendations: recommendations.length }, stamp)
    const added = await addRecommendations(
      tx,
      id,
      recommendations.map((each) => withOrigin(kept, each)),
    )
    const links = recommendations.flatMap(({ sameAs }, at) => sameAs.map((earlierId) => ({ id: added[at] ?? 0, earlierId })))
    for (const link of links) await confirmSameFinding(tx, link, stamp)
    await proposeDuties(tx, { id, kind: inspection.kind })
    await tx.updateTable('intakeDrafts').set({ inspectionId: id }).where('id', '=', kept.id).execute()
    return id
  })
}

async function change(tx: Tx, { id, version }: Opened, columns: { form?: string; discardedAt: string | null }): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('intakeDrafts')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('inspectionId', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function withOrigin({ reading }: KeptDraft, { readAs, sameAs: _sameAs, ...typed }: RecordedDraft['recommendations'][number]) {
  const { framework, page } = originOf(reading, { readAs })
  return { ...typed, framework, page }
}
