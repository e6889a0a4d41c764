import type { Db } from '../../db/tables.ts'
import type { InspectionKind } from '../inspections/inspection.ts'
import { mayRecordInspection } from '../inspections/policy.ts'
import { inspectionsThatStand } from '../inspections/queries.ts'
import { isSameInspection } from '../inspections/twin.ts'
import { readDate } from '../lib/date-words.ts'
import { hideUnless, NotFound } from '../lib/problems.ts'
import type { Person } from '../people/person.ts'
import type { Draft } from './draft.ts'
import type { Reading } from './reading/reading.ts'
import type { RecordedTwin } from './twin-words.ts'

/** `reading` is null when the recommendations are typed by hand; `inspectionId` is null until it is recorded. */
export type KeptDraft = Begun & {
  draft: Draft
  reading: Reading | null
  fileId: number | null
  /** Of the file it was read from. */
  sha256: string | null
  inspectionId: number | null
  discardedAt: string | null
  version: number
}

/** Who began it, when, and from which file. */
export type Begun = { id: number; at: string; begunBy: string; fileName: string | null }

/** A draft is any director's to go on with: whoever began it may be away. */
export async function draftFor(db: Db, person: Person, id: number): Promise<KeptDraft> {
  hideUnless(mayRecordInspection(person))
  const row = await drafts(db)
    .select(['reading', 'form', 'fileId', 'files.sha256', 'inspectionId', 'discardedAt', 'intakeDrafts.version'])
    .where('intakeDrafts.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  const { reading, form, ...rest } = row
  return { ...rest, draft: JSON.parse(form) as Draft, reading: JSON.parse(reading) as Reading | null }
}

export type UnfinishedDraft = Begun & { draft: Draft; isTyped: boolean }

/** Neither recorded nor discarded, the last begun first. */
export async function unfinishedDrafts(db: Db): Promise<UnfinishedDraft[]> {
  const rows = await drafts(db)
    .select((of) => ['form', of('reading', '=', 'null').as('isTyped')])
    .where('inspectionId', 'is', null)
    .where('discardedAt', 'is', null)
    .orderBy('intakeDrafts.id', 'desc')
    .execute()
  return rows.map(({ form, isTyped, ...begun }) => ({ ...begun, draft: JSON.parse(form) as Draft, isTyped: Boolean(isTyped) }))
}

/** The inspections this draft seems to be again: read from the same file, or alike in what tells one from another. */
export async function recordedTwins(db: Db, { draft, sha256 }: Pick<KeptDraft, 'draft' | 'sha256'>): Promise<RecordedTwin[]> {
  const rows = await db
    .selectFrom(inspectionsThatStand(db))
    .leftJoin('files', 'files.id', 'reportFileId')
    .select(['inspections.id', 'kind', 'authority', 'receivedOn', 'inspectedFrom', 'inspectedTo', 'files.sha256'])
    .select((of) =>
      of
        .selectFrom('history')
        .select((line) => line.fn.min('history.at').as('at'))
        .where('subject', '=', 'inspection')
        .whereRef('subjectId', '=', 'inspections.id')
        .as('recordedAt'),
    )
    .orderBy('inspections.id')
    .execute()
  const { kind, authority } = draft
  const dates = {
    receivedOn: readDate(draft.receivedOn),
    inspectedFrom: readDate(draft.inspectedFrom),
    inspectedTo: readDate(draft.inspectedTo),
  }
  return rows
    .map(({ kind: ofKind, ...row }) => ({ ...row, kind: ofKind as InspectionKind, isSameFile: sha256 !== null && row.sha256 === sha256 }))
    .filter((row) => row.isSameFile || isSameInspection(row, { kind, authority, ...dates }))
}

function drafts(db: Db) {
  return db
    .selectFrom('intakeDrafts')
    .innerJoin('people', 'people.id', 'intakeDrafts.personId')
    .leftJoin('files', 'files.id', 'intakeDrafts.fileId')
    .select(['intakeDrafts.id', 'intakeDrafts.at', 'people.name as begunBy', 'files.name as fileName'])
}
