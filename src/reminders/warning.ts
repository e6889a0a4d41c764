import type { Warning } from '../mail/letter.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import type { ActionLine, DeadlineLine, MissedLine, UpdateLine } from './day-letter.ts'

/** Something to say to one person, under the key that is told once. */
export type PersonWarning = Warning & { personId: number } & Said

export type Said =
  | { section: 'deadlines'; line: DeadlineLine }
  | { section: 'actionsDue'; line: ActionLine }
  | { section: 'updatesDue'; line: UpdateLine; closesOn: CalendarDate }
  | { section: 'holidaysEnd'; year: number }
  | { section: 'updatesMissed'; line: MissedLine; closedOn: CalendarDate }

/** The keys people were told already, as `told` names them. */
export type Told = ReadonlySet<string>

export function told({ key, personId }: { key: string; personId: number }): string {
  return `${key} to ${personId}`
}
