const MINUTE_MS = 60_000
/** It is tried with one letter only, so the pauses need not grow for ever. */
const PAUSES_MINUTES = [1, 2, 5, 10]
const LONGEST_PAUSE_MINUTES = 15

/** With this many failures one after another it is the server that fails, not the letters: the rest keep their tries. */
const MOST_FAILURES_IN_A_ROW = 5

/** `since` is the first failure in a row. Until `nextTryAt` no letter is tried; null while the failures are few. */
export type MailServer = { failures: number; since: string; nextTryAt: string | null }

/** `before` is null while all is well. */
export function afterFailure(before: MailServer | null, at: Date): MailServer {
  const failures = (before?.failures ?? 0) + 1
  const pauseMs = pauseAfter(failures)
  const nextTryAt = pauseMs === null ? null : new Date(at.getTime() + pauseMs).toISOString()
  return { failures, since: before?.since ?? at.toISOString(), nextTryAt }
}

/** Until when the others leave it alone, while one process tries it with one letter. */
export function whileTried({ failures }: MailServer, at: Date): string {
  return new Date(at.getTime() + (pauseAfter(failures) ?? 0)).toISOString()
}

/** What an administrator is told while letters rest; null while they go. */
export function restUntil(server: MailServer | null, now: Date): { since: string; nextTryAt: string | null } | null {
  if (server?.nextTryAt == null) return null
  return { since: server.since, nextTryAt: server.nextTryAt > now.toISOString() ? server.nextTryAt : null }
}

function pauseAfter(failures: number): number | null {
  const step = failures - MOST_FAILURES_IN_A_ROW
  return step < 0 ? null : (PAUSES_MINUTES[step] ?? LONGEST_PAUSE_MINUTES) * MINUTE_MS
}
