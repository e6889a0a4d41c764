import type { Options, Store } from 'express-rate-limit'
import type { Database } from '../../db/tables.ts'
import type { Clock } from '../lib/clock.ts'

/** Counts tries in the database, so that a restart or a second process forgives nobody. */
export class AttemptStore implements Store {
  readonly localKeys = false
  readonly prefix: string
  readonly #db: Database
  readonly #clock: Clock
  #windowMs = 0

  constructor(prefix: string, { db, clock }: { db: Database; clock: Clock }) {
    this.prefix = prefix
    this.#db = db
    this.#clock = clock
  }

  init({ windowMs }: Options): void {
    this.#windowMs = windowMs
  }

  /** One statement: two tries at the same moment are two. When it resets is left out: the limiter would hold it against a clock of its own. */
  async increment(key: string): Promise<{ totalHits: number; resetTime: undefined }> {
    const now = this.#clock.now()
    const resetsAt = new Date(now.getTime() + this.#windowMs).toISOString()
    const kept = await this.#db
      .insertInto('signInAttempts')
      .values({ key: this.prefix + key, hits: 1, resetsAt })
      .onConflict((known) =>
        known.column('key').doUpdateSet((is) => {
          const isOver = is('signInAttempts.resetsAt', '<=', now.toISOString())
          return {
            hits: is
              .case()
              .when(isOver)
              .then(1)
              .else(is('signInAttempts.hits', '+', 1))
              .end(),
            resetsAt: is.case().when(isOver).then(resetsAt).else(is.ref('signInAttempts.resetsAt')).end(),
          }
        }),
      )
      .returning('hits')
      .executeTakeFirstOrThrow()
    return { totalHits: kept.hits, resetTime: undefined }
  }

  async decrement(key: string): Promise<void> {
    await this.#db
      .updateTable('signInAttempts')
      .set((is) => ({ hits: is('hits', '-', 1) }))
      .where('key', '=', this.prefix + key)
      .where('hits', '>', 0)
      .execute()
  }

  async resetKey(key: string): Promise<void> {
    await this.#db
      .deleteFrom('signInAttempts')
      .where('key', '=', this.prefix + key)
      .execute()
  }
}
