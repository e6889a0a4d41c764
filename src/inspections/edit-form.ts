import type { CalendarDate } from '../lib/calendar-date.ts'
import { numericDate } from '../lib/date-words.ts'
import { rowsIn } from '../lib/fields.ts'
import type { Inspection } from './inspection.ts'

const SPARE_ROWS = 2

/** The form as it is first shown: dates as people type them. */
export function asTyped(inspection: Inspection) {
  const { kind, authority, inspectedFrom, inspectedTo, publishedOn, receivedOn, leadInspector, judgements, version } = inspection
  const dates = { inspectedFrom: dayTyped(inspectedFrom), inspectedTo: dayTyped(inspectedTo), publishedOn: dayTyped(publishedOn) }
  return { kind, authority, ...dates, receivedOn: dayTyped(receivedOn), leadInspector: leadInspector ?? '', judgements, version }
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
