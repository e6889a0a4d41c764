import type { CalendarDate } from '../lib/calendar-date.ts'
import { numericDate } from '../lib/date-words.ts'
import { rowsIn } from '../lib/fields.ts'
import type { Inspection } from './inspection.ts'

const SPARE_ROWS = 2
const NAMES: Record<string, string> = {
  'first day on site': 'inspectedFrom',
  'last day on site': 'inspectedTo',
  'published on': 'publishedOn',
  'received on': 'receivedOn',
  'lead inspector': 'leadInspector',
}

/** The form as it is first shown: dates as people type them. */
export function asTyped(inspection: Inspection): Record<string, unknown> {
  const { kind, authority, inspectedFrom, inspectedTo, publishedOn, receivedOn, leadInspector, judgements, version } = inspection
  const dates = { inspectedFrom: dayTyped(inspectedFrom), inspectedTo: dayTyped(inspectedTo), publishedOn: dayTyped(publishedOn) }
  return { kind, authority, ...dates, receivedOn: dayTyped(receivedOn), leadInspector: leadInspector ?? '', judgements, version }
}

/** What was typed, with what is saved now in the fields named: those that nobody touched here, by the words the comparison has for them. */
export function withSaved(body: unknown, inspection: Inspection, fields: readonly string[]): Record<string, unknown> {
  const saved = asTyped(inspection)
  const names = fields.map((field) => NAMES[field] ?? field)
  return { ...(body as Record<string, unknown>), ...Object.fromEntries(names.map((name) => [name, saved[name]])) }
}

/** Rows for the judgements typed so far, and some to add others. */
export function judgementRows(values: Record<string, unknown>): number {
  return rowsTyped(values) + SPARE_ROWS
}

function dayTyped(date: CalendarDate | null): string {
  return date ? numericDate(date) : ''
}

/** Up to the last that is not empty. */
function rowsTyped({ judgements }: Record<string, unknown>): number {
  return 1 + rowsIn(judgements).findLastIndex((row) => rowsIn(row).some((typed) => typed !== ''))
}
