import type { StageFacts } from '../actions/action.ts'
import type { Round, UpdateFacts } from '../actions/missed-rounds.ts'
import type { BankHolidays } from '../deadlines/working-days.ts'
import type { Subject } from '../history/event.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import type { Cover } from '../people/cover/cover.ts'
import type { Person } from '../people/person.ts'
import type { Preferences } from '../people/preferences/preferences.ts'
import type { Ladder } from '../settings/ladder.ts'
import type { Awaited } from './day-letter.ts'

/** What the planner is told of the council: only what is open, and every round that has closed, is open or is coming. */
export type PlanFacts = {
  /** Without those who have left: nobody else is written to. */
  people: readonly Person[]
  duties: readonly OpenDuty[]
  actions: readonly OpenAction[]
  waiting: readonly Waiting[]
  /** The earliest first. */
  rounds: readonly Round[]
  covers: readonly Pick<Cover, 'personId' | 'person' | 'coverId' | 'firstOn' | 'lastOn'>[]
  /** Of those who have chosen. */
  preferences: ReadonlyMap<number, Preferences>
  ladder: Ladder
  holidays: BankHolidays
}

/** Without an owner until a director has confirmed it. */
export type OpenDuty = { id: number; name: string; inspection: string; ownerId: number | null; dueOn: CalendarDate }

export type OpenAction = UpdateFacts &
  StageFacts & { id: number; what: string; ownerId: number; ownerName: string; accountableId: number; dueOn: CalendarDate }

/** What these people were told at once and have not answered. Its key names it: challenge/12. */
export type Waiting = {
  key: string
  kind: Awaited
  personIds: readonly number[]
  about: Subject
  aboutId: number
  what: string
  since: CalendarDate
  address: string
}
