import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addActions } from '../../src/actions/changes.ts'
import { tellingFor } from '../../src/actions/telling.ts'
import type { Context } from '../../src/context.ts'
import { addAddressee } from '../../src/duties/addressee-changes.ts'
import type { AddresseeDraft } from '../../src/duties/addressee.ts'
import { checklistFor } from '../../src/duties/checklist-queries.ts'
import { confirmDuty, dropDuty } from '../../src/duties/choosing-changes.ts'
import { recordDone } from '../../src/duties/discharge-changes.ts'
import { dutiesOfInspection, owedDuties } from '../../src/duties/queries.ts'
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

/** From a day counted from today to its date, or the working day before: nobody in Westmere works on a Sunday. */
export type DateOf = (day: number) => CalendarDate

/** What happens on a day, counted alike. */
export type Scene = { day: number; happens: () => Promise<unknown> }

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
  await chooseDuties(db, id, stamp)
  return (await recommendationsOfInspection(db, id)).map((recommendation) => recommendation.id)
}

/** What hangs on a condition does not apply to Westmere; the rest is the director's who recorded the inspection. */
async function chooseDuties(db: Context['db'], inspectionId: number, stamp: { by: Person; at: Date }): Promise<void> {
  for (const duty of await dutiesOfInspection(db, inspectionId)) {
    if (duty.template.condition === null) await confirmDuty(db, duty, { owner: stamp.by, ...stamp })
    else await dropDuty(db, duty, { because: 'the letter names no area for priority action', ...stamp })
  }
}

/** To whom Westmere sends a report, and to whom it has sent this one. */
export async function sendReport({ db, clock }: Context, { by }: { by: Person }): Promise<void> {
  const stamp = { by, at: clock.now() }
  for (const addressee of ADDRESSEES) await addAddressee(db, addressee, stamp)
  const duty = (await owedDuties(db)).find(({ template }) => template.key === 'publish-report')
  if (!duty) throw new Error('No report waits to be published')
  const keys = (await checklistFor(db, duty)).filter(({ contact }) => contact.includes('.nhs.')).map(({ key }) => key)
  const evidence = { address: 'https://westmere.example/ofsted-report-sent-to-partners' }
  await recordDone(db, duty.id, { keys, doneOn: today(clock), doneBy: by.name, evidence, ...stamp })
}

const ADDRESSEES: AddresseeDraft[] = [
  { kind: 'partner', name: 'Westmere Hospitals', contact: 'chief.executive@westmere.nhs.example' },
  { kind: 'partner', name: 'Wester Valley Integrated Care Board', contact: 'board@wester-valley.nhs.example' },
  { kind: 'partner', name: 'Wester Valley Police', contact: 'safeguarding@wester-valley.police.example' },
  { kind: 'newspaper', name: 'The Westmere Courier', contact: 'newsdesk@courier.example' },
  { kind: 'radio station', name: 'Estuary FM', contact: 'news@estuary.example' },
]

export type Plan = { planned: PlannedAction[]; recommendationIds: number[]; crew: Crew; dateOf: DateOf }

/** Answers the id of each action, in their order. */
export async function plan({ db, clock }: Context, { planned, recommendationIds, crew, dateOf }: Plan): Promise<number[]> {
  const drafts = planned.map(({ owner, first, accountable, start, due, answers, said: _said, ...words }) => ({
    ...words,
    ownerId: crew[first ?? owner].id,
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
  const id = await draftReport(db, { title, ...stamp })
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
