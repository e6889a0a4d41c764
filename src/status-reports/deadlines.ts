import { type Urgency, urgencyOf } from '../deadlines/deadline.ts'
import { capitalised } from '../lib/words.ts'
import type { FrozenDuty, Position } from '../positions/position.ts'
import { nameAmong } from './inspection-name.ts'

type DeadlineTag = { text: string; classes: string }

/** `inspection` is named where there are several */
export type ReportedDeadline = FrozenDuty & { inspection: string | null; tag: DeadlineTag | null }

const CLASSES: Record<Urgency, string> = {
  late: 'govuk-tag govuk-tag--red',
  soon: 'govuk-tag govuk-tag--orange',
  later: 'govuk-!-font-weight-regular',
}

/** The soonest first; what has no date comes last. */
export function reportedDeadlines(position: Position): ReportedDeadline[] {
  const nameOf = nameAmong(position)
  const deadlines = position.inspections.flatMap((inspection) =>
    inspection.duties.map((duty) => ({ ...duty, inspection: nameOf(inspection), tag: tagOf(duty) })),
  )
  return deadlines.toSorted((one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'))
}

function tagOf({ timeLeft, met, dueOn }: FrozenDuty): ReportedDeadline['tag'] {
  if (met) return { text: met.words, classes: `govuk-tag govuk-tag--${dueOn && met.on > dueOn ? 'orange' : 'green'}` }
  if (!timeLeft) return null
  const { words } = timeLeft
  return { text: capitalised(words), classes: CLASSES[urgencyOf(timeLeft)] }
}
