/** An update begun and not given. What was typed is kept as it was typed, mistakes and all. */
export type Draft = { form: Record<string, string>; savedAt: string }

const ANSWERS = ['changed', 'difference', 'inTheWay', 'reason', 'ownRating', 'impact'] as const
const KEPT = [...ANSWERS, 'forecastOn', 'lastSeenId']

/** Null when nothing was answered: the forecast is filled in before anybody types. */
export function draftIn(body: Record<string, unknown>): Draft['form'] | null {
  const isAnswered = ANSWERS.some((name) => textIn(body, name).trim() !== '')
  return isAnswered ? Object.fromEntries(KEPT.map((name) => [name, textIn(body, name)])) : null
}

/** The draft that was in the form when it was opened. */
export function draftSeenIn(body: Record<string, unknown>): string {
  return textIn(body, 'draftSeen')
}

/** What somebody said in it, to be read beside another. */
export function wordsOf({ form }: Draft): string[] {
  return ['changed', 'difference', 'inTheWay', 'reason'].flatMap((name) => form[name] || [])
}

function textIn(body: Record<string, unknown>, name: string): string {
  const value = body[name]
  return typeof value === 'string' ? value : ''
}
