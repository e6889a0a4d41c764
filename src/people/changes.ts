import type { Tx } from '../../db/tables.ts'
import { record, type Stamp } from '../history/record.ts'
import { londonDay } from '../lib/clock.ts'
import type { Saved } from '../lib/saved.ts'
import { corrections } from './corrections.ts'
import type { PersonDraft, Role } from './person.ts'
import { roleLeftToNobody } from './policy.ts'
import { peopleButFor, personByEmail, type PersonRecord } from './queries.ts'

/** The part of adding somebody that is theirs alone; whoever calls it sends the invitation in the same transaction. */
export async function insertPerson(tx: Tx, { roles, ...draft }: PersonDraft): Promise<number> {
  const { id } = await tx.insertInto('people').values(draft).returning('id').executeTakeFirstOrThrow()
  await giveRoles(tx, id, roles)
  return id
}

export type Correction = Stamp & { version: number; after: PersonDraft }

/**
 * The part of a correction that is theirs alone; whoever calls it looks after what hangs on it in the same transaction.
 * Stale when somebody saved since `version` was opened, or when others no longer allow it: then nothing is saved.
 */
export async function saveCorrection(tx: Tx, before: PersonRecord, { version, after, ...stamp }: Correction): Promise<Saved> {
  const { id } = before
  const changes = corrections(before, after)
  if (changes.length === 0) return 'unchanged'
  if (before.version !== version || (await isNoLongerAllowed(tx, before, after))) return 'stale'
  const { roles, ...details } = after
  await tx
    .updateTable('people')
    .set({ ...details, version: version + 1 })
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('personRoles').where('personId', '=', id).execute()
  await giveRoles(tx, id, roles)
  await record(tx, { about: 'person', id, kind: 'person changed', changes }, stamp)
  return 'saved'
}

export async function keepPassword(tx: Tx, id: number, passwordHash: string): Promise<void> {
  await tx.updateTable('people').set({ passwordHash }).where('id', '=', id).execute()
}

/** The part of leaving that is the person's own: their password opens nothing if they come back. */
export async function markLeft(tx: Tx, id: number, stamp: Stamp): Promise<void> {
  const left = { leftOn: londonDay(stamp.at), passwordHash: null }
  await tx
    .updateTable('people')
    .set((is) => ({ ...left, version: is('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await record(tx, { about: 'person', id, kind: 'person left' }, stamp)
}

/** False when they had not left. */
export async function markBack(tx: Tx, id: number, stamp: Stamp): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('people')
    .set((is) => ({ leftOn: null, version: is('version', '+', 1) }))
    .where('id', '=', id)
    .where('leftOn', 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await record(tx, { about: 'person', id, kind: 'person came back' }, stamp)
  return true
}

/** The form refuses both, but between its reading and this transaction another administrator may have saved. */
async function isNoLongerAllowed(tx: Tx, before: PersonRecord, after: PersonDraft): Promise<boolean> {
  const sameEmail = await personByEmail(tx, after.email)
  const isTaken = sameEmail !== undefined && sameEmail.id !== before.id
  return isTaken || roleLeftToNobody(before, after.roles, await peopleButFor(tx, before)) !== null
}

async function giveRoles(tx: Tx, personId: number, roles: readonly Role[]): Promise<void> {
  if (roles.length === 0) return
  await tx
    .insertInto('personRoles')
    .values([...new Set(roles)].map((role) => ({ personId, role })))
    .execute()
}
