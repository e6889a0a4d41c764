import type { CalendarDate } from '../lib/calendar-date.ts'
import { numericDate } from '../lib/date-words.ts'
import { documentWords, INSPECTION_KINDS } from '../inspections/inspection.ts'
import type { FrameworkTag } from '../recommendations/recommendation.ts'
import type { Dropped } from './dropping.ts'
import type { Reading, ReadRecommendation, ReadSource } from './reading/reading.ts'

/** One recommendation on the check page, as typed. `readAs` says which of the items read it came from. */
export type DraftRecommendation = {
  text: string
  points: string
  list: string
  number: string
  timescale: string
  body: string
  readAs: string
  /** The ids of earlier findings ticked as the same one. */
  sameAs?: string[]
}

/** The check page as typed: every field is text until it is recorded. */
export type Draft = {
  kind: string
  authority: string
  inspectedFrom: string
  inspectedTo: string
  publishedOn: string
  receivedOn: string
  leadInspector: string
  judgements: { area: string; grade: string }[]
  recommendations: DraftRecommendation[]
  /** Until the draft is saved they can be brought back. */
  dropped?: Dropped[]
  /** Said to be another inspection, though one like it is recorded. */
  isAnother?: string
}

/** What was read of one item and cannot be typed: where it stood, its tag and what is doubtful. */
export type Origin = { source: ReadSource | null; framework: FrameworkTag | null; page: number | null; doubts: string[] }

const NOTHING_READ: Origin = { source: null, framework: null, page: null, doubts: [] }

export const emptyRecommendation: DraftRecommendation = {
  text: '',
  points: '',
  list: '',
  number: '',
  timescale: '',
  body: 'authority',
  readAs: '',
}

export function draftOf(reading: Reading): Draft {
  return {
    kind: reading.kind === 'UNKNOWN' ? '' : reading.kind,
    authority: reading.authority ?? '',
    inspectedFrom: dateTyped(reading.inspectedFrom),
    inspectedTo: dateTyped(reading.inspectedTo),
    publishedOn: dateTyped(reading.publishedOn),
    receivedOn: dateTyped(reading.receivedOn),
    leadInspector: reading.leadInspector ?? '',
    judgements: reading.judgements,
    recommendations: reading.recommendations.map(asTyped),
  }
}

/** A person who types the recommendations by hand begins with one empty one. */
export const emptyDraft: Draft = {
  kind: '',
  authority: '',
  inspectedFrom: '',
  inspectedTo: '',
  publishedOn: '',
  receivedOn: '',
  leadInspector: '',
  judgements: [],
  recommendations: [emptyRecommendation],
}

/** What a draft is of, as far as that was read or typed: "Westmere: ILACS report". */
export function draftWords({ authority, kind }: Pick<Draft, 'authority' | 'kind'>): string {
  const known = INSPECTION_KINDS.find((each) => each === kind)
  return [authority.trim(), known && documentWords(known)].filter(Boolean).join(': ') || 'An inspection not named yet'
}

/** Begun by hand, and nothing typed or saved of it yet. */
export function isBlank({ judgements, recommendations, dropped = [], ...details }: Draft): boolean {
  const isEmpty = recommendations.every(({ body: _body, readAs: _readAs, ...typed }) =>
    Object.values(typed).every(({ length }) => length === 0),
  )
  return isEmpty && [...Object.values(details), judgements, dropped].every(({ length }) => length === 0)
}

export function beginningOf({ text }: Pick<DraftRecommendation, 'text'>): string {
  return text.length > 90 ? `${text.slice(0, 90)}…` : text
}

export function originOf(reading: Reading | null, { readAs }: Pick<DraftRecommendation, 'readAs'>): Origin {
  const item = readAs === '' ? undefined : reading?.recommendations[Number(readAs)]
  return item ?? NOTHING_READ
}

function dateTyped(date: CalendarDate | null): string {
  return date ? numericDate(date) : ''
}

function asTyped(item: ReadRecommendation, index: number): DraftRecommendation {
  return {
    text: item.text,
    points: item.points.join('\n'),
    list: item.list,
    number: item.number === null ? '' : String(item.number),
    timescale: item.timescale ?? '',
    body: item.body,
    readAs: String(index),
  }
}
