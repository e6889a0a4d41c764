import type { Database } from '../../db/tables.ts'
import type { Context } from '../context.ts'

type Place = Pick<Context, 'db' | 'log'>

// By database: whoever closes it waits for what still writes there.
const worksGoingOn = new WeakMap<Database, Set<Promise<void>>>()

/** Work that goes on when its answer has left. Nobody is there any more to be told that it failed, so the log is. */
export function afterAnswer(place: Place, work: string, begin: () => Promise<unknown>): void {
  const works = worksGoingOn.get(place.db) ?? new Set()
  worksGoingOn.set(place.db, works)
  const done = doLogged(place, work, begin).finally(() => works.delete(done))
  works.add(done)
}

export async function worksAfterAnswers(db: Database): Promise<void> {
  const works = worksGoingOn.get(db)
  if (works) await Promise.all(works)
}

async function doLogged({ log }: Place, work: string, begin: () => Promise<unknown>): Promise<void> {
  try {
    await begin()
  } catch (problem) {
    log.error({ work, problem: (problem as Error).stack }, 'work after an answer failed')
  }
}
