import type { CalendarDate } from '../lib/calendar-date.ts'
import type { Covering, Warning } from '../mail/letter.ts'
import type { Topic } from '../people/preferences/preferences.ts'
import type { ActionLine, DeadlineLine, MissedLine, UpdateLine, WaitingLine } from './day-letter.ts'

/** Something to say to one person, under the key that is told once; `covering` when it is another's, who is away. */
export type PersonWarning = Warning & { personId: number; covering?: Covering } & Said

export type Said =
  | { section: 'deadlines'; line: DeadlineLine }
  | { section: 'actionsDue'; line: ActionLine }
  | { section: 'updatesDue'; line: UpdateLine; closesOn: CalendarDate }
  | { section: 'updatesMissed'; line: MissedLine; closedOn: CalendarDate }
  | { section: 'waiting'; line: WaitingLine }
  | { section: 'holidaysEnd'; year: number }

/** What may be put off to a weekly letter, and what never: deadlines that bind in law, and the holidays they are counted by. */
export const TOPIC_OF: Record<Said['section'], Topic | null> = {
  deadlines: null,
  holidaysEnd: null,
  actionsDue: 'actions',
  updatesDue: 'updates',
  updatesMissed: 'updates',
  waiting: 'waiting',
}

/** The keys people were told already, as `told` names them. */
export type Told = ReadonlySet<string>

export function told({ key, personId }: { key: string; personId: number }): string {
  return `${key} to ${personId}`
}
