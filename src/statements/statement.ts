import type { CalendarDate } from '../lib/calendar-date.ts'
import { type Tag, tag } from '../lib/tag.ts'
import type { Reader } from './reader.ts'

/** One version of the council's written answer to an inspection. A draft is drawn from the plan as it stands; from the day it is kept it is frozen. */
export type Statement = StatementWords & {
  id: number
  inspectionId: number
  /** From 1, in the order they were begun. */
  number: number
  /** Why this version was begun; empty for the first. */
  because: string
  draftedAt: string
  draftedBy: string
  keptAt: string | null
  sha256: string | null
  agreedAt: string | null
  agreedBy: string | null
  publishedAt: string | null
  publishedBy: string | null
  version: number
}

/** What a director writes and chooses; all else comes from the plan. */
export type StatementWords = {
  /** Plain Markdown. */
  foreword: string
  /** Plain Markdown. */
  introduction: string
  /** People are named only if the director chose it; otherwise by their job alone. */
  namesPeople: boolean
}

export type State = 'draft' | 'kept' | 'agreed' | 'published'

function stateOf({ keptAt, agreedAt, publishedAt }: Pick<Statement, 'keptAt' | 'agreedAt' | 'publishedAt'>): State {
  if (publishedAt !== null) return 'published'
  if (agreedAt !== null) return 'agreed'
  return keptAt === null ? 'draft' : 'kept'
}

/** The published version that this one puts right, with the reason given when its correction was begun; null before anything is published. */
export function correctedBy(
  { number }: Pick<Statement, 'number'>,
  versions: readonly Pick<Statement, 'number' | 'because' | 'publishedAt'>[],
): { number: number; because: string } | null {
  const earlier = versions.filter((each) => each.publishedAt !== null && each.number < number).map((each) => each.number)
  if (earlier.length === 0) return null
  const corrected = Math.max(...earlier)
  return { number: corrected, because: versions.find((each) => each.number === corrected + 1)?.because ?? '' }
}

const STATE_TAGS: Record<State, Tag> = {
  draft: tag('Draft', 'grey'),
  kept: tag('Kept', 'blue'),
  agreed: tag('Agreed', 'purple'),
  published: tag('Published', 'green'),
}

const CORRECTED = tag('Corrected since', 'orange')

type Version = Pick<Statement, 'number' | 'keptAt' | 'agreedAt' | 'publishedAt'>

/** `versions` are all of the same inspection: what was published is not to be taken for the last word once another was. */
export function stateTag(statement: Version, versions: readonly Pick<Version, 'number' | 'publishedAt'>[]): Tag {
  const isCorrected = versions.some(({ number, publishedAt }) => number > statement.number && publishedAt !== null)
  return isCorrected && statement.publishedAt !== null ? CORRECTED : STATE_TAGS[stateOf(statement)]
}

/** Why there is no version to read between a published one and the published one before it; empty when there is nothing to explain. */
export function unpublishedBefore(number: number, published: readonly number[]): string {
  const last = Math.max(0, ...published.filter((each) => each < number))
  const drafts = number - last - 1
  if (drafts < 1) return ''
  if (drafts === 1) return `Version ${last + 1} was a draft and was not published.`
  return `Versions ${last + 1} ${drafts === 2 ? 'and' : 'to'} ${number - 1} were drafts and were not published.`
}

/** Who was asked what they thought of it, as the Leader of the council is. */
export type Consultation = { name: string; role: string; consultedOn: CalendarDate; comment: string }

/** `number` is that of the version they were shown, and `statementId` its id. */
export type ConsultedOnVersion = Consultation & Recorded & { statementId: number; number: number }

/** `reader` is whom of those the law names it went to, in whatever words; null for somebody else. */
export type Sending = { reader: Reader | null; sentTo: string; sentOn: CalendarDate; sentBy: string; what: string }

export type RecordedSending = Sending & Recorded

type Recorded = { id: number; withdrawn: Withdrawal | null }

/** It was recorded by mistake: it stays to be read, and shows nothing any more. */
export type Withdrawal = { at: string; by: string; because: string }
