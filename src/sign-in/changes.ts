import type { Database, Tx } from '../../db/tables.ts'
import { record, type Stamp } from '../history/record.ts'
import { hashOf, REMEMBERED_MS } from './session-store.ts'

const DAY_MS = 24 * 60 * 60 * 1000

export async function recordSignIn(db: Database, person: { id: number }, at: Date): Promise<void> {
  await db.transaction().execute((tx) => record(tx, { about: 'person', id: person.id, kind: 'signed in' }, { by: person, at }))
}

export async function signOutEverywhere(db: Database, person: { id: number }, stamp: Stamp): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const ended = await endSessions(tx, person.id)
    if (ended > 0) await record(tx, { about: 'person', id: person.id, kind: 'signed out everywhere' }, stamp)
  })
}

/** How many were ended. `except` is the id of a session that goes on. */
export async function endSessions(tx: Tx, personId: number, except?: string): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('sessions')
    .where('personId', '=', personId)
    .$if(except !== undefined, (query) => query.where('idHash', '!=', hashOf(except ?? '')))
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Sessions remembered long enough, forms kept and links over for a day, and counts of tries that no longer count. */
export async function forgetExpired(db: Database, now: Date): Promise<void> {
  const rememberedSince = new Date(now.getTime() - REMEMBERED_MS).toISOString()
  const aDayAgo = new Date(now.getTime() - DAY_MS).toISOString()
  await db.deleteFrom('sessions').where('expiresAt', '<', rememberedSince).execute()
  await db.deleteFrom('keptForms').where('keptAt', '<', aDayAgo).execute()
  await db.deleteFrom('passwordLinks').where('expiresAt', '<', aDayAgo).execute()
  await db.deleteFrom('signInAttempts').where('resetsAt', '<', now.toISOString()).execute()
}
