import { countClock, type Counted, type DayKind, type SkippedDay } from '../deadlines/clock.ts'
import type { DutyTemplate, InspectionKind } from '../deadlines/duty-template.ts'
import { type TimeLeft, timeLeft } from '../deadlines/time-left.ts'
import { type BankHolidays, UnknownHolidays } from '../deadlines/working-days.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'

/** What the law asks after one inspection: nothing of its deadline is stored, all of it follows. */
export type DutyRecord = {
  id: number
  inspectionId: number
  authority: string
  inspectionKind: InspectionKind
  receivedOn: CalendarDate
  template: DutyTemplate
}

export type Deadline = {
  name: string
  /** Null where the law sets no length, or it cannot be counted: `problem` then says why. */
  dueOn: CalendarDate | null
  skipped: SkippedDay[]
  timeLeft: TimeLeft | null
  /** What the Regulations allow beside the council's own, shorter time. */
  regulationsDueOn: CalendarDate | null
  regulationsSkipped: SkippedDay[]
  problem: string | null
}

export type Duty = DutyRecord & Deadline

export type Urgency = 'late' | 'soon' | 'later'

type Received = { template: DutyTemplate; receivedOn: CalendarDate }

const SOON_WORKING_DAYS = 10
const SOON_DAYS = 14

/** Never throws for holidays nobody has told us: a page of many duties must still show the others. */
export function deadlineOf({ template, receivedOn }: Received, today: CalendarDate, holidays: BankHolidays): Deadline {
  const count = (clock: Clock) => countIfKnown({ ...clock, receivedOn }, holidays)
  const own = template.length === null ? NO_CLOCK : count({ length: template.length, dayKind: template.dayKind })
  const regulations = template.regulations === null ? NO_CLOCK : count(template.regulations)
  return {
    name: template.name,
    dueOn: own.dueOn,
    skipped: own.skipped,
    timeLeft: own.dueOn && timeLeft(own.dueOn, today, holidays),
    regulationsDueOn: regulations.dueOn,
    regulationsSkipped: regulations.skipped,
    problem: own.problem ?? regulations.problem,
  }
}

export function withDeadline(duty: DutyRecord, today: CalendarDate, holidays: BankHolidays): Duty {
  return { ...duty, ...deadlineOf(duty, today, holidays) }
}

export function urgencyOf({ days, workingDays }: Pick<TimeLeft, 'days' | 'workingDays'>): Urgency {
  if (days < 0) return 'late'
  return (workingDays === null ? days <= SOON_DAYS : workingDays <= SOON_WORKING_DAYS) ? 'soon' : 'later'
}

/** 30 days, or 30 working days. */
export function lengthWords({ length, dayKind }: Clock): string {
  return `${length} ${dayKind === 'working' ? 'working ' : ''}${length === 1 ? 'day' : 'days'}`
}

type Clock = { length: number; dayKind: DayKind }
type CountedOrNot = Omit<Counted, 'dueOn'> & { dueOn: CalendarDate | null; problem: string | null }

const NO_CLOCK: CountedOrNot = { dueOn: null, skipped: [], problem: null }

function countIfKnown(clock: Clock & { receivedOn: CalendarDate }, holidays: BankHolidays): CountedOrNot {
  try {
    return { ...countClock(clock, holidays), problem: null }
  } catch (problem) {
    if (problem instanceof UnknownHolidays) return { ...NO_CLOCK, problem: problem.message }
    throw problem
  }
}
