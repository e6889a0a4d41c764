import type { Tx } from '../../db/tables.ts'
import type { Person } from '../people/person.ts'

export type NewFile = { sha256: string; name: string; mediaType: string; bytes: number }

/** The row of a file whose bytes are already kept; answers its id. */
export async function addFile(tx: Tx, file: NewFile, { by, at }: { by: Person; at: Date }): Promise<number> {
  const { id } = await tx
    .insertInto('files')
    .values({ ...file, personId: by.id, at: at.toISOString() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
