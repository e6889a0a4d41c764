import type { Db } from '../../db/tables.ts'
import { NotFound } from '../lib/problems.ts'
import type { Person } from '../people/person.ts'
import type { Draft } from './draft.ts'
import type { Reading } from './reading/reading.ts'

/** `reading` is null when the recommendations are typed by hand; `inspectionId` is null until it is recorded. */
export type KeptDraft = {
  id: number
  draft: Draft
  reading: Reading | null
  fileId: number | null
  fileName: string | null
  inspectionId: number | null
  version: number
}

/** A draft is its own author's until it is recorded. */
export async function draftFor(db: Db, person: Person, id: number): Promise<KeptDraft> {
  const row = await drafts(db, person)
    .select(['reading', 'form', 'fileId', 'inspectionId', 'version'])
    .where('intakeDrafts.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  const { reading, form, name, at: _at, ...rest } = row
  return { ...rest, fileName: name, draft: JSON.parse(form) as Draft, reading: JSON.parse(reading) as Reading | null }
}

export type UnfinishedDraft = { id: number; at: string; name: string | null }

export async function unfinishedDrafts(db: Db, person: Person): Promise<UnfinishedDraft[]> {
  return drafts(db, person).where('inspectionId', 'is', null).orderBy('intakeDrafts.id', 'desc').limit(20).execute()
}

function drafts(db: Db, person: Person) {
  return db
    .selectFrom('intakeDrafts')
    .leftJoin('files', 'files.id', 'intakeDrafts.fileId')
    .select(['intakeDrafts.id', 'intakeDrafts.at', 'files.name'])
    .where('intakeDrafts.personId', '=', person.id)
}
