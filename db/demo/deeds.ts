import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addActions } from '../../src/actions/changes.ts'
import { tellingFor } from '../../src/actions/telling.ts'
import type { Context } from '../../src/context.ts'
import { keepDraft, recordInspection } from '../../src/intake/changes.ts'
import { draftOf } from '../../src/intake/draft.ts'
import { recordForm } from '../../src/intake/form.ts'
import { draftFor } from '../../src/intake/queries.ts'
import { readText } from '../../src/intake/reading/read-text.ts'
import type { CalendarDate } from '../../src/lib/calendar-date.ts'
import { today } from '../../src/lib/clock.ts'
import { longDate, numericDate } from '../../src/lib/date-words.ts'
import type { Person } from '../../src/people/person.ts'
import { personById } from '../../src/people/queries.ts'
import { recommendationsOfInspection } from '../../src/recommendations/queries.ts'
import { addPerson, setPassword } from '../../src/sign-in/link-changes.ts'
import { changeReport, draftReport, publishReport } from '../../src/status-reports/changes.ts'
import { reportFor } from '../../src/status-reports/queries.ts'
import { usualTitle } from '../../src/status-reports/status-report.ts'
import { giveUpdate } from '../../src/updates/changes.ts'
import { lastUpdate } from '../../src/updates/queries.ts'
import { CAST, DEMO_PASSWORD, type Who } from './cast.ts'
import type { Answers, PlannedAction, Said } from './plan.ts'

export type Crew = Record<Who, Person>

/** From a day counted from today to its date. */
export type DateOf = (day: number) => CalendarDate

/** Everybody of the story, each with the demo's password. */
export async function gather({ db, clock }: Context): Promise<Crew> {
  const crew: Partial<Crew> = {}
  for (const [who, draft] of Object.entries(CAST)) {
    const id = await addPerson(db, draft, { by: null, at: clock.now() })
    if (id === null) throw new Error(`${draft.name} is here already`)
    await setPassword(db, id, { password: DEMO_PASSWORD, by: { id }, at: clock.now() })
    crew[who as Who] = await personById(db, id)
  }
  return crew as Crew
}

export type Arrival = { report: string; from: CalendarDate; to: CalendarDate; by: Person }

/** A report is read, checked and recorded as received today; answers the ids of its recommendations. */
export async function receive({ db, clock }: Context, { report, from, to, by }: Arrival): Promise<number[]> {
  const text = readFileSync(join(import.meta.dirname, report), 'utf8')
    .replace('{{from}}', longDate(from))
    .replace('{{to}}', longDate(to))
  const outcome = readText(text)
  if (!outcome.ok) throw new Error(`${report} could not be read: ${outcome.problem}`)
  const stamp = { by, at: clock.now() }
  const draft = { ...draftOf(outcome.reading), receivedOn: numericDate(today(clock)) }
  const kept = await draftFor(db, by, await keepDraft(db, { draft, reading: outcome.reading, file: null }, stamp))
  const id = await recordInspection(db, kept, { recorded: recordForm(today(clock)).parse(draft), ...stamp })
  return (await recommendationsOfInspection(db, id)).map((recommendation) => recommendation.id)
}

export type Plan = { planned: PlannedAction[]; recommendationIds: number[]; crew: Crew; dateOf: DateOf }

/** Answers the id of each action, in their order. */
export async function plan({ db, clock }: Context, { planned, recommendationIds, crew, dateOf }: Plan): Promise<number[]> {
  const drafts = planned.map(({ owner, accountable, start, due, answers, said: _said, ...words }) => ({
    ...words,
    ownerId: crew[owner].id,
    accountableId: crew[accountable].id,
    startOn: dateOf(start),
    dueOn: dateOf(due),
    recommendationIds: recommendationIds.filter((_id, index) => answers.includes(index + 1)),
  }))
  return addActions(db, drafts, await tellingFor(db, { by: crew.tamsin, at: clock.now() }))
}

export type Saying = { actionId: number; said: Exclude<Said, null>; by: Person; dueOn: CalendarDate; dateOf: DateOf }

export async function say({ db, clock }: Context, { actionId, said, by, dueOn, dateOf }: Saying): Promise<void> {
  const last = await lastUpdate(db, actionId)
  const draft =
    said === 'nothing changed'
      ? { ...NOTHING_CHANGED, ownRating: last?.ownRating ?? 'on track', forecastOn: last?.forecastOn ?? dueOn }
      : answered(said, { dueOn, dateOf })
  const given = await giveUpdate(db, { id: actionId }, { draft, lastSeenId: last?.id ?? 0, by, at: clock.now() })
  if (given !== 'given') throw new Error(`The update of action ${actionId} was not taken: ${given}`)
}

export async function reportToMembers({ db, clock }: Context, { by, commentary }: { by: Person; commentary: string }): Promise<void> {
  const stamp = { by, at: clock.now() }
  const title = usualTitle(today(clock))
  const id = await draftReport(db, { title, today: today(clock), ...stamp })
  await changeReport(db, await reportFor(db, by, id), { after: { title, commentary }, ...stamp })
  await publishReport(db, await reportFor(db, by, id), stamp)
}

const NOTHING_CHANGED = {
  nothingChanged: true,
  changed: 'Half-term: the teams that would try it were short.',
  difference: '',
  inTheWay: '',
  impact: null,
} as const

function answered({ forecast, inTheWay = '', ...said }: Answers, { dueOn, dateOf }: Pick<Saying, 'dueOn' | 'dateOf'>) {
  const forecastOn = forecast === undefined ? dueOn : dateOf(forecast)
  return { ...said, inTheWay, forecastOn, nothingChanged: false, impact: null }
}
