import type { Tx } from '../../db/tables.ts'
import type { NewEvidence, NewFile } from './evidence.ts'

type Stamp = { by: { id: number }; at: Date }

/** The row of a file whose bytes are already kept; answers its id. */
export async function addFile(tx: Tx, file: NewFile, { by, at }: Stamp): Promise<number> {
  const { id } = await tx
    .insertInto('files')
    .values({ ...file, personId: by.id, at: at.toISOString() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** For whatever it supports to point at; answers its id. */
export async function addEvidence(tx: Tx, evidence: NewEvidence, { by, at }: Stamp): Promise<number> {
  const address = 'address' in evidence ? evidence.address : null
  const fileId = 'file' in evidence ? await addFile(tx, evidence.file, { by, at }) : null
  const { id } = await tx
    .insertInto('evidence')
    .values({ address, fileId, personId: by.id, at: at.toISOString() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
