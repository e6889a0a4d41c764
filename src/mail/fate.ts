import type { LetterKind } from './letter.ts'

export const FATES = ['waiting', 'sent', 'failed'] as const
export type FateName = (typeof FATES)[number]

export type FateFacts = { tryAfter: string; sentAt: string | null; gaveUpAt: string | null; lastProblem: string | null }

/** `at` is when it was sent or given up, or until when it waits. */
export type Fate = { name: FateName; at: string; problem: string | null }

/** What became of a letter. */
export function fateOf({ tryAfter, sentAt, gaveUpAt, lastProblem }: FateFacts): Fate {
  if (sentAt) return { name: 'sent', at: sentAt, problem: null }
  if (gaveUpAt) return { name: 'failed', at: gaveUpAt, problem: lastProblem }
  return { name: 'waiting', at: tryAfter, problem: lastProblem }
}

export type ListedLetter = { id: number; kind: LetterKind; kindWords: string; to: string; subject: string; queuedAt: string; fate: Fate }

export type LetterFilter = { personId: number | null; fate: FateName | null; kind: LetterKind | null }
