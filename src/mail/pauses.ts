const MINUTE_MS = 60_000
const PAUSES_MINUTES = [1, 5, 15, 60, 4 * 60, 12 * 60]
const LAST_PAUSE_MINUTES = 12 * 60

export const MOST_ATTEMPTS = PAUSES_MINUTES.length + 1

/** How long after this attempt, the first being 1, a letter waits for the next. */
export function pauseAfter(attempt: number): number {
  return (PAUSES_MINUTES[attempt - 1] ?? LAST_PAUSE_MINUTES) * MINUTE_MS
}
