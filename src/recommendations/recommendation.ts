import { documentWords, type InspectionKind } from '../inspections/inspection.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { fullDate } from '../lib/date-words.ts'

/** The outcome, enabler or principle of the national framework an item is tied to; `text` is the tag as printed, without its brackets. */
export type FrameworkTag = { kind: 'outcome' | 'enabler' | 'principle'; number: number | null; text: string }

export const TO_THE_COUNCIL = 'authority'
export const SAFEGUARDING_BOARD = 'LSCB'

/** One item of "What needs to improve", in the inspectors' own words. */
export type RecommendationDraft = {
  /** The heading it stands under, as printed. */
  list: string
  /** As printed, where the list is numbered. */
  number: string | null
  timescale: string | null
  text: string
  /** The points listed under it. */
  points: string[]
  framework: FrameworkTag | null
  /** `authority`, `LSCB`, or the body or bodies the report names. */
  body: string
  /** Of the report. */
  page: number | null
}

/** `position` is its place in the report, from 1. */
export type Recommendation = RecommendationDraft & { id: number; inspectionId: number; position: number; version: number }

/** What it takes to count it. */
export type Addressed = Pick<Recommendation, 'id' | 'inspectionId' | 'body'>

/** A finding of an inspection in the tracker, and which inspection that was. */
export type KnownFinding = {
  id: number
  inspectionId: number
  text: string
  points: string[]
  kind: InspectionKind
  receivedOn: CalendarDate
}

/** Addressed to the council alone, or to it together with another body, as in “Westmere Council and the Integrated Care Board”. */
export function isToTheCouncil({ body }: Pick<RecommendationDraft, 'body'>): boolean {
  return body === TO_THE_COUNCIL || NAMES_A_COUNCIL.test(body)
}

/** Those it is addressed to, where the council is one among several. */
export function jointBodies(recommendation: Pick<RecommendationDraft, 'body'>): string | null {
  return recommendation.body === TO_THE_COUNCIL || !isToTheCouncil(recommendation) ? null : recommendation.body
}

const NAMES_A_COUNCIL = /council|local authority/i

export function bodyWords({ body }: Pick<RecommendationDraft, 'body'>): string {
  if (body === TO_THE_COUNCIL) return 'The council'
  return body === SAFEGUARDING_BOARD ? 'The safeguarding board' : body
}

/** What was typed for it, in the words it is shown in or as it is kept. */
export function bodyTyped(words: string): string {
  const known = [TO_THE_COUNCIL, SAFEGUARDING_BOARD].find((body) => bodyWords({ body }).toLowerCase() === words.trim().toLowerCase())
  return known ?? words
}

/** How people speak of it: by its printed number, else by its place. */
export function numberOf({ number, position }: Pick<Recommendation, 'number' | 'position'>): string {
  return number ?? String(position)
}

/** Names the inspection a finding was made in, as people tell inspections apart. */
export function whereFound({ kind, receivedOn }: { kind: InspectionKind; receivedOn: CalendarDate }): string {
  return `${documentWords(kind)} received ${fullDate(receivedOn)}`
}
