import { sendWaiting } from '../../../src/mail/delivery.ts'
import { checkHtml } from '../../support/html.ts'
import { aWorld, people, type World } from '../../support/world.ts'
import { answers, stored } from '../../updates/cast.ts'

const { mo, mina, dina, ada } = people
const minaThisWeek = { version: '0', coverId: '4', firstOn: '2/3/2026', lastOn: '6/3/2026' }

test('a manager names who covers, history says so and the cover is told', async () => {
  const { as, db } = await aWorld()
  const visitor = await as(mo)
  await visitor.post('/account/covers', minaThisWeek).expect(303).expect('Location', '/account')
  const { text } = await visitor.get('/account')
  expect(text).toContain('Mina O’Brien covers for you from Monday 2 March 2026 to Friday 6 March 2026')
  checkHtml(text)
  expect(await eventsOf(db, 3)).toEqual([{ kind: 'cover named', cover: 'Mina O’Brien', firstOn: '2026-03-02', lastOn: '2026-03-06' }])
  expect(await letters(db)).toEqual([
    [4, 'covering', { ofCover: 1, forName: 'Mo Farrant', firstOn: '2026-03-02', lastOn: '2026-03-06', isOver: false, givesUpdates: true }],
  ])
})

test('while it lasts the cover gives updates, recorded as theirs for the owner', async () => {
  const world = await aWorld()
  const cover = await covering(world)
  await cover.get('/actions/1/updates/new').expect(200)
  await cover.post('/actions/1/updates', answers).expect(303).expect('Location', '/updates')
  const { updates, history } = await stored(world)
  expect(updates).toMatchObject([{ personId: 4, forPersonId: 3, actionId: 1 }])
  expect(history).toMatchObject([{ personId: 4, kind: 'update given', forName: 'Mo Farrant' }])
  checkHtml((await cover.get('/updates/owners/3').expect(200)).text)
})

test('the covered list stands below one’s own, under its owner’s name', async () => {
  const world = await aWorld()
  const { text } = await (await covering(world)).get('/updates').expect(200)
  expect(text).toMatch(
    /Agree a single standard[\s\S]*For Mo Farrant: 0 of 1 done[\s\S]*until the end of Friday 6 March 2026[\s\S]*Visit every child/,
  )
  checkHtml(text)
})

test('the cover answers a question for the owner', async () => {
  const world = await aWorld()
  const cover = await covering(world)
  await (await world.as(mo)).post('/actions/1/updates', answers).expect(303)
  await (await world.as(dina)).post('/updates/1/challenges', { words: 'How many are waiting?' }).expect(303)
  expect((await cover.get('/updates')).text).toContain('How many are waiting?')
  await cover.post('/challenges/1/answer', { words: 'Two' }).expect(303)
  const answer = await world.db.selectFrom('challengeAnswers').select(['personId', 'forPersonId']).executeTakeFirst()
  expect(answer).toEqual({ personId: 4, forPersonId: 3 })
})

test('a cover never sees the owner’s draft, and keeps their own apart', async () => {
  const world = await aWorld()
  const cover = await covering(world)
  await (await world.as(mo)).post('/actions/1/updates/draft', { ...answers, changed: 'Mo began this' }).expect(303)
  expect((await cover.get('/actions/1/updates/new')).text).not.toContain('Mo began this')
  await cover.post('/actions/1/updates/draft', { ...answers, changed: 'Mina began this' }).expect(303)
  expect((await (await world.as(mo)).get('/actions/1/updates/new')).text).toContain('Mo began this')
})

test.each([
  ['before its first day', '2026-03-01T09:00:00Z'],
  ['after its last', '2026-03-07T09:00:00Z'],
])('%s a cover may do nothing', async (_when, instant) => {
  const world = await aWorld()
  await (await world.as(mo)).post('/account/covers', minaThisWeek).expect(303)
  world.setTime(instant)
  expect(await answersTo(world)).toEqual([403, 403, 403, 403])
})

test('ended early, it is over at once, and both pages say so', async () => {
  const world = await aWorld()
  await covering(world)
  const owner = await world.as(mo)
  await owner.post('/account/covers/1/ending').expect(303)
  expect((await owner.get('/account')).text).toContain('Nobody is named to cover for you')
  expect(await answersTo(world)).toEqual([403, 403, 403, 403])
  await owner.post('/account/covers/1/ending').expect(404)
  expect((await eventsOf(world.db, 3)).map(({ kind }) => kind)).toEqual(['cover named', 'cover ended'])
})

test('an administrator does it for somebody who is ill, and both are told', async () => {
  const { as, db } = await aWorld()
  const visitor = await as(ada)
  checkHtml((await visitor.get('/people/3/covers/new').expect(200)).text)
  await visitor.post('/people/3/covers', minaThisWeek).expect(303).expect('Location', '/people/3')
  expect((await letters(db)).map(([who, kind]) => [who, kind])).toEqual([
    [4, 'covering'],
    [3, 'covered'],
  ])
  checkHtml((await visitor.get('/people/3')).text)
})

test('another cover takes over: whoever no longer covers is told so too', async () => {
  const { as, db, setTime } = await aWorld()
  await (await as(mo)).post('/account/covers', minaThisWeek).expect(303)
  await db.updateTable('letters').set({ sentAt: '2026-03-02T09:01:00.000Z' }).execute()
  setTime('2026-03-03T09:00:00Z')
  const owner = await as(mo)
  checkHtml((await owner.get('/account/covers/1').expect(200)).text)
  await owner.post('/account/covers/1', { ...minaThisWeek, version: '1', coverId: '2' }).expect(303)
  expect((await letters(db)).slice(1).map(([who, , facts]) => [who, (facts as { isOver: boolean }).isOver])).toEqual([
    [4, true],
    [2, false],
  ])
  expect(await eventsOf(db, 3)).toContainEqual({
    kind: 'cover changed',
    changes: [{ field: 'who covers', from: 'Mina O’Brien', to: 'Denis Hale' }],
  })
})

const SATURDAY = '2026-03-07T11:00:00Z'
const MONDAY = '2026-03-09T08:00:00Z'
const twoDays = { version: '0', coverId: '4', firstOn: '9/3/2026', lastOn: '10/3/2026' }
const nextWeek = { ...twoDays, firstOn: '16/3/2026', lastOn: '20/3/2026' }

test('of two covers named on a day nobody works, whoever covers is told of both', async () => {
  const world = await aWorld(SATURDAY)
  const owner = await world.as(mo)
  for (const cover of [twoDays, nextWeek]) await owner.post('/account/covers', cover).expect(303)
  expect(await toldOnMonday(world)).toEqual([
    'Mina O’Brien: You cover for Mo Farrant: Monday 16 March 2026 to Friday 20 March 2026',
    'Mina O’Brien: You cover for Mo Farrant: Monday 9 March 2026 to Tuesday 10 March 2026',
  ])
})

test('a cover that ends while another waits to be told: its end is told, and so is the other', async () => {
  const world = await aWorld('2026-03-06T11:00:00Z')
  await (await world.as(mo)).post('/account/covers', twoDays).expect(303)
  await sendWaiting(world.context)
  world.setTime(SATURDAY)
  const owner = await world.as(mo)
  await owner.post('/account/covers', nextWeek).expect(303)
  await owner.post('/account/covers/1/ending').expect(303)
  expect((await toldOnMonday(world)).slice(1)).toEqual([
    'Mina O’Brien: You cover for Mo Farrant: Monday 9 March 2026 to Tuesday 10 March 2026',
    'Mina O’Brien: You no longer cover for Mo Farrant',
  ])
})

test('named and ended before anybody was told of it, it is told to nobody', async () => {
  const world = await aWorld(SATURDAY)
  const visitor = await world.as(ada)
  await visitor.post('/people/3/covers', twoDays).expect(303)
  await visitor.post('/people/3/covers/1/ending').expect(303)
  expect(await toldOnMonday(world)).toEqual([])
})

test('who covers for somebody without actions is promised none', async () => {
  const world = await aWorld()
  const visitor = await world.as(ada)
  expect((await visitor.get('/account/covers/new')).text).not.toContain('may give updates')
  expect((await (await world.as(mo)).get('/account/covers/new')).text).toContain('may give updates')
  await visitor.post('/account/covers', { ...twoDays, coverId: '1' }).expect(303)
  await sendWaiting(world.context)
  expect(world.sent[0]?.text).toContain('you also get the letters about the work of Ada Penrose.')
})

test('every mistake is shown at once and nothing typed is lost', async () => {
  const { as, db } = await aWorld()
  const { text } = await (await as(mo)).post('/account/covers', { version: '0', firstOn: '1/3/2026', lastOn: 'Whitsun' }).expect(422)
  for (const words of ['Choose who covers', 'The first day must be today or later', 'The last day must be a real date'])
    expect(text).toContain(words)
  expect(text).toContain('value="Whitsun"')
  checkHtml(text)
  expect(await db.selectFrom('covers').selectAll().execute()).toEqual([])
})

test('a form that somebody overtook says what stands now, and is saved when it is sent again', async () => {
  const { as } = await aWorld()
  const owner = await as(mo)
  await owner.post('/account/covers', minaThisWeek).expect(303)
  await (await as(ada)).post('/people/3/covers/1', { ...minaThisWeek, version: '1', coverId: '1' }).expect(303)
  const { text } = await owner.post('/account/covers/1', { ...minaThisWeek, version: '1', lastOn: '9/3/2026' }).expect(409)
  expect(text).toContain('Somebody saved while this page was open: Dina Okafor covers from Monday 2 March 2026')
  expect(text).toContain('name="version" value="2"')
  await owner.post('/account/covers/1', { ...minaThisWeek, version: '2', lastOn: '9/3/2026' }).expect(303)
})

test('sent twice, one cover is named and one line of history written', async () => {
  const { as, db } = await aWorld()
  const owner = await as(mo)
  await owner.post('/account/covers', minaThisWeek).expect(303)
  await owner.post('/account/covers', minaThisWeek).expect(422)
  expect(await db.selectFrom('covers').selectAll().execute()).toHaveLength(1)
  expect(await eventsOf(db, 3)).toHaveLength(1)
})

test('nobody changes another’s cover through their own account', async () => {
  const { as } = await aWorld()
  await (await as(mo)).post('/account/covers', minaThisWeek).expect(303)
  const visitor = await as(mina)
  expect((await visitor.get('/account/covers/1')).status).toBe(404)
  expect((await visitor.post('/account/covers/1/ending')).status).toBe(404)
})

async function toldOnMonday({ context, sent, setTime }: World): Promise<string[]> {
  setTime(MONDAY)
  await sendWaiting(context)
  return sent.map(({ to, subject }) => `${to.name}: ${subject}`).toSorted()
}

/** Mina, who covers for Mo this week. */
async function covering({ as }: World) {
  await (await as(mo)).post('/account/covers', minaThisWeek).expect(303)
  return as(mina)
}

/** What Mina is answered who asks for what a cover may do. */
async function answersTo({ as }: World): Promise<number[]> {
  const visitor = await as(mina)
  const asked = [
    await visitor.get('/actions/1/updates/new'),
    await visitor.post('/actions/1/updates', answers),
    await visitor.post('/actions/1/updates/draft', answers),
    await visitor.get('/updates/owners/3'),
  ]
  expect((await visitor.get('/updates')).text).not.toContain('Mo Farrant')
  return asked.map(({ status }) => status)
}

async function letters(db: World['db']): Promise<[number, string, unknown][]> {
  const rows = await db.selectFrom('letters').select(['personId', 'kind', 'facts']).orderBy('id').execute()
  return rows.map(({ personId, kind, facts }) => [personId, kind, JSON.parse(facts)])
}

async function eventsOf(db: World['db'], personId: number): Promise<{ kind: string }[]> {
  const rows = await db
    .selectFrom('history')
    .select('event')
    .where('subject', '=', 'person')
    .where('subjectId', '=', personId)
    .orderBy('id')
    .execute()
  return rows.map(({ event }) => JSON.parse(event) as { kind: string }).filter(({ kind }) => kind !== 'signed in')
}
