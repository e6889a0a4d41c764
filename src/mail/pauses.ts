const MINUTE_MS = 60_000
const PAUSES_MINUTES = [1, 5, 15, 60, 4 * 60, 12 * 60]
const LAST_PAUSE_MINUTES = 12 * 60

export const MOST_REFUSALS = PAUSES_MINUTES.length + 1

/** A mail server that comes back has all that waited within the hour. A try that a crash cut short counts too, so they grow late. */
const OUTAGE_PAUSES_MINUTES = [1, 1, 1, 5, 15]
const LONGEST_OUTAGE_PAUSE_MINUTES = 60

/** A try is ended after this time, and sooner when nothing is heard of the server at all. */
export const LONGEST_TRY_MS = 5 * MINUTE_MS
export const LONGEST_SILENCE_MS = MINUTE_MS

/** A letter in hand is free again when nobody has renewed its lease for this long: whoever had it has died. */
export const LEASE_MS = 30_000
export const RENEWED_EVERY_MS = LEASE_MS / 3

/** How long after this refusal, the first being 1, a letter waits for its next try. */
export function pauseAfterRefusal(refusal: number): number {
  return (PAUSES_MINUTES[refusal - 1] ?? LAST_PAUSE_MINUTES) * MINUTE_MS
}

/** The same for a try that failed because the server did. */
export function pauseAfterOutage(attempt: number): number {
  return (OUTAGE_PAUSES_MINUTES[attempt - 1] ?? LONGEST_OUTAGE_PAUSE_MINUTES) * MINUTE_MS
}
