import type { CalendarDate } from '../lib/calendar-date.ts'
import { countClock, type Counted, type DayKind, type SkippedDay } from './clock.ts'
import type { DutyTemplate } from './duty-template.ts'
import { type TimeLeft, timeLeft } from './time-left.ts'
import { type BankHolidays, UnknownHolidays } from './working-days.ts'

/** What a duty's template, counted from the day of receipt, comes to. */
export type Deadline = {
  name: string
  /** The one that governs. Null where the law sets no length, or it cannot be counted: `problem` then says why. */
  dueOn: CalendarDate | null
  timeLeft: TimeLeft | null
  /** By the template's own length; the only one, unless the Regulations allow another beside it. */
  councilDueOn: CalendarDate | null
  skipped: SkippedDay[]
  /** What the Regulations allow beside the council's own, shorter time. */
  regulationsDueOn: CalendarDate | null
  regulationsSkipped: SkippedDay[]
  problem: string | null
}

export type Urgency = 'late' | 'soon' | 'later'

type Received = { template: DutyTemplate; receivedOn: CalendarDate }
type Length = { length: number; dayKind: DayKind }
type CountedOrNot = Omit<Counted, 'dueOn'> & { dueOn: CalendarDate | null; problem: string | null }

const SOON_WORKING_DAYS = 10
const SOON_DAYS = 14
const NO_CLOCK: CountedOrNot = { dueOn: null, skipped: [], problem: null }

/** Never throws for holidays nobody has told us: a page of many deadlines must still show the others. */
export function deadlineOf({ template, receivedOn }: Received, today: CalendarDate, holidays: BankHolidays): Deadline {
  const count = (clock: Length) => countIfKnown({ ...clock, receivedOn }, holidays)
  const own = template.length === null ? NO_CLOCK : count({ length: template.length, dayKind: template.dayKind })
  const regulations = template.regulations === null ? NO_CLOCK : count(template.regulations)
  const { dueOn } = template.governedBy === 'regulations' && template.regulations ? regulations : own
  return {
    name: template.name,
    dueOn,
    timeLeft: dueOn && timeLeft(dueOn, today, holidays),
    councilDueOn: own.dueOn,
    skipped: own.skipped,
    regulationsDueOn: regulations.dueOn,
    regulationsSkipped: regulations.skipped,
    problem: own.problem ?? regulations.problem,
  }
}

export function urgencyOf({ days, workingDays }: Pick<TimeLeft, 'days' | 'workingDays'>): Urgency {
  if (days < 0) return 'late'
  return (workingDays === null ? days <= SOON_DAYS : workingDays <= SOON_WORKING_DAYS) ? 'soon' : 'later'
}

function countIfKnown(clock: Length & { receivedOn: CalendarDate }, holidays: BankHolidays): CountedOrNot {
  try {
    return { ...countClock(clock, holidays), problem: null }
  } catch (problem) {
    if (problem instanceof UnknownHolidays) return { ...NO_CLOCK, problem: problem.message }
    throw problem
  }
}
