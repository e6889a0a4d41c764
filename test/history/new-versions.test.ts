import type { Database } from '../../db/tables.ts'
import type { HistoryEvent } from '../../src/history/event.ts'
import { NEW_VERSIONS } from '../../src/history/new-versions.ts'
import { discharged } from '../support/discharged.ts'
import { formIn } from '../support/form-in.ts'
import { aCompletePlan } from '../support/statements.ts'
import { aWorld, people, type World } from '../support/world.ts'

type Deed = (world: World) => Promise<unknown>
type Typed = Record<string, string>
type Who = (typeof people)[keyof typeof people]

const BECAUSE = { because: 'It was a mistake', step: 'save' }

const LEFT: Deed[] = [post('/people/5/leaving', { step: 'save' }, people.ada)]
const RECORDED_TWICE = {
  version: '1',
  kind: 'ILACS',
  authority: 'Hartside',
  receivedOn: '27/2/2026',
  'recommendations[0][text]': 'The timeliness of reviews.',
}
const INSPECTION_WITHDRAWN: Deed[] = [post('/intake/1/inspection', RECORDED_TWICE), post('/inspections/2/withdrawal', BECAUSE)]
const CONFIRMED: Deed[] = [post('/duties/1/confirmation', { version: '1', ownerId: '1' })]
const DRAFTED: Deed[] = [aCompletePlan, post('/statements', { inspectionId: '1' })]
const CONSULTED = { name: 'Lena Marsh', role: 'Leader of the council', consultedOn: '2/3/2026', comment: '' }
const KEPT: Deed[] = [...DRAFTED, post('/statements/1/consultations', CONSULTED)]
const AGREED: Deed[] = [...KEPT, post('/statements/1/agreement', { version: '2' })]

/** What leaves each kind of line as the last thing done. */
const DEEDS: [HistoryEvent['kind'], ...Deed[]][] = [
  ['person changed', edit('/people/3', { name: 'Mo Ashby' }, people.ada)],
  ['person left', ...LEFT],
  ['person came back', ...LEFT, post('/people/5/return', {}, people.ada)],
  ['settings changed', edit('/settings', { silentAfterRounds: '4' }, people.ada)],
  ['ladder changed', edit('/settings/reminders', { waitingAfter: '7' }, people.ada)],
  ['preferences changed', edit('/account/preferences', { hour: '15' }), edit('/account/preferences', { weekday: 'Friday' })],
  ['inspection changed', edit('/inspections/1/edit', { leadInspector: 'Ines Vale' })],
  ['inspection withdrawn', ...INSPECTION_WITHDRAWN],
  ['inspection brought back', ...INSPECTION_WITHDRAWN, post('/inspections/2/return', BECAUSE)],
  ['recommendation changed', edit('/recommendations/1/edit', { list: 'Priority actions' })],
  ['duty confirmed', ...CONFIRMED],
  ['duty given to', ...CONFIRMED, post('/duties/1/confirmation', { version: '2', ownerId: '2' })],
  ['duty dropped', ...CONFIRMED, edit('/duties/1/dropping', BECAUSE)],
  ['duty brought back', edit('/inspections/1/edit', { kind: 'JTAI' }), edit('/inspections/1/edit', { kind: 'ILACS' })],
  ['stated date changed', edit('/duties/1/stated-date', { statedDueOn: '20/3/2026', governedBy: 'letter', because: 'It says so' })],
  ['duty discharged', ({ db }) => discharged(db, 1, '2026-03-02')],
  ['addressee changed', post('/addressees', { kind: 'partner', name: 'Trust', contact: '' }), edit('/addressees/1', { name: 'The Trust' })],
  ['duty template changed', edit('/duty-templates/1', { source: 'Another section' }, people.ada)],
  ['lead times changed', edit('/committee/lead-times', { draftLength: '9' })],
  ['action changed', edit('/actions/1/edit', { ownerId: '4' })],
  ['action withdrawn', post('/actions/1/withdrawal', BECAUSE)],
  ['statement changed', ...DRAFTED, edit('/statements/1/edit', { foreword: 'We accept every finding.' })],
  ['statement kept', ...DRAFTED, post('/statements/1/keeping', { version: '1' })],
  ['statement kept', ...KEPT],
  ['statement agreed', ...DRAFTED, post('/statements/1/agreement', { version: '1' })],
  ['statement agreed', ...AGREED],
  ['statement published', ...AGREED, post('/statements/1/publication', { version: '3' })],
  ['status report changed', edit('/status-reports/2/edit', { title: 'A winter’s report' })],
  ['status report published', post('/status-reports/2/publication', { version: '1' })],
]

test('every line of history that leaves a new version is tried', () => {
  expect(new Set(DEEDS.map(([kind]) => kind))).toEqual(NEW_VERSIONS)
})

test.each(DEEDS)('%s: each step of a version is one line of history, for a stale form looks back by both', async (kind, ...deeds) => {
  const world = await aWorld()
  const steps = await stepsIn(world.db)
  for (const deed of deeds) await deed(world)
  const lines = await linesIn(world.db)
  expect(lines).toContain(kind)
  expect((await stepsIn(world.db)) - steps).toBe(lines.length)
})

function post(address: string, form: Typed, who: Who = people.dina): Deed {
  return async ({ as }) => (await as(who)).post(address, form).expect(303)
}

function edit(address: string, typed: Typed, who: Who = people.dina): Deed {
  return async ({ as }) => {
    const visitor = await as(who)
    const { text } = await visitor.get(address).expect(200)
    await visitor.post(address, { ...formIn(text, address), ...typed, step: 'save' }).expect(303)
  }
}

const VERSIONED = [
  'people',
  'settings',
  'ladder',
  'inspections',
  'recommendations',
  'duties',
  'addressees',
  'dutyTemplates',
  'leadTimes',
  'actions',
  'statements',
  'statusReports',
] as const

/** Each begins with version 1; preferences that nobody chose yet, with 0. */
async function stepsIn(db: Database): Promise<number> {
  const preferences = await db.selectFrom('preferences').select('version').execute()
  const others = await Promise.all(
    VERSIONED.map((table) =>
      db
        .selectFrom(table)
        .select((is) => is('version', '-', 1).as('version'))
        .execute(),
    ),
  )
  return [preferences, ...others].flat().reduce((sum, { version }) => sum + version, 0)
}

async function linesIn(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('history').select('event').execute()
  return rows.map(({ event }) => JSON.parse(event).kind).filter((kind) => NEW_VERSIONS.has(kind))
}
