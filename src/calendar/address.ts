import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Config } from '../config.ts'

/** Sixteen random bytes, as base64url writes them. */
const SEED_LENGTH = 22

/**
 * The address a person's calendar is read at. Its last part is worked out from the seed and the programme's secret, so that it can be
 * shown again, and whoever holds the database alone can read nobody's calendar.
 */
export function calendarAddress(seed: string, { baseUrl, sessionSecret }: Pick<Config, 'baseUrl' | 'sessionSecret'>): string {
  return `${baseUrl}/calendars/${seed}${proofOf(seed, sessionSecret)}.ics`
}

/** The seed in the name of a calendar's file; null unless its proof is right. */
export function seedIn(file: string, { sessionSecret }: Pick<Config, 'sessionSecret'>): string | null {
  const [, seed = '', given = ''] = new RegExp(`^([\\w-]{${SEED_LENGTH}})([\\w-]+)\\.ics$`).exec(file) ?? []
  const [left, right] = [Buffer.from(given), Buffer.from(proofOf(seed, sessionSecret))]
  return left.length === right.length && timingSafeEqual(left, right) ? seed : null
}

function proofOf(seed: string, secret: string): string {
  return createHmac('sha256', secret).update(`calendar address ${seed}`).digest('base64url')
}
