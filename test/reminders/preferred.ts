import type { Preferences } from '../../src/people/preferences/preferences.ts'
import { lettersOn, warningsOn } from '../../src/reminders/plan.ts'
import type { PlanFacts } from '../../src/reminders/plan-facts.ts'
import { told } from '../../src/reminders/warning.ts'
import { gatheredAfter, sayableOn } from '../../src/reminders/weekly.ts'
import { day, people } from '../support/world.ts'

export const daily: Preferences = { hour: null, weekday: 'Monday', weekly: [] }
export const weekly: Preferences = { hour: null, weekday: 'Friday', weekly: ['actions', 'updates', 'waiting'] }

/** What this person hears on each of these days, planned one after another: "2026-03-13: actions/1/2026-03-20/5". */
export function heardBy(personId: number, days: readonly string[], facts: PlanFacts): string[] {
  const known = new Set<string>()
  let gathered = new Map([[personId, day('2026-01-02')]])
  return days.flatMap((date) => {
    const on = day(date)
    const sayable = sayableOn(on, warningsOn(on, facts), { ...facts, gathered })
    gathered = gatheredAfter(on, Object.values(people), { ...facts, gathered })
    const letter = lettersOn(on, sayable, known).find((each) => each.personId === personId)
    return (letter?.warnings ?? []).map(({ key }) => {
      known.add(told({ key, personId }))
      return `${date}: ${key}`
    })
  })
}
