import { idFrom } from '../lib/fields.ts'
import { capitalised } from '../lib/words.ts'

/** A form that was posted after its session had ended: what was typed, and where it was posted to. */
export type KeptForm = { postedTo: string; values: Record<string, unknown> }

const MOST_CHARACTERS = 2_000_000
const NOT_KEPT = /^_csrf$|password|^current$|^code$/i
/** Hidden fields and buttons, which nobody typed. */
const NOT_TYPED = /^(version|do|step)$/

/** What was typed, without passwords and without what belongs to the session; null when nothing is left, or far too much. */
export function valuesToKeep(body: unknown): Record<string, unknown> | null {
  if (typeof body !== 'object' || body === null) return null
  const values = Object.fromEntries(Object.entries(body).filter(([name]) => !NOT_KEPT.test(name)))
  return Object.keys(values).length > 0 && JSON.stringify(values).length <= MOST_CHARACTERS ? values : null
}

/** The page the form was on, when the browser says and it is our own; else the address it was posted to. */
export function pageOfForm(referrer: string | undefined, postedTo: string, ours: readonly string[]): string {
  const page = referrer !== undefined && URL.canParse(referrer) ? new URL(referrer) : null
  return page && ours.includes(page.origin) ? page.pathname + page.search : postedTo
}

/** The address that shows the page with the form filled in again. */
export function withKept(address: string, id: number): string {
  const url = new URL(address, 'http://ours')
  url.searchParams.set('kept', String(id))
  return url.pathname + url.search
}

export function keptIn(address: string | undefined): number | null {
  return address !== undefined && URL.canParse(address, 'http://ours')
    ? idFrom(new URL(address, 'http://ours').searchParams.get('kept'))
    : null
}

/** Everything that was typed, to be read: for what the page itself no longer has a field for. */
export function typedIn(values: unknown, name = ''): { name: string; text: string }[] {
  if (typeof values === 'string') return values.trim() === '' || NOT_TYPED.test(name) ? [] : [{ name: inWords(name), text: values }]
  if (typeof values !== 'object' || values === null) return []
  if (isListOfWords(values)) return typedIn(values.join(', '), name)
  const isList = Array.isArray(values)
  return Object.entries(values).flatMap(([key, value]) => typedIn(value, `${name} ${isList ? Number(key) + 1 : key}`.trim()))
}

function isListOfWords(values: object): values is string[] {
  return Array.isArray(values) && values.every((value) => typeof value === 'string')
}

/** successMeasure reads "Success measure". */
function inWords(name: string): string {
  const words = name
    .trim()
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return capitalised(words)
}
