import type { CalendarDate } from '../lib/calendar-date.ts'
import { type Tag, tag } from '../lib/tag.ts'
import { capitalised } from '../lib/words.ts'
import { type Urgency, urgencyOf } from './deadline.ts'
import type { TimeLeft } from './time-left.ts'

const COLOURS = { late: 'red', soon: 'orange', later: 'grey' } as const satisfies Record<Urgency, string>

/** How long there still is, as urgent as it is. */
export function timeLeftTag(timeLeft: TimeLeft): Tag {
  return tag(capitalised(timeLeft.words), COLOURS[urgencyOf(timeLeft)])
}

export function metTag(words: string, { on, dueOn }: { on: CalendarDate; dueOn: CalendarDate | null }): Tag {
  return tag(words, dueOn && on > dueOn ? 'orange' : 'green')
}
