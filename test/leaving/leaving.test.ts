import request from 'supertest'
import { whyMustStay } from '../../src/leaving/leaving.ts'
import { makeCalendar } from '../../src/calendar/changes.ts'
import { retryLetter } from '../../src/mail/changes.ts'
import type { Person } from '../../src/people/person.ts'
import { sendPasswordLink } from '../../src/sign-in/link-changes.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, day, PASSWORD, people, type World } from '../support/world.ts'

const { dina, denis, mo, mina, cora, ada } = people
const adaToo: Person = { ...mina, roles: ['manager', 'administrator'] }

test.each([
  [ada, [dina, mo], 'Ada Penrose is the only administrator: make another person an administrator first'],
  [ada, [dina, adaToo], null],
  [dina, [ada, mo], 'Dina Okafor is the only director: make another person a director first'],
  [dina, [ada, denis], null],
  [mo, [dina, ada], null],
] as const)('whether $name may go hangs on who would be left', (person, others, expected) => {
  expect(whyMustStay(person, others)).toBe(expected)
})

test('nobody is made inactive while something open is theirs', async () => {
  const { as, db } = await aWorld()
  const { text } = await (await as(ada)).post('/people/3/leaving', { step: 'save' }).expect(409)
  expect(text).toContain('nothing was saved')
  expect(text).toMatch(/Action 1[^<]*<\/a> needs another owner/)
  checkHtml(text)
  expect(await leftOn(db, 3)).toBeNull()
})

test('an administrator checks what it means, and then somebody has left', async () => {
  const world = await aWorld()
  const visitor = await world.as(ada)
  checkHtml((await visitor.get('/people/5/leaving').expect(200)).text)
  const { text } = await visitor.post('/people/5/leaving').expect(200)
  expect(text).toContain('Cora Whitlow is signed out everywhere and can no longer sign in')
  checkHtml(text)
  expect(await leftOn(world.db, 5)).toBeNull()
  await visitor.post('/people/5/leaving', { step: 'save' }).expect(303).expect('Location', '/people')
  expect(await leftOn(world.db, 5)).toBe('2026-03-02')
  expect(await eventsOf(world.db, 5)).toEqual(['person left'])
  for (const address of ['/people', '/people/5']) checkHtml((await visitor.get(address).expect(200)).text)
})

test('whoever has left is signed out everywhere and has no way in', async () => {
  const world = await aWorld()
  const { app, as, db, clock } = world
  const visitor = await as(cora)
  await sendPasswordLink(db, cora.id, { by: null, at: clock.now() })
  const [token] = await db.selectFrom('letters').select('secret').execute()
  await leaves(world, cora)
  await visitor.get('/account').expect(302)
  await request(app).post('/sign-in').type('form').send({ email: cora.email, password: PASSWORD }).expect(422)
  await request(app).get(`/passwords/${token?.secret}`).expect(410)
  await request(app).post('/passwords/forgotten').type('form').send({ email: cora.email }).expect(303)
  expect(await db.selectFrom('letters').select(['kind', 'secret']).where('supersededAt', 'is', null).execute()).toEqual([])
  expect((await db.selectFrom('people').select('passwordHash').where('id', '=', 5).executeTakeFirstOrThrow()).passwordHash).toBeNull()
})

test('their private calendar address is no more', async () => {
  const world = await aWorld()
  await makeCalendar(world.db, cora, { shown: null, by: cora, at: world.clock.now() })
  await leaves(world, cora)
  expect(await world.db.selectFrom('calendars').selectAll().execute()).toEqual([])
  expect(await eventsOf(world.db, 5)).toEqual(['calendar address made', 'person left', 'calendar address stopped'])
})

test('they are in no list to choose from, and history and filters go on naming them', async () => {
  const world = await aWorld()
  const director = await world.as(dina)
  await director.post('/people/4/handing-over', { 'owner-2': '3', step: 'save' }).expect(303)
  await leaves(world, mina)
  expect((await director.get('/actions/2')).text).toContain('changed owner from “Mina O’Brien” to “Mo Farrant”')
  expect((await director.get('/actions/1/edit')).text).not.toContain('Mina O’Brien')
  expect((await (await world.as(mo)).get('/account/covers/new')).text).not.toContain('Mina O’Brien')
  const visitor = await world.as(ada)
  for (const address of ['/history', '/letters']) expect((await visitor.get(address)).text).toContain('Mina O’Brien')
})

test('the letters that wait for them are superseded: nothing more is sent to them', async () => {
  const world = await aWorld()
  await (await world.as(dina)).post('/people/3/handing-over', { 'owner-1': '4', step: 'save' }).expect(303)
  await leaves(world, mo)
  const rows = await world.db.selectFrom('letters').select(['personId', 'supersededAt']).orderBy('id').execute()
  expect(rows.map(({ personId, supersededAt }) => [personId, supersededAt !== null])).toEqual([
    [4, false],
    [3, true],
  ])
})

test('what they covered goes on with somebody else or ends, and their own cover ends', async () => {
  const world = await aWorld()
  const next = { version: '0', firstOn: '9/3/2026', lastOn: '13/3/2026' }
  await (await world.as(denis)).post('/account/covers', { ...next, coverId: '4' }).expect(303)
  await (await world.as(dina)).post('/account/covers', { ...next, coverId: '4' }).expect(303)
  await (await world.as(dina)).post('/people/4/handing-over', { 'owner-2': '3', step: 'save' }).expect(303)
  const visitor = await world.as(ada)
  const { text } = await visitor.post('/people/4/leaving', { step: 'save' }).expect(422)
  expect(text).toContain('Choose who covers for Denis Hale instead, or nobody')
  checkHtml(text)
  await visitor.post('/people/4/leaving', { 'cover-1': '3', 'cover-2': 'nobody', step: 'save' }).expect(303)
  const covers = await world.db.selectFrom('covers').select(['coverId', 'endedAt']).orderBy('id').execute()
  expect(covers.map(({ coverId, endedAt }) => [coverId, endedAt !== null])).toEqual([
    [3, false],
    [4, true],
  ])
})

test.each([
  ['the last administrator', '/people/6/leaving', 403],
  ['somebody who left already', '/people/5/leaving', 404],
] as const)('%s cannot be made to leave', async (_who, address, status) => {
  const world = await aWorld()
  await leaves(world, cora)
  expect((await (await world.as(ada)).post(address, { step: 'save' })).status).toBe(status)
  expect(await eventsOf(world.db, 5)).toEqual(['person left'])
  expect(await leftOn(world.db, 6)).toBeNull()
})

test('the last director cannot leave, even with nothing open', async () => {
  const world = await aWorld()
  const visitor = await world.as(ada)
  await leaves(world, denis)
  await world.db
    .updateTable('actions')
    .set({ withdrawnOn: day('2026-03-02'), withdrawnBecause: 'Done elsewhere' })
    .execute()
  expect((await visitor.get('/people/1/leaving')).text).toContain('Dina Okafor is the only director')
  await visitor.post('/people/1/leaving', { step: 'save' }).expect(409)
  expect(await leftOn(world.db, 1)).toBeNull()
})

test('two administrators who record at the same moment that the other has left leave one', async () => {
  const { as, db } = await aWorld()
  await db.insertInto('personRoles').values({ personId: 5, role: 'administrator' }).execute()
  const [one, other] = [await as(ada), await as(cora)]
  await Promise.all([one.post('/people/5/leaving', { step: 'save' }), other.post('/people/6/leaving', { step: 'save' })])
  expect([await leftOn(db, 5), await leftOn(db, 6)].filter((each) => each === null)).toHaveLength(1)
})

test('a form that offered somebody gives them nothing once they have left', async () => {
  const world = await aWorld()
  await (await world.as(dina)).post('/people/4/handing-over', { 'owner-2': '3', step: 'save' }).expect(303)
  await leaves(world, mina)
  for (const column of ['ownerId', 'accountableId'] as const) {
    await expect(
      world.db
        .updateTable('actions')
        .set({ [column]: mina.id })
        .where('id', '=', 1)
        .execute(),
    ).rejects.toThrow('has left')
  }
  await expect(world.db.updateTable('duties').set({ ownerId: mina.id }).where('id', '=', 1).execute()).rejects.toThrow('has left')
})

test('what failed to reach them is not tried again', async () => {
  const world = await aWorld()
  await sendPasswordLink(world.db, cora.id, { by: null, at: world.clock.now() })
  const at = world.clock.now().toISOString()
  await world.db.updateTable('letters').set({ gaveUpAt: at, lastProblem: 'No such mailbox' }).execute()
  await leaves(world, cora)
  expect(await retryLetter(world.db, { id: 1, tryAfter: world.clock.now() }, { by: ada, at: world.clock.now() })).toBe(false)
})

test('whoever comes back has their roles, a new link, and an old password that opens nothing', async () => {
  const world = await aWorld()
  const { app, as, db } = world
  await leaves(world, cora)
  const visitor = await as(ada)
  await visitor.post('/people/5/return').expect(303)
  expect((await visitor.get('/people/5')).text).toContain('Cora Whitlow is active again')
  expect(await db.selectFrom('letters').select(['personId', 'kind']).execute()).toEqual([{ personId: 5, kind: 'invitation' }])
  await request(app).post('/sign-in').type('form').send({ email: cora.email, password: PASSWORD }).expect(422)
  await visitor.post('/people/5/return').expect(303)
  expect(await eventsOf(db, 5)).toEqual(['person left', 'person came back', 'password link sent'])
})

test('their e-mail address stays theirs, and their page changes nothing but that they come back', async () => {
  const world = await aWorld()
  await leaves(world, cora)
  const visitor = await world.as(ada)
  const { text } = await visitor.post('/people/new', { name: 'Cora Again', email: cora.email, roles: 'manager' }).expect(422)
  expect(text).toContain('Cora Whitlow, who has left, already uses this e-mail address')
  await visitor.post('/people/5', { ...cora, version: '2' }).expect(404)
  await visitor.post('/people/5/password-link').expect(404)
  await visitor.post('/people/5/covers', { version: '0', coverId: '3', firstOn: '9/3/2026', lastOn: '9/3/2026' }).expect(404)
})

async function leaves({ as }: World, { id }: Person): Promise<void> {
  await (await as(ada)).post(`/people/${id}/leaving`, { step: 'save' }).expect(303)
}

async function leftOn(db: World['db'], id: number): Promise<string | null> {
  return (await db.selectFrom('people').select('leftOn').where('id', '=', id).executeTakeFirstOrThrow()).leftOn
}

async function eventsOf(db: World['db'], personId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('history')
    .select('event')
    .where('subject', '=', 'person')
    .where('subjectId', '=', personId)
    .orderBy('id')
    .execute()
  return rows.map(({ event }) => (JSON.parse(event) as { kind: string }).kind).filter((kind) => kind !== 'signed in')
}
