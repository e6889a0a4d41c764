import type { StageFacts } from '../actions/action.ts'
import type { Round, UpdateFacts } from '../actions/missed-rounds.ts'
import type { BankHolidays } from '../deadlines/working-days.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import type { Person } from '../people/person.ts'

/** What the planner is told of the council: only what is open, and every round that has closed, is open or is coming. */
export type PlanFacts = {
  people: readonly Person[]
  duties: readonly OpenDuty[]
  actions: readonly OpenAction[]
  /** The earliest first. */
  rounds: readonly Round[]
  holidays: BankHolidays
}

/** Without an owner until a director has confirmed it. */
export type OpenDuty = { id: number; name: string; inspection: string; ownerId: number | null; dueOn: CalendarDate }

export type OpenAction = UpdateFacts &
  StageFacts & { id: number; what: string; ownerId: number; ownerName: string; accountableId: number; dueOn: CalendarDate }
