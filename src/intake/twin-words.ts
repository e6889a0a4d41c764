import type { InspectionKind } from '../inspections/inspection.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { londonDay } from '../lib/clock.ts'
import { fullDate } from '../lib/date-words.ts'
import { whereFound } from '../recommendations/recommendation.ts'

/** An inspection that is in the tracker already. `recordedAt` is null where its history does not go so far back. */
export type RecordedTwin = {
  id: number
  kind: InspectionKind
  authority: string
  receivedOn: CalendarDate
  recordedAt: string | null
  isSameFile: boolean
}

/** `before` the link to it, as in "This file was recorded on Monday 2 March 2026 as". */
export type TwinWords = { id: number; before: string; name: string }

export function twinWords({ id, authority, recordedAt, isSameFile, ...found }: RecordedTwin): TwinWords {
  const what = isSameFile ? 'This file' : 'An inspection of the same authority, of the same kind and with the same dates,'
  const on = recordedAt === null ? '' : ` on ${fullDate(londonDay(new Date(recordedAt)))}`
  return { id, before: `${what} was recorded${on} as`, name: `${authority}: ${whereFound(found)}` }
}
