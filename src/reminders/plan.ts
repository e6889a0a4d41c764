import { isWorkingDay } from '../deadlines/working-days.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import type { Warning } from '../mail/letter.ts'
import { actionWarnings } from './action-warnings.ts'
import type { DayLetter } from './day-letter.ts'
import { dutyWarnings } from './duty-warnings.ts'
import { holidayWarnings } from './holiday-warnings.ts'
import type { PlanFacts } from './plan-facts.ts'
import { subjectOf } from './subject.ts'
import { updateWarnings } from './update-warnings.ts'
import { type PersonWarning, type Told, told } from './warning.ts'

export type PlannedLetter = { personId: number; facts: DayLetter; warnings: Warning[] }

/** All there is to say on this day, said before or not: nothing on a day that nobody works. */
export function warningsOn(today: CalendarDate, facts: PlanFacts): PersonWarning[] {
  if (!isWorkingDay(today, facts.holidays)) return []
  return [...dutyWarnings(facts, today), ...actionWarnings(facts, today), ...updateWarnings(facts, today), ...holidayWarnings(facts, today)]
}

/**
 * Who hears what on this day: one letter a person, with everything that is new to say and nothing that was said.
 * Keys name the warning, not the day, so a day slept through is caught up on the next, by its newest step alone.
 */
export function lettersOn(today: CalendarDate, warnings: readonly PersonWarning[], alreadyTold: Told): PlannedLetter[] {
  const fresh = warnings.filter((warning) => !alreadyTold.has(told(warning)))
  return [...Map.groupBy(fresh, ({ personId }) => personId)].map(([personId, theirs]) => letterOf(personId, theirs, today))
}

function letterOf(personId: number, warnings: PersonWarning[], today: CalendarDate): PlannedLetter {
  const sections = sectionsOf(warnings)
  return {
    personId,
    facts: { subject: subjectOf(sections, today), ...sections },
    warnings: warnings.map(({ key, about, aboutId }) => ({ key, about, aboutId })),
  }
}

/** What comes first, first. */
function sectionsOf(warnings: PersonWarning[]): Omit<DayLetter, 'subject'> {
  const due = warnings.filter((warning) => warning.section === 'updatesDue')
  const missed = warnings.filter((warning) => warning.section === 'updatesMissed')
  const [end] = warnings.filter((warning) => warning.section === 'holidaysEnd')
  return {
    deadlines: warnings
      .filter((warning) => warning.section === 'deadlines')
      .map(({ line }) => line)
      .toSorted(byDueDate),
    actionsDue: warnings
      .filter((warning) => warning.section === 'actionsDue')
      .map(({ line }) => line)
      .toSorted(byDueDate),
    updatesDue: due[0] ? { closesOn: due[0].closesOn, actions: due.map(({ line }) => line) } : null,
    updatesMissed: missed[0] ? { closedOn: missed[0].closedOn, actions: missed.map(({ line }) => line) } : null,
    ...(end ? { holidaysEnd: end.year } : {}),
  }
}

function byDueDate(one: { dueOn: CalendarDate }, other: { dueOn: CalendarDate }): number {
  return one.dueOn.localeCompare(other.dueOn)
}
