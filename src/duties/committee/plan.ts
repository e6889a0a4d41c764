import {
  lastThatCanWork,
  lastThatMet,
  type Meeting,
  planBack,
  type PlannedMeeting,
  type Question,
  roomForMeeting,
} from '../../deadlines/plan-back.ts'
import { urgentNoticeBy } from '../../deadlines/days-around.ts'
import { timeLeft } from '../../deadlines/time-left.ts'
import type { BankHolidays } from '../../deadlines/working-days.ts'
import type { CalendarDate } from '../../lib/calendar-date.ts'

/** What the council's calendar leaves of one duty's time. */
export type CommitteePlan = Question & {
  duty: { id: number; name: string }
  meetings: PlannedMeeting[]
  /** The one to work to; null when none can be in time. */
  last: PlannedMeeting | null
  /** The last that has met and may have decided in time. */
  met: PlannedMeeting | null
  /** Whose days are shown: of these two, the one still to come. */
  followed: PlannedMeeting | null
  /** Where a further meeting would have to be. */
  room: { from: CalendarDate | null; to: CalendarDate | null }
  /** The last day for the shorter notice of the general exception: for that meeting, or else for one on the last day in time. */
  urgentNotice: { meetsOn: CalendarDate; by: CalendarDate } | null
  /** 12 days (8 working days) left */
  leftUntil: (day: CalendarDate) => string
}

type Asked = { duty: { id: number; name: string }; meetings: readonly Meeting[] }

export function committeePlan({ duty, meetings }: Asked, question: Question, holidays: BankHolidays): CommitteePlan {
  const planned = planBack(meetings, question, holidays)
  const [last, room] = [lastThatCanWork(planned), roomForMeeting(question, holidays)]
  const met = question.dueOn < question.today ? null : lastThatMet(planned, question)
  const meetsOn = last?.meeting.meetsOn ?? room.to
  return {
    ...question,
    duty,
    meetings: planned,
    last,
    met,
    followed: last ?? met,
    room,
    urgentNotice: meetsOn && { meetsOn, by: urgentNoticeBy(meetsOn, holidays) },
    leftUntil: (day) => timeLeft(day, question.today, holidays).words,
  }
}
