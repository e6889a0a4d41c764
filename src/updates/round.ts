import type { Round } from '../actions/missed-rounds.ts'
import { addWorkingDays, type BankHolidays, workingDayOnOrBefore } from '../deadlines/working-days.ts'
import { addDays, type CalendarDate, daysBetween, yearOf } from '../lib/calendar-date.ts'

/** Closing days are counted on from the first one, at least a week apart. A day before the first belongs to the first round. */
export type Schedule = { firstClosingOn: CalendarDate; lengthDays: number }

const OPEN_WORKING_DAYS = 5

/** The round an update given on this date belongs to: the first that closes on or after it, open yet or not. */
export function roundFor(date: CalendarDate, schedule: Schedule, holidays: BankHolidays): Round {
  const number = Math.max(0, Math.ceil(daysBetween(schedule.firstClosingOn, date) / schedule.lengthDays))
  const round = roundNumbered(number, schedule, holidays)
  return round.closesOn < date ? roundNumbered(number + 1, schedule, holidays) : round
}

/** Every round that closes from the one day to the other, both included, the earliest first. */
export function roundsBetween({ from, to }: { from: CalendarDate; to: CalendarDate }, schedule: Schedule, holidays: BankHolidays): Round[] {
  const rounds: Round[] = []
  for (let round = roundFor(from, schedule, holidays); round.closesOn <= to; ) {
    rounds.push(round)
    round = roundFor(addDays(round.closesOn, 1), schedule, holidays)
  }
  return rounds
}

/** On its closing day a round is still open; it has closed when that day is over. */
export function isOpen({ opensOn, closesOn }: Round, today: CalendarDate): boolean {
  return opensOn <= today && today <= closesOn
}

/** Whether it was counted through a year whose bank holidays are not known. */
export function isCountedOnWeekdays({ opensOn, closesOn }: Round, { years }: BankHolidays): boolean {
  return !years.has(yearOf(opensOn)) || !years.has(yearOf(closesOn))
}

function roundNumbered(number: number, { firstClosingOn, lengthDays }: Schedule, holidays: BankHolidays): Round {
  const closesOn = workingDayOnOrBefore(addDays(firstClosingOn, number * lengthDays), holidays)
  return { opensOn: addWorkingDays(closesOn, -OPEN_WORKING_DAYS, holidays), closesOn }
}
