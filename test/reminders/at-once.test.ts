import { withdrawAction } from '../../src/actions/changes.ts'
import { doWorks } from '../../src/schedule.ts'
import { FORMS } from '../support/forms.ts'
import { aWorld, people, type World } from '../support/world.ts'

const SATURDAY = '2026-03-07T11:00:00Z'
const MONDAY = '2026-03-09T08:00:00Z'
const update = FORMS['POST /actions/:id/updates'] ?? {}

/** What people do on a Saturday, and who is told of it. */
const DEEDS: [what: string, told: string[], deed: (world: World) => Promise<unknown>][] = [
  [
    'an action given to somebody, and taken from another',
    ['assigned to Mina O’Brien', 'unassigned to Mo Farrant'],
    async ({ as }) => (await as(people.dina)).post('/actions/1/edit', { ...FORMS['POST /actions/:id/edit'], ownerId: '4' }).expect(303),
  ],
  [
    'a question about an update',
    ['challenged to Mo Farrant'],
    async (world) => {
      await asked(world)
    },
  ],
  [
    'a question whose action then goes to another',
    ['assigned to Mina O’Brien', 'challenged to Mina O’Brien', 'unassigned to Mo Farrant'],
    async (world) => {
      await asked(world)
      await (await world.as(people.dina)).post('/actions/1/edit', { ...FORMS['POST /actions/:id/edit'], ownerId: '4' }).expect(303)
    },
  ],
  [
    'another accountable director',
    ['accountable to Denis Hale'],
    async ({ as }) =>
      (await as(people.dina)).post('/actions/1/edit', { ...FORMS['POST /actions/:id/edit'], accountableId: '2', ownerId: '3' }).expect(303),
  ],
  [
    'a status report that is published',
    ['Ada Penrose', 'Cora Whitlow', 'Denis Hale', 'Mina O’Brien', 'Mo Farrant'].map((name) => `status-report-published to ${name}`),
    async ({ as }) => (await as(people.dina)).post('/status-reports/2/publication', { version: '1' }).expect(303),
  ],
]

test.each(DEEDS)('on a Saturday %s: told at eight on Monday, beside the daily letters', async (_what, told, deed) => {
  const world = await aWorld(SATURDAY)
  await deed(world)
  await doWorks(world.context)
  expect(world.sent).toEqual([])
  world.setTime(MONDAY)
  await doWorks(world.context)
  expect(await sentBesideDaily(world)).toEqual(told)
})

test.each(DEEDS)('on a working day %s: told at once, whatever hour was chosen', async (_what, told, deed) => {
  const world = await aWorld('2026-03-02T18:00:00Z')
  await deed(world)
  await doWorks(world.context)
  expect(await sentBesideDaily(world)).toEqual(told)
})

test('an invitation and a link to set a password go at once on any day', async () => {
  const world = await aWorld(SATURDAY)
  const ada = await world.as(people.ada)
  await ada.post('/people/new', FORMS['POST /people/new']).expect(303)
  await ada.post('/people/3/password-link').expect(303)
  await doWorks(world.context)
  expect(await sentBesideDaily(world)).toEqual(['invitation to Nell Archer', 'password-link to Mo Farrant'])
})

/** Of what was asked on the same day, only what is still true is told. */
const OVERTAKEN: [what: string, told: string[], deed: (world: World) => Promise<unknown>][] = [
  [
    'answered',
    ['challenge-answered to Dina Okafor'],
    async ({ as }) => (await as(people.mo)).post('/challenges/1/answer', { words: 'We counted.' }).expect(303),
  ],
  ['withdrawn', [], async ({ db, clock }) => withdrawAction(db, 1, { because: 'Not needed', by: people.dina, at: clock.now() })],
  [
    'answered and then withdrawn',
    [],
    async ({ as, db, clock }) => {
      await (await as(people.mo)).post('/challenges/1/answer', { words: 'We counted.' }).expect(303)
      await withdrawAction(db, 1, { because: 'Not needed', by: people.dina, at: clock.now() })
    },
  ],
  [
    'given to another and back',
    ['challenged to Mo Farrant'],
    async ({ as }) => {
      const dina = await as(people.dina)
      const edit = FORMS['POST /actions/:id/edit'] ?? {}
      await dina.post('/actions/1/edit', { ...edit, ownerId: '4' }).expect(303)
      await dina.post('/actions/1/edit', { ...edit, version: '2', ownerId: '3' }).expect(303)
    },
  ],
]

test.each(OVERTAKEN)(
  'what a question on a Saturday was about is %s that day: on Monday only what still holds is told',
  async (_what, told, deed) => {
    const world = await aWorld(SATURDAY)
    await asked(world)
    await deed(world)
    world.setTime(MONDAY)
    await doWorks(world.context)
    expect(await sentBesideDaily(world)).toEqual(told)
  },
)

async function asked({ as }: World): Promise<void> {
  await (await as(people.mo)).post('/actions/1/updates', { ...update, save: 'update' }).expect(303)
  await (await as(people.dina)).post('/updates/1/challenges', { words: 'How do you know?' }).expect(303)
}

async function sentBesideDaily({ db }: World): Promise<string[]> {
  const rows = await db
    .selectFrom('letters')
    .innerJoin('people', 'people.id', 'personId')
    .select(['kind', 'name'])
    .where('sentAt', 'is not', null)
    .where('kind', '<>', 'day')
    .execute()
  return rows.map(({ kind, name }) => `${kind} to ${name}`).toSorted()
}
