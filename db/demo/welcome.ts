import { colourOf } from '../../src/actions/rating.ts'
import { ratedActions } from '../../src/actions/queries.ts'
import { tallyOf } from '../../src/actions/tally.ts'
import type { Context } from '../../src/context.ts'
import { bankHolidaysOf } from '../../src/deadlines/queries.ts'
import { soonestFirst, withDeadline } from '../../src/duties/duty.ts'
import { owedDuties } from '../../src/duties/queries.ts'
import { londonDay, today } from '../../src/lib/clock.ts'
import { fullDate } from '../../src/lib/date-words.ts'
import type { Person } from '../../src/people/person.ts'
import { everyone } from '../../src/people/queries.ts'
import { everyAddressed } from '../../src/recommendations/queries.ts'
import { roundOn } from '../../src/updates/changes.ts'
import { yourUpdates } from '../../src/updates/task-queries.ts'
import { DEMO_PASSWORD } from './cast.ts'

/** What the terminal says once the demo answers: where it is, who one can be, and what waits for each today. */
export async function welcome(context: Context): Promise<string> {
  const people = await everyone(context.db)
  const lines = await Promise.all(
    people.map(async (person) => `  ${person.email.padEnd(28)} ${person.roles.join(', ').padEnd(16)} ${await waitingFor(context, person)}`),
  )
  return [
    '',
    `The improvement tracker answers at ${context.config.baseUrl}`,
    `Westmere, its people and its inspection are made up. Everybody’s password is: ${DEMO_PASSWORD}`,
    '',
    ...lines,
    '',
    ...(await nearestDeadline(context)),
    `Anyone may read what the council has published, without signing in: ${context.config.baseUrl}/published`,
    `Everything is kept in ${context.config.dataDir}; delete that folder to begin again. Ctrl+C stops it.`,
    '',
  ].join('\n')
}

async function waitingFor(context: Context, person: Person): Promise<string> {
  if (person.roles.includes('director')) return directorsDay(context)
  if (person.roles.includes('manager')) return managersDay(context, person)
  if (person.roles.includes('administrator')) return administratorsDay(context)
  return 'read the latest status report'
}

async function directorsDay({ db, clock }: Context): Promise<string> {
  const actions = await ratedActions(db, { today: today(clock) })
  const { withoutAction: gaps } = tallyOf(await everyAddressed(db), actions)
  const red = actions.filter(({ rating }) => rating && colourOf(rating) === 'red').length
  return `${red} actions are red; ${gaps} recommendations have no action yet; a status report could be written`
}

async function managersDay({ db, clock }: Context, person: Person): Promise<string> {
  const round = await roundOn(db, today(clock))
  const { tasks, done } = await yourUpdates(db, { ownerId: person.id, readerId: person.id }, round)
  return `${done} of ${tasks.length} updates done, due by ${fullDate(round.closesOn)}`
}

/** None go out on a day nobody works, nor before their hour. */
async function administratorsDay({ db }: Context): Promise<string> {
  const { last } = await db
    .selectFrom('letters')
    .select((is) => is.fn.max('sentAt').as('last'))
    .executeTakeFirstOrThrow()
  return last ? `read the letters of ${fullDate(londonDay(new Date(last)))}, under Letters` : 'see who is written to, under Letters'
}

async function nearestDeadline({ db, clock }: Context): Promise<string[]> {
  const holidays = await bankHolidaysOf(db)
  const [nearest] = soonestFirst((await owedDuties(db)).map((duty) => withDeadline(duty, today(clock), holidays)))
  return nearest?.dueOn ? [`The nearest statutory deadline: ${nearest.template.name}, ${fullDate(nearest.dueOn)}.`] : []
}
