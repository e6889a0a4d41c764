import { createHash } from 'node:crypto'
import { callbackify } from 'node:util'
import session from 'express-session'
import { compiledOnce } from '../../db/compiled-once.ts'
import type { Database, Db } from '../../db/tables.ts'
import type { Clock } from '../lib/clock.ts'

type Done<T = void> = (problem?: unknown, value?: T | null) => void

const IDLE_MS = 60 * 60 * 1000
const ABSOLUTE_MS = 12 * 60 * 60 * 1000
const WORTH_WRITING_MS = 60 * 1000
/** An ended session opens nothing, but is remembered: what its own cookie posts after a weekend or a holiday is kept for the person it was. */
export const REMEMBERED_MS = 30 * 24 * 60 * 60 * 1000

declare module 'express-session' {
  interface SessionData {
    passport: { user?: number }
    /** How its row stands, so that reading pages does not write the file each time. */
    row: { startedAt: string; expiresAt: string }
    /** Whose session this was before it ended. */
    endedFor: number
  }
}

/** Sessions end an hour after the last page and twelve hours after sign-in. Only the hash of the id is kept. */
export class SessionStore extends session.Store {
  readonly #db: Database
  readonly #clock: Clock
  // Made once: for each page anew it took as long as the reading.
  readonly #answerFound = callbackify((sid: string) => this.#find(sid))

  constructor(db: Database, clock: Clock) {
    super()
    this.#db = db
    this.#clock = clock
  }

  override get(sid: string, done: Done<session.SessionData>): void {
    this.#answerFound(sid, done)
  }

  override set(sid: string, data: session.SessionData, done: Done = () => {}): void {
    callbackify(() => this.#write(sid, data))(done)
  }

  override touch(sid: string, { row, endedFor }: session.SessionData, done: Done = () => {}): void {
    const isFresh = row && Date.parse(row.expiresAt) > Date.parse(this.#expiryOf(row.startedAt)) - WORTH_WRITING_MS
    if (endedFor || isFresh || !row) return done()
    callbackify(() => this.#update(sid, { expiresAt: this.#expiryOf(row.startedAt) }))(done)
  }

  override destroy(sid: string, done: Done = () => {}): void {
    callbackify(() => this.#remove(sid))(done)
  }

  async #find(sid: string): Promise<session.SessionData | null> {
    const rememberedSince = laterBy(this.#clock.now(), -REMEMBERED_MS)
    const [kept] = await sessionKept(this.#db, hashOf(sid), rememberedSince)
    if (!kept) return null
    const { data, ...row } = kept
    const read = JSON.parse(data) as session.SessionData
    return row.expiresAt > this.#clock.now().toISOString() ? { ...read, row } : ended(read)
  }

  /** A session that was read is only ever updated: one that was ended meanwhile elsewhere stays ended. */
  async #write(sid: string, { row, endedFor, ...data }: session.SessionData): Promise<void> {
    const now = this.#clock.now().toISOString()
    const startedAt = row?.startedAt ?? now
    const kept = { personId: data.passport?.user ?? null, data: JSON.stringify(data), expiresAt: this.#expiryOf(startedAt) }
    if (endedFor) return
    if (row) await this.#update(sid, kept)
    else await this.#insert({ idHash: hashOf(sid), startedAt, ...kept })
  }

  async #insert(row: { idHash: string; startedAt: string; personId: number | null; data: string; expiresAt: string }): Promise<void> {
    await this.#db
      .insertInto('sessions')
      .values(row)
      .onConflict((known) => known.column('idHash').doUpdateSet(row))
      .execute()
  }

  async #update(sid: string, change: { personId?: number | null; data?: string; expiresAt: string }): Promise<void> {
    await this.#db.updateTable('sessions').set(change).where('idHash', '=', hashOf(sid)).execute()
  }

  async #remove(sid: string): Promise<void> {
    await this.#db.deleteFrom('sessions').where('idHash', '=', hashOf(sid)).execute()
  }

  #expiryOf(startedAt: string): string {
    const idle = laterBy(this.#clock.now(), IDLE_MS)
    const absolute = laterBy(new Date(startedAt), ABSOLUTE_MS)
    return idle < absolute ? idle : absolute
  }
}

const sessionKept = compiledOnce((db: Db, idHash: string, since: string) =>
  db.selectFrom('sessions').select(['data', 'startedAt', 'expiresAt']).where('idHash', '=', idHash).where('expiresAt', '>', since),
)

export function hashOf(sid: string): string {
  return createHash('sha256').update(sid).digest('base64url')
}

function ended({ cookie, passport }: session.SessionData): session.SessionData | null {
  return passport?.user ? ({ cookie, endedFor: passport.user } as session.SessionData) : null
}

function laterBy(instant: Date, ms: number): string {
  return new Date(instant.getTime() + ms).toISOString()
}
