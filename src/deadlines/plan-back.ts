import { type CalendarDate, datesAfter, yearOf } from '../lib/calendar-date.ts'
import { at, clearDaysBefore, type DayCount, daysAfter, daysBefore, type Placed } from './days-around.ts'
import { type BankHolidays, isWorkingDay, UnknownHolidays } from './working-days.ts'

export type Meeting = { id: number; body: string; meetsOn: CalendarDate }

/** How long each part of a council's decision takes. A part of no days is left out: that council has no such part. */
export type LeadTimes = Record<'draft' | 'clearance' | 'notice' | 'agenda' | 'callIn', DayCount>

export type StepName =
  | 'draft begun'
  | 'draft ready'
  | 'notice published'
  | 'agenda published'
  | 'meeting'
  | 'call-in over'
  | 'decision in force'

/** `on` is, for what comes before the meeting, the latest day it can be done. */
export type Step = Placed & {
  name: StepName
  /** Null for what is not counted: the meeting, and a decision in force with it. */
  count: DayCount | null
}

/**
 * over: it has met. too late: the decision would be in force only after the due date. unknown: it cannot be counted.
 * needs earlier notice: the notice or the agenda had to be published on a day that has passed, which the tracker cannot know of.
 */
export type Standing = 'works' | 'needs earlier notice' | 'too late' | 'over' | 'unknown'

/** One that has met keeps what follows it: if it took the decision, that is still to come. */
export type PlannedMeeting = { meeting: Meeting; standing: Standing; steps: Step[]; problem: string | null }

export type Question = { dueOn: CalendarDate; today: CalendarDate; leadTimes: LeadTimes }

/** Every meeting up to the due date, the earliest first, each with the latest day of its steps. */
export function planBack(meetings: readonly Meeting[], question: Question, holidays: BankHolidays): PlannedMeeting[] {
  return meetings
    .filter(({ meetsOn }) => meetsOn <= question.dueOn)
    .toSorted((one, other) => one.meetsOn.localeCompare(other.meetsOn) || one.body.localeCompare(other.body))
    .map((meeting) => planned(meeting, question, holidays))
}

/** Lead times are the same for every meeting, so a later one always leaves more room: the last in time is the one to work to. */
export function lastThatCanWork(plans: readonly PlannedMeeting[]): PlannedMeeting | null {
  return plans.findLast(({ standing }) => canWork(standing)) ?? null
}

/** The last that has met and whose decision, if it took it, is in force by the due date. */
export function lastThatMet(plans: readonly PlannedMeeting[], { dueOn }: Pick<Question, 'dueOn'>): PlannedMeeting | null {
  const isInTime = ({ name, on }: Step) => name === 'decision in force' && on <= dueOn
  return plans.findLast(({ standing, steps }) => standing === 'over' && steps.some(isInTime)) ?? null
}

/** The working days on which a further meeting could be held: from the first for which notice can still be given to the last that is in time. */
export function roomForMeeting(question: Question, holidays: BankHolidays): { from: CalendarDate | null; to: CalendarDate | null } {
  const days = [question.today, ...datesAfter(question.today, question.dueOn)].filter(
    (date) => holidays.years.has(yearOf(date)) && isWorkingDay(date, holidays),
  )
  const standingOn = (meetsOn: CalendarDate) => planned({ id: 0, body: '', meetsOn }, question, holidays).standing
  const first = days.find((date) => standingOn(date) === 'works')
  return { from: first ?? null, to: days.findLast((date) => canWork(standingOn(date))) ?? null }
}

/** In the order of their days. */
export function stepsTo(meetsOn: CalendarDate, leadTimes: LeadTimes, holidays: BankHolidays): Step[] {
  const { draft, clearance, notice, agenda, callIn } = leadTimes
  const noticeStep = clearDaysBefore(meetsOn, notice, holidays)
  const agendaStep = clearDaysBefore(meetsOn, agenda, holidays)
  const ready = daysBefore(agendaStep.on, clearance, holidays)
  const begun = daysBefore(ready.on, draft, holidays)
  const over = daysAfter(meetsOn, callIn, holidays)
  const inForce = callIn.length === 0 ? at(meetsOn) : daysAfter(over.on, { length: 1, dayKind: 'working' }, holidays)
  const steps: Step[] = [
    { name: 'draft begun', ...begun, count: draft },
    { name: 'draft ready', ...ready, count: clearance },
    { name: 'notice published', ...noticeStep, count: notice },
    { name: 'agenda published', ...agendaStep, count: agenda },
    { name: 'meeting', ...at(meetsOn), count: null },
    { name: 'call-in over', ...over, count: callIn },
    { name: 'decision in force', ...inForce, count: callIn.length === 0 ? null : { length: 1, dayKind: 'working' } },
  ]
  return steps.filter(isTaken).toSorted((one, other) => one.on.localeCompare(other.on))
}

/** Steps whose latest day is past: missed, unless somebody did them in time. */
export function passedSteps(steps: readonly Step[], today: CalendarDate): Step[] {
  return steps.filter(({ on }) => on < today)
}

function canWork(standing: Standing): boolean {
  return standing === 'works' || standing === 'needs earlier notice'
}

function isTaken({ name, count }: Step): boolean {
  return name === 'draft ready' || count?.length !== 0
}

function planned(meeting: Meeting, question: Question, holidays: BankHolidays): PlannedMeeting {
  const isOver = meeting.meetsOn < question.today
  try {
    const steps = stepsTo(meeting.meetsOn, question.leadTimes, holidays)
    if (isOver) return { meeting, standing: 'over', steps: steps.filter(({ on }) => on >= meeting.meetsOn), problem: null }
    return { meeting, standing: standingOf(steps, question), steps, problem: null }
  } catch (problem) {
    if (problem instanceof UnknownHolidays) return { meeting, standing: isOver ? 'over' : 'unknown', steps: [], problem: problem.message }
    throw problem
  }
}

function standingOf(steps: readonly Step[], { dueOn, today }: Question): Standing {
  if (steps.some(({ name, on }) => name === 'decision in force' && on > dueOn)) return 'too late'
  const missed = passedSteps(steps, today).some(({ name }) => name === 'notice published' || name === 'agenda published')
  return missed ? 'needs earlier notice' : 'works'
}
