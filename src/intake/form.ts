import { z } from 'zod'
import { INSPECTION_KINDS } from '../inspections/inspection.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { day, optionalDay, optionalText, requiredText } from '../lib/fields.ts'
import type { Draft } from './draft.ts'

/** What was typed, whatever was sent: a field that is missing or no text is empty. */
export function readDraft(body: unknown): Draft {
  return typedDraft.parse(body ?? {})
}

const text = z.string().catch('').transform((typed) => typed.replaceAll('\r\n', '\n'))

const typedDraft = z.object({
  kind: text,
  authority: text,
  inspectedFrom: text,
  inspectedTo: text,
  publishedOn: text,
  receivedOn: text,
  leadInspector: text,
  judgements: rowsOf(z.object({ area: text, grade: text })),
  recommendations: rowsOf(z.object({ text, points: text, list: text, number: text, timescale: text, body: text, readAs: text })),
})

/** A posted list is an array, or an object with numbers for keys when it is long. */
function rowsOf<T>(row: z.ZodType<T>) {
  return z.preprocess((rows) => (typeof rows === 'object' && rows !== null ? Object.values(rows) : []), z.array(row).catch([]))
}

/** The check page when the director records it. The day of receipt starts the statutory clocks. */
export function recordForm(today: CalendarDate) {
  return z
    .object({
      kind: z.enum(INSPECTION_KINDS, 'Select the kind of inspection'),
      authority: requiredText('the authority that was inspected', 200),
      inspectedFrom: optionalDay('the first day on site'),
      inspectedTo: optionalDay('the last day on site'),
      publishedOn: optionalDay('the date the report was published'),
      receivedOn: day('the date the council received the final report').refine((on) => on <= today, 'The date of receipt cannot be in the future'),
      leadInspector: optionalText('the lead inspector', 200).transform((name) => name || null),
      judgements: z.array(judgement).transform((rows) => rows.filter(({ area, grade }) => area !== '' || grade !== '')),
      recommendations: z.array(recommendation),
    })
    .refine(({ inspectedFrom, inspectedTo }) => !inspectedFrom || !inspectedTo || inspectedFrom <= inspectedTo, {
      path: ['inspectedTo'],
      message: 'The last day on site cannot be before the first',
    })
}

const judgement = z
  .object({ area: optionalText('the judgement', 300), grade: optionalText('the grade', 300) })
  .refine(({ area, grade }) => (area === '') === (grade === ''), { path: ['grade'], message: 'Enter both what was judged and its grade, or neither' })

const recommendation = z.object({
  text: requiredText('what needs to improve, or drop this recommendation', 5000),
  points: optionalText('the points under it', 5000).transform((lines) => lines.split('\n').filter((line) => line.trim() !== '')),
  list: optionalText('the heading it stands under', 300),
  number: optionalText('its number', 20).transform((number) => number || null),
  timescale: optionalText('its timescale', 200).transform((timescale) => timescale || null),
  body: optionalText('who it is addressed to', 300).transform((body) => body || 'authority'),
  readAs: z.string(),
})

export type RecordedDraft = z.infer<ReturnType<typeof recordForm>>
