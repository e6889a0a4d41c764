import { isTellingDay } from '../deadlines/telling-time.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import type { Warning } from '../mail/letter.ts'
import { actionWarnings } from './action-warnings.ts'
import { withCovers } from './cover-warnings.ts'
import type { DayLetter } from './day-letter.ts'
import { dutyWarnings } from './duty-warnings.ts'
import { holidayWarnings } from './holiday-warnings.ts'
import type { PlanFacts } from './plan-facts.ts'
import { subjectOf } from './subject.ts'
import { updateWarnings } from './update-warnings.ts'
import { waitingWarnings } from './waiting-warnings.ts'
import { type PersonWarning, type Told, told } from './warning.ts'

const RULES = [dutyWarnings, actionWarnings, updateWarnings, waitingWarnings, holidayWarnings]

export type PlannedLetter = { personId: number; facts: DayLetter; warnings: Warning[] }

/** All there is to say on this day, said before or not: nothing on a day that nobody works, and nothing to who has left. */
export function warningsOn(today: CalendarDate, facts: PlanFacts): PersonWarning[] {
  if (!isTellingDay(today, facts.holidays)) return []
  const all = RULES.flatMap((rule) => rule(facts, today))
  const present = new Set(facts.people.map(({ id }) => id))
  return withCovers(all, facts, today).filter(({ personId }) => present.has(personId))
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
  const waiting = warnings.filter((warning) => warning.section === 'waiting').map(({ line }) => line)
  const [end] = warnings.filter((warning) => warning.section === 'holidaysEnd')
  const covering = new Map(warnings.flatMap((warning) => (warning.covering ? [[warning.covering.name, warning.covering]] : [])))
  return {
    ...(covering.size > 0 ? { covering: [...covering.values()] } : {}),
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
    ...(waiting.length > 0 ? { waiting: waiting.toSorted((one, other) => one.since.localeCompare(other.since)) } : {}),
    ...(end ? { holidaysEnd: end.year } : {}),
  }
}

function byDueDate(one: { dueOn: CalendarDate }, other: { dueOn: CalendarDate }): number {
  return one.dueOn.localeCompare(other.dueOn)
}
