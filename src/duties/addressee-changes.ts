import type { Database } from '../../db/tables.ts'
import { changesBetween } from '../history/change.ts'
import { record, saveEdit, type Stamp } from '../history/record.ts'
import type { Saved } from '../lib/saved.ts'
import { type Addressee, type AddresseeDraft, addresseeInWords } from './addressee.ts'

/** The list has no id of its own; its history is kept under 1. */
export const ADDRESSEES_ID = 1

/** False when the list names them already. */
export function addAddressee(db: Database, draft: AddresseeDraft, stamp: Stamp): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const known = await tx
      .selectFrom('addressees')
      .select('id')
      .where('kind', '=', draft.kind)
      .where('name', '=', draft.name)
      .executeTakeFirst()
    if (known) return false
    await tx.insertInto('addressees').values(draft).execute()
    await record(tx, { about: 'addressees', id: ADDRESSEES_ID, kind: 'addressee added', name: draft.name, what: draft.kind }, stamp)
    return true
  })
}

export function changeAddressee(db: Database, before: Addressee, { after, ...stamp }: Stamp & { after: AddresseeDraft }): Promise<Saved> {
  const changes = changesBetween(addresseeInWords(before), addresseeInWords(after))
  return db.transaction().execute(async (tx) => {
    const update = tx
      .updateTable('addressees')
      .set({ ...after, version: before.version + 1 })
      .where('id', '=', before.id)
      .where('version', '=', before.version)
    const event = { kind: 'addressee changed', addresseeId: before.id, name: before.name, changes } as const
    return saveEdit(tx, { changes, update, event: { about: 'addressees', id: ADDRESSEES_ID, ...event } }, stamp)
  })
}

/** What was sent to them already stays on the checklists it stands on. */
export function removeAddressee(db: Database, id: number, stamp: Stamp): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const removed = await tx.deleteFrom('addressees').where('id', '=', id).returning('name').executeTakeFirst()
    if (!removed) return false
    await record(tx, { about: 'addressees', id: ADDRESSEES_ID, kind: 'addressee removed', name: removed.name }, stamp)
    return true
  })
}
