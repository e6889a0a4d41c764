import type { OpenAction, OpenDuty, PlanFacts } from '../../src/reminders/plan-facts.ts'
import { lettersOn, warningsOn } from '../../src/reminders/plan.ts'
import { told } from '../../src/reminders/warning.ts'
import type { Ladder } from '../../src/settings/ladder.ts'
import { bankHolidays } from '../support/bank-holidays.ts'
import { day, people } from '../support/world.ts'

/** Due on Wednesday 18 March 2026. */
export const duty: OpenDuty = {
  id: 1,
  name: 'Publish the inspection report',
  inspection: 'ILACS, Westmere',
  ownerId: people.dina.id,
  dueOn: day('2026-03-18'),
}

/** Mo's, Dina accountable, due on Friday 29 May 2026; in progress since January. */
export const action: OpenAction = {
  id: 1,
  what: 'Visit every child within five working days of a move',
  ownerId: people.mo.id,
  ownerName: people.mo.name,
  accountableId: people.dina.id,
  createdOn: day('2026-01-05'),
  startOn: day('2026-01-12'),
  firstUpdateOn: null,
  lastUpdateOn: null,
  dueOn: day('2026-05-29'),
  completionClaimedOn: null,
  signedOffOn: null,
  withdrawnOn: null,
}

/** Every other Friday from 6 February to 12 June 2026, each open from the Friday before. */
export const rounds = [
  { opensOn: day('2026-01-30'), closesOn: day('2026-02-06') },
  { opensOn: day('2026-02-13'), closesOn: day('2026-02-20') },
  { opensOn: day('2026-02-27'), closesOn: day('2026-03-06') },
  { opensOn: day('2026-03-13'), closesOn: day('2026-03-20') },
  { opensOn: day('2026-03-26'), closesOn: day('2026-04-02') },
  { opensOn: day('2026-04-10'), closesOn: day('2026-04-17') },
  { opensOn: day('2026-04-24'), closesOn: day('2026-05-01') },
  { opensOn: day('2026-05-08'), closesOn: day('2026-05-15') },
  { opensOn: day('2026-05-21'), closesOn: day('2026-05-29') },
  { opensOn: day('2026-06-05'), closesOn: day('2026-06-12') },
]

/** As the product begins with it. */
export const ladder: Ladder = {
  dutyBefore: [40, 20, 10, 5, 3, 1, 0],
  administratorsFrom: 5,
  actionBefore: [10, 5, 1],
  accountableFromLate: 10,
  updateAtOpening: 'yes',
  updateBefore: [2],
  accountableFromMissed: 2,
  directorsFromMissed: 3,
  waitingAfter: 5,
}

export function factsWith(given: Partial<PlanFacts>): PlanFacts {
  const nothing = { duties: [], actions: [], waiting: [], rounds: [], covers: [], preferences: new Map() }
  return { ...nothing, people: Object.values(people), ladder, holidays: bankHolidays, ...given }
}

/** Who hears what on each of these days, told once and for all, as "2026-03-04 Mo: update/1/2026-03-06/2". */
export function saidOver(days: readonly string[], given: PlanFacts | ((date: string) => PlanFacts)): string[] {
  const factsOn = typeof given === 'function' ? given : () => given
  const known = new Set<string>()
  return days.flatMap((date) =>
    lettersOn(day(date), warningsOn(day(date), factsOn(date)), known).flatMap(({ personId, warnings }) =>
      warnings.map(({ key }) => {
        known.add(told({ key, personId }))
        return `${date} ${firstName(personId)}: ${key}`
      }),
    ),
  )
}

/** Every day from the one to the other, working or not. */
export function everyDay(from: string, to: string): string[] {
  const days: string[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += 24 * 60 * 60 * 1000) days.push(new Date(at).toISOString().slice(0, 10))
  return days
}

function firstName(personId: number): string {
  return (
    Object.values(people)
      .find(({ id }) => id === personId)
      ?.name.split(' ')[0] ?? 'nobody'
  )
}
