import { z } from 'zod'
import { detailsFields, withDateRules } from '../inspections/form.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { id, optionalText, requiredText, rowsIn, ticked } from '../lib/fields.ts'
import { bodyTyped } from '../recommendations/recommendation.ts'
import type { Draft } from './draft.ts'
import { withPart } from './part.ts'

/** What was typed, whatever was sent, with what was kept of the other pages: a field that is missing or no text is empty. */
export function readDraft(body: unknown, kept: Draft): Draft {
  const { first, ...typed } = typedDraft.parse(body ?? {})
  return { ...withPart(kept, typed, first), dropped: kept.dropped ?? [] }
}

const text = z
  .string()
  .catch('')
  .transform((typed) => typed.replaceAll('\r\n', '\n'))

const typedDraft = z.object({
  /** The place of the first recommendation on the page. */
  first: z.coerce.number().int().min(0).catch(0),
  kind: text,
  authority: text,
  inspectedFrom: text,
  inspectedTo: text,
  publishedOn: text,
  receivedOn: text,
  leadInspector: text,
  isAnother: text,
  // The page always shows one empty pair more; kept, they would grow with every press of a button.
  judgements: rowsOf(z.object({ area: text, grade: text })).transform((rows) =>
    rows.filter(({ area, grade }) => area.trim() || grade.trim()),
  ),
  recommendations: rowsOf(
    z.object({
      text,
      points: text,
      list: text,
      number: text,
      timescale: text,
      body: text.transform(bodyTyped),
      readAs: text,
      sameAs: ticked(text),
    }),
  ),
})

function rowsOf<T>(row: z.ZodType<T>) {
  return z.preprocess(rowsIn, z.array(row).catch([]))
}

/** The check page when the director records it. The day of receipt starts the statutory clocks. One that has a twin is recorded knowingly. */
export function recordForm(today: CalendarDate, { hasTwin } = { hasTwin: false }) {
  const isAnother = text.refine((answer) => !hasTwin || answer === 'yes', SEEMS_RECORDED)
  return withDateRules(z.object({ ...detailsFields, recommendations: z.array(recommendation), isAnother }), today)
}

const SEEMS_RECORDED = 'This seems to be recorded already. Tick the box if it is a different inspection'

const recommendation = z.object({
  text: requiredText('what needs to improve, or drop this recommendation', 5000),
  points: optionalText('the points under it', 5000).transform((lines) => lines.split('\n').filter((line) => line.trim() !== '')),
  list: optionalText('the heading it stands under', 300),
  number: optionalText('its number', 20).transform((number) => number || null),
  timescale: optionalText('its timescale', 200).transform((timescale) => timescale || null),
  body: optionalText('who it is addressed to', 300).transform((body) => body || 'authority'),
  readAs: z.string(),
  sameAs: ticked(id('Select an earlier finding that is offered')),
})

type Recorded = z.infer<ReturnType<typeof recordForm>>

export type RecordedDraft = Omit<Recorded, 'isAnother'> & Partial<Pick<Recorded, 'isAnother'>>
