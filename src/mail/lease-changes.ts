import { setTimeout } from 'node:timers/promises'
import type { Context } from '../context.ts'
import { type Claimed, renewLease } from './changes.ts'
import { RENEWED_EVERY_MS } from './pauses.ts'

/**
 * Does what takes its time with a letter, its lease renewed meanwhile: a server that is slow is not mistaken for one of us that died.
 * Answers what came of it and the lease as it is by then.
 */
export async function whileHeld<Letter extends Claimed, Outcome>(
  { db, clock, log }: Pick<Context, 'db' | 'clock' | 'log'>,
  letter: Letter,
  { work, everyMs = RENEWED_EVERY_MS }: { work: () => Promise<Outcome>; everyMs?: number },
): Promise<{ letter: Letter; outcome: Outcome }> {
  const working = new AbortController()
  const held = { ...letter }
  const renewing = renewUntil(working.signal, everyMs, async () => {
    held.claimedUntil = (await renewLease(db, held, clock.now())) ?? held.claimedUntil
  }).catch((problem: unknown) => log.warn({ letter: letter.id, problem: String(problem) }, 'a lease was not renewed'))
  try {
    return { outcome: await work(), letter: held }
  } finally {
    working.abort()
    await renewing
  }
}

async function renewUntil(signal: AbortSignal, everyMs: number, renew: () => Promise<void>): Promise<void> {
  try {
    while (!signal.aborted) {
      await setTimeout(everyMs, null, { signal, ref: false })
      await renew()
    }
  } catch (problem) {
    if (!signal.aborted) throw problem
  }
}
