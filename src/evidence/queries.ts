import type { Db } from '../../db/tables.ts'
import { NotFound } from '../lib/problems.ts'

export type EvidenceFile = { name: string; mediaType: string; sha256: string }

/** Evidence that is a file; a page of the web is not ours to give. */
export async function evidenceFile(db: Db, id: number): Promise<EvidenceFile> {
  const file = await db
    .selectFrom('evidence')
    .innerJoin('files', 'files.id', 'fileId')
    .select(['name', 'mediaType', 'sha256'])
    .where('evidence.id', '=', id)
    .executeTakeFirst()
  if (!file) throw new NotFound()
  return file
}
