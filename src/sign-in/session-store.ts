import { createHash } from 'node:crypto'
import session from 'express-session'
import type { Database } from '../../db/tables.ts'
import type { Clock } from '../lib/clock.ts'

type Done<T = void> = (problem?: unknown, value?: T | null) => void

const IDLE_MS = 60 * 60 * 1000
const ABSOLUTE_MS = 12 * 60 * 60 * 1000
const WORTH_WRITING_MS = 60 * 1000

declare module 'express-session' {
  interface SessionData {
    passport: { user?: number }
    /** When its row was last written, so that reading pages does not write the file each time. */
    keptUntil: string
  }
}

/** Sessions end an hour after the last page and twelve hours after sign-in. Only the hash of the id is kept. */
export class SessionStore extends session.Store {
  readonly #db: Database
  readonly #clock: Clock

  constructor(db: Database, clock: Clock) {
    super()
    this.#db = db
    this.#clock = clock
  }

  override get(sid: string, done: Done<session.SessionData>): void {
    this.#db
      .selectFrom('sessions')
      .select(['data', 'expiresAt'])
      .where('idHash', '=', hashOf(sid))
      .where('expiresAt', '>', this.#clock.now().toISOString())
      .executeTakeFirst()
      .then((row) => done(null, row ? { ...(JSON.parse(row.data) as session.SessionData), keptUntil: row.expiresAt } : null), done)
  }

  override set(sid: string, { keptUntil: _written, ...data }: session.SessionData, done: Done = () => {}): void {
    const now = this.#clock.now()
    const row = { personId: data.passport?.user ?? null, data: JSON.stringify(data), expiresAt: laterBy(now, IDLE_MS) }
    this.#db
      .insertInto('sessions')
      .values({ idHash: hashOf(sid), startedAt: now.toISOString(), ...row })
      .onConflict((known) => known.column('idHash').doUpdateSet(row))
      .execute()
      .then(() => done(), done)
  }

  override touch(sid: string, { keptUntil }: session.SessionData, done: Done = () => {}): void {
    const now = this.#clock.now()
    if (keptUntil && Date.parse(keptUntil) > now.getTime() + IDLE_MS - WORTH_WRITING_MS) return done()
    this.#db
      .updateTable('sessions')
      .set({ expiresAt: laterBy(now, IDLE_MS) })
      .where('idHash', '=', hashOf(sid))
      .where('startedAt', '>', laterBy(now, IDLE_MS - ABSOLUTE_MS))
      .execute()
      .then(() => done(), done)
  }

  override destroy(sid: string, done: Done = () => {}): void {
    this.#db
      .deleteFrom('sessions')
      .where('idHash', '=', hashOf(sid))
      .execute()
      .then(() => done(), done)
  }
}

export function hashOf(sid: string): string {
  return createHash('sha256').update(sid).digest('base64url')
}

function laterBy(instant: Date, ms: number): string {
  return new Date(instant.getTime() + ms).toISOString()
}
