import type { CalendarDate } from '../lib/calendar-date.ts'
import type { LetterKind } from './letter.ts'

export const FATES = ['waiting', 'sent', 'failed', 'superseded'] as const
export type FateName = (typeof FATES)[number]

export type FateFacts = {
  tryAfter: string
  sentAt: string | null
  gaveUpAt: string | null
  supersededAt: string | null
  lastProblem: string | null
}

/** `at` is when it was sent, given up or superseded, or until when it waits. */
export type Fate = { name: FateName; at: string; problem: string | null }

/** What became of a letter. */
export function fateOf({ tryAfter, sentAt, gaveUpAt, supersededAt, lastProblem }: FateFacts): Fate {
  if (sentAt) return { name: 'sent', at: sentAt, problem: null }
  if (supersededAt) return { name: 'superseded', at: supersededAt, problem: null }
  if (gaveUpAt) return { name: 'failed', at: gaveUpAt, problem: lastProblem }
  return { name: 'waiting', at: tryAfter, problem: lastProblem }
}

export type ListedLetter = { id: number; kind: LetterKind; kindWords: string; to: string; subject: string; queuedAt: string; fate: Fate }

/** What is null is not asked for. `from` and `to` are days of the office clock, both included. */
export type LetterFilter = {
  personId: number | null
  fate: FateName | null
  kind: LetterKind | null
  from: CalendarDate | null
  to: CalendarDate | null
  about: { about: 'action' | 'duty'; id: number } | null
}
