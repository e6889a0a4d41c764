import { metTag, timeLeftTag } from '../deadlines/deadline-tag.ts'
import type { Tag } from '../lib/tag.ts'
import type { FrozenDuty, Position } from '../positions/position.ts'
import { nameAmong } from './inspection-name.ts'

/** `inspection` is named where there are several. */
export type ReportedDeadline = FrozenDuty & { inspection: string | null; tag: Tag | null }

/** The soonest first; what has no date comes last. */
export function reportedDeadlines(position: Position): ReportedDeadline[] {
  const nameOf = nameAmong(position)
  const deadlines = position.inspections.flatMap((inspection) =>
    inspection.duties.map((duty) => ({ ...duty, inspection: nameOf(inspection), tag: tagOf(duty) })),
  )
  return deadlines.toSorted((one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'))
}

function tagOf({ timeLeft, met, dueOn }: FrozenDuty): Tag | null {
  return met ? metTag(met.words, { ...met, dueOn }) : timeLeft && timeLeftTag(timeLeft)
}
