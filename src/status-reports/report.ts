import { RATINGS, type Rating } from '../actions/rating.ts'
import { ratingTag } from '../actions/rating-tag.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import type { Tag } from '../lib/tag.ts'
import { compare } from '../positions/compare.ts'
import type { Position } from '../positions/position.ts'
import { type Attention, whatNeedsAttention } from './attention.ts'
import { type ChangeList, changeLists } from './change-lists.ts'
import { type ReportedDeadline, reportedDeadlines } from './deadlines.ts'
import { headlineSentence, MEANINGS } from './headline.ts'
import { type ReportedInspection, reportedInspections } from './reported-inspection.ts'

/** Everything a report shows, made from frozen positions alone. */
export type Report = {
  position: Position
  headline: { sentence: string; lines: HeadlineLine[] }
  attention: Attention
  deadlines: ReportedDeadline[]
  /** Null in a first report: it is compared with nothing. */
  changes: ReportedChanges | null
  inspections: ReportedInspection[]
}

/** `none` names the lists that are empty. */
export type ReportedChanges = { since: CalendarDate; lists: ChangeList[]; none: string[] }

/** `before` is null in a first report. */
export type HeadlineLine = { tag: Tag; meaning: string; now: number; before: number | null }

/** `before` is the position of the report published before this one. */
export function reportOf(position: Position, before: Position | null): Report {
  return {
    position,
    headline: { sentence: headlineSentence(position), lines: headlineLines(position, before) },
    attention: whatNeedsAttention(position),
    deadlines: reportedDeadlines(position),
    changes: reportedChanges(position, before),
    inspections: reportedInspections(position, before),
  }
}

function reportedChanges(position: Position, before: Position | null): ReportedChanges | null {
  const changes = compare(before, position)
  if (!changes) return null
  const lists = changeLists(changes, position)
  const none = lists.filter(({ lines }) => lines.length === 0).map(({ heading }) => heading.toLowerCase())
  return { since: changes.before, lists: lists.filter(({ lines }) => lines.length > 0), none }
}

function headlineLines(position: Position, before: Position | null): HeadlineLine[] {
  const lines = RATINGS.map((rating) => ({
    tag: ratingTag(rating),
    meaning: MEANINGS[rating],
    now: countOf(rating, position),
    before: before && countOf(rating, before),
  }))
  return lines.filter(({ now, before: then }) => now > 0 || then)
}

function countOf(rating: Rating, { actions }: Position): number {
  return actions.filter((action) => action.rating === rating).length
}
