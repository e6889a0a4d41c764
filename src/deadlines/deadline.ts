import type { CalendarDate } from '../lib/calendar-date.ts'
import { countClock, type Counted, type DayKind } from './clock.ts'
import type { DutyTemplate } from './duty-template.ts'
import { type TimeLeft, timeLeft } from './time-left.ts'
import { type BankHolidays, UnknownHolidays } from './working-days.ts'

/** A template may be counted twice: by the council's own time, and by what the Regulations allow beside it. */
export type Whose = 'council' | 'regulations'

/** What a duty's template, counted from the day of receipt, comes to. */
export type Deadline = {
  name: string
  /** Null where the template has no such time, or it cannot be counted: `problem` then says why. */
  clocks: Record<Whose, Counted | null>
  /** Whose date it follows: of one of the two clocks, or that of the inspectors' letter. */
  governs: Whose | 'letter'
  dueOn: CalendarDate | null
  timeLeft: TimeLeft | null
  problem: string | null
}

export type Urgency = 'late' | 'soon' | 'later'

type Received = { template: DutyTemplate; receivedOn: CalendarDate }
export type Length = { length: number; dayKind: DayKind }
type Tried = { counted: Counted | null; problem: string | null }

const SOON_WORKING_DAYS = 10
const SOON_DAYS = 14
const NO_CLOCK: Tried = { counted: null, problem: null }

/** Never throws for holidays nobody has told us: a page of many deadlines must still show the others. */
export function deadlineOf({ template, receivedOn }: Received, today: CalendarDate, holidays: BankHolidays): Deadline {
  const count = (whose: Whose) => countIfKnown(lengthOf(template, whose), { receivedOn, holidays })
  const [council, regulations] = [count('council'), count('regulations')]
  const clocks = { council: council.counted, regulations: regulations.counted }
  const dueOn = ruleDueOn({ template, clocks })
  return {
    name: template.name,
    clocks,
    governs: ruleGoverns(template),
    dueOn,
    timeLeft: dueOn && timeLeft(dueOn, today, holidays),
    problem: council.problem ?? regulations.problem,
  }
}

/** What the rule comes to, whatever a letter says. */
export function ruleDueOn({ template, clocks }: Pick<Deadline, 'clocks'> & { template: DutyTemplate }): CalendarDate | null {
  return clocks[ruleGoverns(template)]?.dueOn ?? null
}

/** Null where the template has no such time. */
export function lengthOf({ length, dayKind, regulations }: DutyTemplate, whose: Whose): Length | null {
  if (whose === 'regulations') return regulations
  return length === null ? null : { length, dayKind }
}

export function urgencyOf({ days, workingDays }: Pick<TimeLeft, 'days' | 'workingDays'>): Urgency {
  if (days < 0) return 'late'
  return (workingDays === null ? days <= SOON_DAYS : workingDays <= SOON_WORKING_DAYS) ? 'soon' : 'later'
}

/** The Regulations' time can govern only where there is one. */
function ruleGoverns({ governedBy, regulations }: DutyTemplate): Whose {
  return governedBy === 'regulations' && regulations ? 'regulations' : 'council'
}

function countIfKnown(length: Length | null, { receivedOn, holidays }: { receivedOn: CalendarDate; holidays: BankHolidays }): Tried {
  if (length === null) return NO_CLOCK
  try {
    return { counted: countClock({ ...length, receivedOn }, holidays), problem: null }
  } catch (problem) {
    if (problem instanceof UnknownHolidays) return { ...NO_CLOCK, problem: problem.message }
    throw problem
  }
}
