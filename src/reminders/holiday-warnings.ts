import { yearsEndSoon } from '../deadlines/known-holidays.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { hasRole } from '../people/person.ts'
import type { PlanFacts } from './plan-facts.ts'
import type { PersonWarning } from './warning.ts'

/** Administrators hear once, a year ahead, that the known bank holidays end: beyond them no deadline can be counted. */
export function holidayWarnings({ people, holidays }: PlanFacts, today: CalendarDate): PersonWarning[] {
  const year = yearsEndSoon(holidays, today)
  if (year === null) return []
  return people
    .filter((person) => hasRole(person, 'administrator'))
    .map(({ id }) => ({ personId: id, key: `bank-holidays/${year}`, about: 'bank holidays', aboutId: year, section: 'holidaysEnd', year }))
}
