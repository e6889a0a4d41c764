import { createHash, randomBytes } from 'node:crypto'
import type { Database, Tx } from '../../db/tables.ts'
import { record, type Stamp } from '../history/record.ts'
import { queueNew } from '../mail/outbox.ts'
import { insertPerson, keepPassword } from '../people/changes.ts'
import type { PersonDraft } from '../people/person.ts'
import { personByEmail, personById, type PersonRecord } from '../people/queries.ts'
import { endSessions } from './changes.ts'
import { type LinkKind, linkLetter } from './link-letters.ts'
import { hashPassword } from './password.ts'

const HOUR_MS = 60 * 60 * 1000
const LIVES_MS: Record<LinkKind, number> = { invitation: 7 * 24 * HOUR_MS, 'password-link': HOUR_MS }
const SAME_REQUEST_MS = 60 * 1000

/** Adds somebody and sends them a link to set their own password. Answers their id, or null when the e-mail address is somebody's already. */
export function addPerson(db: Database, draft: PersonDraft, stamp: Stamp): Promise<number | null> {
  return db.transaction().execute(async (tx) => {
    if (await personByEmail(tx, draft.email)) return null
    const id = await insertPerson(tx, draft)
    const { name, roles } = draft
    await record(tx, { about: 'person', id, kind: 'person added', name, roles: [...roles] }, stamp)
    await sendLink(tx, { personId: id, kind: 'invitation' }, stamp.at)
    return id
  })
}

/** Whoever has no password yet is invited again; the others get a link to choose a new one; whoever has left gets none. Asked twice within a minute, one letter goes. */
export function sendPasswordLink(db: Database, personId: number, stamp: Stamp): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const { hasPassword, leftOn } = await personById(tx, personId)
    if (leftOn) return false
    const isSent = await sendLink(tx, { personId, kind: hasPassword ? 'password-link' : 'invitation' }, stamp.at)
    if (isSent) await record(tx, { about: 'person', id: personId, kind: 'password link sent' }, stamp)
    return isSent
  })
}

/** By their own e-mail address, which may be nobody's: then nothing happens. */
export async function sendForgottenPasswordLink(db: Database, email: string, at: Date): Promise<void> {
  const person = await personByEmail(db, email)
  if (person) await sendPasswordLink(db, person.id, { by: null, at })
}

/** True once: the link is used, and with it every other of this person's, and all their sessions end. */
export async function setPasswordByLink(db: Database, token: string, { password, at }: { password: string; at: Date }): Promise<boolean> {
  const passwordHash = await hashPassword(password)
  return db.transaction().execute(async (tx) => {
    const link = await tx
      .updateTable('passwordLinks')
      .set({ usedAt: at.toISOString() })
      .where('tokenHash', '=', hashOfToken(token))
      .where('usedAt', 'is', null)
      .where('expiresAt', '>', at.toISOString())
      .returning('personId')
      .executeTakeFirst()
    if (!link) return false
    await replacePassword(tx, { personId: link.personId, passwordHash, by: { id: link.personId }, at })
    return true
  })
}

/** Ends every session of theirs but the one whose id is `except`. */
export async function setPassword(
  db: Database,
  personId: number,
  { password, except, ...stamp }: Stamp & { password: string; except?: string },
): Promise<void> {
  const passwordHash = await hashPassword(password)
  await db.transaction().execute((tx) => replacePassword(tx, { personId, passwordHash, ...(except ? { except } : {}), ...stamp }))
}

/** Whoever reads the old e-mail address has no way in any more. Who has no password yet is invited at the new one. */
export async function moveWaysIn(tx: Tx, { id, hasPassword }: PersonRecord, stamp: Stamp): Promise<void> {
  await closeWaysIn(tx, id, stamp.at)
  if (hasPassword) return
  await sendLink(tx, { personId: id, kind: 'invitation' }, stamp.at)
  await record(tx, { about: 'person', id, kind: 'password link sent' }, stamp)
}

/** Signed in nowhere, and no link of theirs works. */
export async function closeWaysIn(tx: Tx, personId: number, at: Date): Promise<void> {
  await useUpLinks(tx, personId, at)
  await endSessions(tx, personId)
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

async function sendLink(tx: Tx, { personId, kind }: { personId: number; kind: LinkKind }, at: Date): Promise<boolean> {
  const expiresAt = new Date(at.getTime() + LIVES_MS[kind]).toISOString()
  if (await isJustSent(tx, personId, new Date(at.getTime() + LIVES_MS[kind] - SAME_REQUEST_MS))) return false
  if (kind === 'invitation') await useUpLinks(tx, personId, at)
  const token = randomBytes(32).toString('base64url')
  const tokenHash = hashOfToken(token)
  await tx.insertInto('passwordLinks').values({ personId, tokenHash, expiresAt, usedAt: null }).execute()
  await queueNew(tx, linkLetter({ personId, kind, token, tokenHash, expiresAt, at }), at)
  return true
}

async function isJustSent(tx: Tx, personId: number, expiresAfter: Date): Promise<boolean> {
  const sent = await tx
    .selectFrom('passwordLinks')
    .select('id')
    .where('personId', '=', personId)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', expiresAfter.toISOString())
    .executeTakeFirst()
  return sent !== undefined
}

type NewPassword = Stamp & { personId: number; passwordHash: string; except?: string }

async function replacePassword(tx: Tx, { personId, passwordHash, except, ...stamp }: NewPassword): Promise<void> {
  await keepPassword(tx, personId, passwordHash)
  await useUpLinks(tx, personId, stamp.at)
  await endSessions(tx, personId, except)
  await record(tx, { about: 'person', id: personId, kind: 'password set' }, stamp)
}

async function useUpLinks(tx: Tx, personId: number, at: Date): Promise<void> {
  await tx
    .updateTable('passwordLinks')
    .set({ usedAt: at.toISOString() })
    .where('personId', '=', personId)
    .where('usedAt', 'is', null)
    .execute()
}
