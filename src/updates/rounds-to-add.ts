import type { Round } from '../actions/missed-rounds.ts'
import { type BankHolidays, weekdaysWhereUnknown } from '../deadlines/working-days.ts'
import { addDays, type CalendarDate } from '../lib/calendar-date.ts'
import { roundFor, type Schedule } from './round.ts'

/**
 * The rounds that are missing after the last one there is, up to the one that is open or next.
 * A plan without any begins with the round of today. What is there stands, whatever the schedule says now.
 * Where bank holidays are not known any more, every weekday counts: a round may close on one, but nobody is kept from an update.
 */
export function roundsToAdd(
  { last, today }: { last: Round | null; today: CalendarDate },
  schedule: Schedule,
  holidays: BankHolidays,
): Round[] {
  const counted = weekdaysWhereUnknown(holidays, [last?.closesOn ?? today, today, schedule.firstClosingOn])
  const added: Round[] = []
  let latest = last
  while (!latest || latest.closesOn < today) {
    latest = latest ? roundAfter(latest, schedule, counted) : roundFor(today, schedule, counted)
    added.push(latest)
  }
  return added
}

/** A changed schedule may close a day or two after the round before it: nobody could answer that one, so it is passed over. */
function roundAfter({ closesOn }: Round, schedule: Schedule, holidays: BankHolidays): Round {
  const next = roundFor(addDays(closesOn, 1), schedule, holidays)
  const scheduleChanged = roundFor(closesOn, schedule, holidays).closesOn !== closesOn
  return scheduleChanged && next.opensOn < closesOn ? roundFor(addDays(next.closesOn, 1), schedule, holidays) : next
}
