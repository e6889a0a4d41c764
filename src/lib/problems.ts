/** What cannot be seen does not exist: shown as 404. */
export class NotFound extends Error {}

/** Seen, but not theirs to change: shown as 403. */
export class Forbidden extends Error {}

export function refuseUnless(allowed: boolean): void {
  if (!allowed) throw new Forbidden()
}

export function hideUnless(visible: boolean): void {
  if (!visible) throw new NotFound()
}

/** Asked for what cannot be said without guessing: shown as 422 in the problem's own words. */
export class CannotTell extends Error {}

/** What must never change has been changed behind our back: shown as 500 in the problem's own words. */
export class Altered extends Error {}
