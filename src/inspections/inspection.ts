import type { InspectionKind } from '../deadlines/duty-template.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { fullDate } from '../lib/date-words.ts'

export type { InspectionKind }

const KIND_WORDS: Record<InspectionKind, string> = {
  ILACS: 'Inspection of local authority children’s services (ILACS)',
  'FOCUSED VISIT': 'Focused visit',
  'MONITORING VISIT': 'Monitoring visit',
  JTAI: 'Joint targeted area inspection (JTAI)',
  SEND: 'Area inspection of special educational needs and disabilities (SEND)',
  SIF: 'Single inspection framework (SIF), 2013 to 2017',
  'PRE-SIF': 'Inspection before the single framework, to 2013',
}

export const INSPECTION_KINDS = Object.keys(KIND_WORDS) as InspectionKind[]

export type Judgement = { area: string; grade: string }

export type InspectionDraft = {
  kind: InspectionKind
  authority: string
  inspectedFrom: CalendarDate | null
  inspectedTo: CalendarDate | null
  publishedOn: CalendarDate | null
  /** Day 0 of its statutory deadlines. */
  receivedOn: CalendarDate
  leadInspector: string | null
  judgements: Judgement[]
}

export type Inspection = InspectionDraft & {
  id: number
  reportFileId: number | null
  /** Recorded by mistake: it stays to be read, and counts nowhere. */
  withdrawnOn: CalendarDate | null
  withdrawnBecause: string | null
  version: number
}

export function isWithdrawn({ withdrawnOn }: Pick<Inspection, 'withdrawnOn'>): boolean {
  return withdrawnOn !== null
}

export function kindWords(kind: InspectionKind): string {
  return KIND_WORDS[kind]
}

/** What the inspectors sent, in a word or two: "ILACS report", "focused visit letter". */
export function documentWords(kind: InspectionKind): string {
  if (kind === 'JTAI') return 'JTAI letter'
  return kind.endsWith('VISIT') ? `${kind.toLowerCase()} letter` : `${kind} report`
}

/** The days the inspectors came, as far as they are known; null when nobody said. */
export function datesOnSite({ inspectedFrom, inspectedTo }: Pick<InspectionDraft, 'inspectedFrom' | 'inspectedTo'>): string | null {
  if (inspectedFrom && inspectedTo && inspectedFrom !== inspectedTo) return `${fullDate(inspectedFrom)} to ${fullDate(inspectedTo)}`
  const known = inspectedFrom ?? inspectedTo
  return known && fullDate(known)
}
