import { addActions, editAction, withdrawAction } from '../../src/actions/changes.ts'
import { detailsOf } from '../../src/actions/plan-queries.ts'
import { compose } from '../../src/mail/compose.ts'
import { sendWaiting } from '../../src/mail/delivery.ts'
import { fateOf } from '../../src/mail/fate.ts'
import type { Letters } from '../../src/mail/letter.ts'
import { doWorks } from '../../src/schedule.ts'
import { aWorld, day, people, type World } from '../support/world.ts'

const draft = {
  what: 'Check ten supervision files a month',
  successMeasure: 'Ten checked',
  difference: '',
  ownerId: people.mo.id,
  accountableId: people.dina.id,
  recommendationIds: [2],
  startOn: day('2026-03-02'),
  dueOn: day('2026-06-30'),
}

test('each owner gets one letter with all that is theirs, and none goes to who did it', async () => {
  const { db, clock } = await aWorld()
  const drafts = [draft, { ...draft, ownerId: people.dina.id }, { ...draft, what: 'Read them with the worker', dueOn: day('2026-05-29') }]
  await addActions(db, drafts, { by: people.dina, at: clock.now() })
  const letters = await lettersIn(db)
  expect(letters).toMatchObject([{ personId: people.mo.id, kind: 'assigned', tryAfter: '2026-03-02T09:00:00.000Z' }])
  expect(factsOf(letters[0])).toEqual({
    actions: [
      { actionId: 3, what: draft.what, dueOn: '2026-06-30' },
      { actionId: 5, what: 'Read them with the worker', dueOn: '2026-05-29' },
    ],
  })
  expect(await db.selectFrom('warnings').select(['about', 'aboutId', 'personId']).execute()).toEqual([
    { about: 'action', aboutId: 3, personId: people.mo.id },
    { about: 'action', aboutId: 5, personId: people.mo.id },
  ])
})

test('who becomes owner and accountable director at once gets one letter that says both', async () => {
  const world = await aWorld()
  const both = { ...draft, ownerId: people.denis.id, accountableId: people.denis.id }
  await addActions(world.db, [both, { ...both, what: 'Read them with the worker', ownerId: people.mo.id }], stampOf(world))
  await sendWaiting(world.context)
  expect(world.sent.map(({ to, subject }) => `${to.name}: ${subject}`)).toEqual([
    'Denis Hale: Assigned to you: 1 action, due Tuesday 30 June 2026; you are accountable for: 2 actions, the first due Tuesday 30 June 2026',
    'Mo Farrant: Assigned to you: 1 action, due Tuesday 30 June 2026',
  ])
  const letter = world.sent[0]
  for (const words of [
    'You now own this action',
    'You are now the accountable director of these actions',
    'owner or the accountable director',
  ])
    expect([letter?.text, letter?.html]).toEqual([expect.stringContaining(words), expect.stringContaining(words)])
  expect(letter?.text).toContain('- Read them with the worker: due Tuesday 30 June 2026')
  const { text } = await (await world.as(people.mo)).get('/actions/3')
  for (const why of ['It was assigned to them', 'They became its accountable director']) expect(text).toContain(why)
})

test('handed on with all that goes with it, the one before hears of both in one letter too', async () => {
  const world = await aWorld()
  const both = { ownerId: people.denis.id, accountableId: people.denis.id }
  await handOver(world, { version: 1, ...both })
  await sendWaiting(world.context)
  await handOver(world, { version: 2, ownerId: people.mo.id, accountableId: people.dina.id })
  const waiting = (await lettersIn(world.db)).filter(({ sentAt }) => sentAt === null)
  expect(waiting.map(({ kind, personId }) => [kind, personId])).toEqual([
    ['assigned', people.mo.id],
    ['unassigned', people.denis.id],
  ])
  await sendWaiting(world.context)
  expect(world.sent.at(-1)?.subject).toBe('No longer yours: 1 action; no longer accountable for: 1 action')
  expect(world.sent.at(-1)?.text).toMatch(/now has another owner[^]*now has another accountable director/)
})

test('of a letter that says both, what is taken back before it goes is taken out alone', async () => {
  const world = await aWorld()
  await handOver(world, { version: 1, ownerId: people.denis.id, accountableId: people.denis.id })
  await handOver(world, { version: 2, ownerId: people.mo.id, accountableId: people.denis.id })
  await sendWaiting(world.context)
  expect(world.sent.map(({ to, subject }) => `${to.name}: ${subject}`)).toEqual([
    'Denis Hale: You are accountable for: 1 action, due Friday 29 May 2026',
  ])
  expect(world.sent[0]?.text).not.toContain('You now own')
  expect(await world.db.selectFrom('warnings').select('key').execute()).toEqual([{ key: 'action/1/accountable/2' }])
})

test('an action that is edited before its owner was told of it is told as it is by then', async () => {
  const world = await aWorld('2026-03-07T11:00:00Z')
  await handOver(world, { version: 1, ownerId: people.mina.id, accountableId: people.denis.id })
  await handOver(world, { version: 2, ownerId: people.mina.id, accountableId: people.denis.id, what: 'See every child at home' })
  world.setTime('2026-03-09T08:00:00Z')
  await doWorks(world.context)
  const told = world.sent.filter(({ subject }) => /^(Assigned|No longer yours|You are accountable)/.test(subject))
  expect(told).toHaveLength(3)
  for (const { text } of told) expect(text).toContain('- See every child at home')
})

test('taken back whole before it goes, it is told to nobody', async () => {
  const world = await aWorld()
  await handOver(world, { version: 1, ownerId: people.denis.id, accountableId: people.denis.id })
  await handOver(world, { version: 2, ownerId: people.mo.id, accountableId: people.dina.id })
  expect(await world.db.selectFrom('warnings').select('key').execute()).toEqual([])
  await sendWaiting(world.context)
  expect(world.sent).toEqual([])
})

test('on a Saturday it waits for Monday morning', async () => {
  const { db } = await aWorld()
  await addActions(db, [draft], { by: people.dina, at: new Date('2026-03-28T10:00:00Z') })
  expect(await lettersIn(db)).toMatchObject([{ tryAfter: '2026-03-30T07:00:00.000Z' }])
})

test('with another owner both the new one and the old are told, and again when it goes back', async () => {
  const { db, clock } = await aWorld()
  for (const [version, ownerId] of [people.mina.id, people.mo.id, people.mina.id].entries()) {
    await handOver({ db, clock }, { version: version + 1, ownerId })
    await db.updateTable('letters').set({ sentAt: clock.now().toISOString() }).execute()
  }
  const told = (await lettersIn(db)).map(({ kind, personId }) => [kind, personId])
  const there = [
    ['assigned', people.mina.id],
    ['unassigned', people.mo.id],
  ]
  const back = [
    ['assigned', people.mo.id],
    ['unassigned', people.mina.id],
  ]
  expect(told).toEqual([...there, ...back, ...there])
})

test('handed back before anybody was told of it, it is told to nobody', async () => {
  const { db, clock } = await aWorld()
  await handOver({ db, clock }, { version: 1, ownerId: people.mina.id })
  await handOver({ db, clock }, { version: 2, ownerId: people.mo.id })
  expect(await fatesIn(db)).toEqual(['assigned 4 superseded', 'unassigned 3 superseded'])
  expect(await db.selectFrom('warnings').select('key').execute()).toEqual([])
})

test('handed on before it was told, only the first and the last owner hear of it', async () => {
  const { db, clock } = await aWorld()
  await handOver({ db, clock }, { version: 1, ownerId: people.mina.id })
  await handOver({ db, clock }, { version: 2, ownerId: people.denis.id })
  expect(await fatesIn(db)).toEqual(['assigned 4 superseded', 'unassigned 3 waiting', 'assigned 2 waiting'])
})

test('withdrawn before its owner was told of it, it is taken out of the letter', async () => {
  const { db, clock } = await aWorld()
  const stamp = { by: people.dina, at: clock.now() }
  const [first = 0, second = 0] = await addActions(db, [draft, { ...draft, what: 'Read them with the worker' }], stamp)
  await withdrawAction(db, first, { because: 'Not needed', ...stamp })
  const [letter] = await lettersIn(db)
  expect(factsOf(letter).actions.map(({ actionId }) => actionId)).toEqual([second])
  expect(await db.selectFrom('warnings').select('aboutId').execute()).toEqual([{ aboutId: second }])
  await withdrawAction(db, second, { because: 'Not needed', ...stamp })
  expect(await fatesIn(db)).toEqual(['assigned 3 superseded'])
})

test('a change that leaves the owner tells nobody', async () => {
  const { db, clock } = await aWorld()
  const edit = { ...(await detailsOf(db, 1)), what: 'Another wording', version: 1 }
  expect(await editAction(db, 1, { edit, by: people.dina, at: clock.now() })).toBe('saved')
  expect(await lettersIn(db)).toEqual([])
})

test('a stale change tells nobody', async () => {
  const { db, clock } = await aWorld()
  const edit = { ...(await detailsOf(db, 1)), ownerId: people.mina.id, version: 7 }
  expect(await editAction(db, 1, { edit, by: people.dina, at: clock.now() })).toBe('stale')
  expect(await lettersIn(db)).toEqual([])
})

test.each([
  ['assigned', 'Assigned to you: 2 actions, the first due Friday 29 May 2026'],
  ['unassigned', 'No longer yours: 2 actions'],
] as const)('the letter %s says in text and HTML what, and links to it', async (kind, subject) => {
  const actions = [
    { actionId: 3, what: 'Check files & ask why', dueOn: day('2026-06-30') },
    { actionId: 5, what: 'Read them with the worker', dueOn: day('2026-05-29') },
  ]
  const council = { name: 'Westmere Borough Council' }
  const words = await compose({ kind, facts: { actions }, person: people.mo, council, baseUrl: 'http://tracker.test' })
  expect(words.subject).toBe(subject)
  expect(words.html).toContain('<a href="http://tracker.test/actions/3">Check files &amp; ask why</a>')
  expect(words.text).toContain('- Check files & ask why')
  for (const address of ['http://tracker.test/actions/3', 'http://tracker.test/actions/5']) expect(words.text).toContain(address)
  expect(words.text.includes('Tuesday 30 June 2026')).toBe(kind === 'assigned')
})

test('the action’s page says who was told, why and whether it went', async () => {
  const { db, clock, as } = await aWorld()
  await handOver({ db, clock }, { version: 1, ownerId: people.mina.id })
  await db.updateTable('letters').set({ sentAt: '2026-03-02T09:05:00.000Z' }).where('personId', '=', people.mina.id).execute()
  const { text } = await (await as(people.mo)).get('/actions/1').expect(200)
  const told = text.slice(text.indexOf('Who was told')).replaceAll(/<[^>]+>|\s+/g, ' ')
  expect(told).toMatch(/Mo Farrant +It was taken from them +Waiting +to be sent since Monday 2 March 2026, 9:00am/)
  expect(told).toMatch(/Mina O’Brien +It was assigned to them +Sent +Monday 2 March 2026, 9:05am/)
})

function stampOf({ clock }: World) {
  return { by: people.dina, at: clock.now() }
}

async function handOver(
  { db, clock }: Pick<World, 'db' | 'clock'>,
  to: { version: number; ownerId: number; accountableId?: number; what?: string },
) {
  const edit = { ...(await detailsOf(db, 1)), ...to }
  expect(await editAction(db, 1, { edit, by: people.dina, at: clock.now() })).toBe('saved')
}

async function fatesIn(db: World['db']): Promise<string[]> {
  return (await lettersIn(db)).map((letter) => `${letter.kind} ${letter.personId} ${fateOf(letter).name}`)
}

function lettersIn(db: World['db']) {
  return db.selectFrom('letters').selectAll().orderBy('id').execute()
}

function factsOf(letter: { facts: string } | undefined): Letters['assigned'] {
  return JSON.parse(letter?.facts ?? '{}') as Letters['assigned']
}
