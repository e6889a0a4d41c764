import { timeLeft } from '../deadlines/time-left.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { hasRole, type Person } from '../people/person.ts'
import type { Ladder } from '../settings/ladder.ts'
import type { OpenDuty, PlanFacts } from './plan-facts.ts'
import { stepBefore, workingDaysBefore } from './steps.ts'
import type { PersonWarning } from './warning.ts'

/** Its owner and every director hear of a statutory deadline, and administrators once it is near. Late, it is said again each working day. */
export function dutyWarnings({ duties, people, holidays, ladder }: PlanFacts, today: CalendarDate): PersonWarning[] {
  return duties.flatMap((duty) => {
    const left = timeLeft(duty.dueOn, today, holidays)
    const daysLeft = workingDaysBefore(duty.dueOn, left, holidays)
    const step = left.days < 0 ? `late ${-daysLeft}` : stepBefore(daysLeft, ladder.dutyBefore)
    if (step === null) return []
    const line = lineFor(duty, left.words)
    const key = `duty/${duty.id}/${duty.dueOn}/${step}`
    return people
      .filter((person) => person.id === duty.ownerId || isTold(person, daysLeft, ladder))
      .map(({ id }) => ({ personId: id, key, about: 'duty', aboutId: duty.id, section: 'deadlines', line }))
  })
}

function isTold(person: Person, daysLeft: number, { administratorsFrom }: Ladder): boolean {
  return hasRole(person, 'director') || (daysLeft <= administratorsFrom && hasRole(person, 'administrator'))
}

function lineFor({ id, name, inspection, dueOn }: OpenDuty, words: string) {
  return { duty: name, inspection, dueOn, timeLeft: words, address: `/duties/${id}` }
}
