/** An update begun and not given. What was typed is kept as it was typed, mistakes and all. */
export type Draft = { form: Record<string, string>; savedAt: string }

const ANSWERS = ['changed', 'difference', 'inTheWay', 'reason', 'ownRating', 'impact'] as const
const KEPT = [...ANSWERS, 'forecastOn', 'lastSeenId']

/** Null when nothing was answered: the forecast is filled in before anybody types. */
export function draftIn(body: Record<string, unknown>): Draft['form'] | null {
  const isAnswered = ANSWERS.some((name) => textIn(body, name).trim() !== '')
  return isAnswered ? Object.fromEntries(KEPT.map((name) => [name, textIn(body, name)])) : null
}

/** Saved in another window since the form was opened, and not the same: neither takes the other's place unseen. */
export function isFromElsewhere({ savedAt, form }: Draft, body: Record<string, unknown>): boolean {
  return savedAt !== draftSeenIn(body) && JSON.stringify(form) !== JSON.stringify(draftIn(body))
}

/** What somebody said in it, to be read beside another. */
export function wordsOf({ form }: Draft): string[] {
  return ['changed', 'difference', 'inTheWay', 'reason'].flatMap((name) => form[name] || [])
}

/** The draft that was in the form when it was opened. */
function draftSeenIn(body: Record<string, unknown>): string {
  return textIn(body, 'draftSeen')
}

function textIn(body: Record<string, unknown>, name: string): string {
  const value = body[name]
  return typeof value === 'string' ? value : ''
}
