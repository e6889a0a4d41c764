import type { Database } from '../../db/tables.ts'
import { proposeDuties } from '../duties/changes.ts'
import { addFile } from '../evidence/changes.ts'
import type { NewFile } from '../evidence/evidence.ts'
import { addInspection } from '../inspections/changes.ts'
import type { Person } from '../people/person.ts'
import { addRecommendations, confirmSameFinding } from '../recommendations/changes.ts'
import { type Draft, originOf } from './draft.ts'
import type { RecordedDraft } from './form.ts'
import type { KeptDraft } from './queries.ts'
import type { Reading } from './reading/reading.ts'

type Stamp = { by: Person; at: Date }

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

/** False when another window has saved this draft since `version`, or it is recorded already: then nothing is changed. */
export async function saveDraft(db: Database, { id, version }: { id: number; version: number }, draft: Draft): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('intakeDrafts')
    .set({ form: JSON.stringify(draft), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('inspectionId', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
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
    const { recommendations, ...inspection } = recorded
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

function withOrigin({ reading }: KeptDraft, { readAs, sameAs: _sameAs, ...typed }: RecordedDraft['recommendations'][number]) {
  const { framework, page } = originOf(reading, { readAs })
  return { ...typed, framework, page }
}
