import { workingDaysBetween, weekdaysWhereUnknown } from '../deadlines/working-days.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import type { PlanFacts } from './plan-facts.ts'
import type { PersonWarning } from './warning.ts'

/** Whoever must answer was told at once; once it has waited for long they hear of it again. */
export function waitingWarnings({ waiting, ladder, holidays }: PlanFacts, today: CalendarDate): PersonWarning[] {
  return waiting
    .filter(({ since }) => workingDaysBetween(since, today, weekdaysWhereUnknown(holidays, [since, today])) >= ladder.waitingAfter)
    .flatMap(({ key, personIds, about, aboutId, ...line }) =>
      personIds.map((personId) => ({ personId, key: `${key}/waiting`, about, aboutId, section: 'waiting' as const, line })),
    )
}
