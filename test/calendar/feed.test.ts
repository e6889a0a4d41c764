import request from 'supertest'
import { confirmDuty } from '../../src/duties/choosing-changes.ts'
import { dutyById } from '../../src/duties/queries.ts'
import type { Person } from '../../src/people/person.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, people, type World } from '../support/world.ts'
import { answers } from '../updates/cast.ts'

const { dina, mo, cora, ada } = people

test('somebody makes an address, which is shown again whenever they come back', async () => {
  const { as, db } = await aWorld()
  const visitor = await as(mo)
  checkHtml((await visitor.get('/account/calendar').expect(200)).text)
  await visitor.post('/account/calendar').expect(303).expect('Location', '/account/calendar')
  const { text } = await visitor.get('/account/calendar')
  checkHtml(text)
  expect(addressIn(text)).toMatch(/^\/calendars\//)
  expect(addressIn((await visitor.get('/account/calendar')).text)).toBe(addressIn(text))
  expect((await visitor.get('/account')).text).toContain('Has a private address')
  expect(await eventsOf(db, 3)).toEqual(['calendar address made'])
})

test('what is kept of an address opens nothing', async () => {
  const world = await aWorld()
  const address = await addressOf(world, mo)
  const kept = JSON.stringify(await world.db.selectFrom('calendars').selectAll().execute())
  expect(kept).not.toContain(address.replace('/calendars/', '').replace('.ics', ''))
})

test('a manager reads their actions and the closings of rounds, without signing in', async () => {
  const world = await aWorld()
  const { text, headers } = await request(world.app)
    .get(await addressOf(world, mo))
    .expect(200)
  expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
  expect(headers['cache-control']).toMatch(/^private/)
  expect(headers['set-cookie']).toBeUndefined()
  expect(summaries(text).slice(0, 2)).toEqual(['Updates due: the round closes', 'Updates due: the round closes'])
  expect(summaries(text)).toContain('Action due: Visit every child within five working days of a move')
  expect(text).not.toContain('Agree a single standard')
  expect(text.match(/DTSTART;VALUE=DATE:(\d+)/)?.[1]).toBe('20260306')
})

test('a director reads the duties they own', async () => {
  const world = await aWorld()
  await confirmDuty(world.db, await dutyById(world.db, 1), { owner: dina, by: dina, at: world.clock.now() })
  const { text } = await request(world.app).get(await addressOf(world, dina))
  expect(summaries(text).filter((summary) => summary.startsWith('Statutory'))).toEqual([
    expect.stringMatching(/^Statutory deadline: Publish the/),
  ])
  expect(text).toContain('DTSTART;VALUE=DATE:20260318')
})

test('nothing anybody said of the work is in it', async () => {
  const world = await aWorld()
  await (await world.as(mo)).post('/actions/1/updates', answers).expect(303)
  const { text } = await request(world.app).get(await addressOf(world, mo))
  for (const said of [answers.changed, answers.difference, answers.inTheWay]) expect(text).not.toContain(said.slice(0, 20))
})

test.each([cora, ada])('nothing of others’ plan is in the calendar of $name', async (person) => {
  const world = await aWorld()
  await world.db.updateTable('actions').set({ ownerId: cora.id }).execute()
  const { text } = await request(world.app)
    .get(await addressOf(world, person))
    .expect(200)
  expect(text).toContain('BEGIN:VCALENDAR')
  expect(summaries(text)).toEqual([])
})

test('a new address ends the old one, and a stopped one leads nowhere', async () => {
  const world = await aWorld()
  const { app, as, db } = world
  const [old, visitor] = [await addressOf(world, mo), await as(mo)]
  const next = await addressOf(world, mo)
  await request(app).get(old).expect(404)
  await request(app).get(next).expect(200)
  await visitor.post('/account/calendar/stopping').expect(303)
  await request(app).get(next).expect(404)
  await visitor.post('/account/calendar/stopping').expect(303)
  expect(await eventsOf(db, 3)).toEqual(['calendar address made', 'calendar address made', 'calendar address stopped'])
})

test('whoever has left has no calendar, even if an address were still kept', async () => {
  const world = await aWorld()
  const address = await addressOf(world, cora)
  await world.db
    .updateTable('people')
    .set({ leftOn: (await world.db.selectFrom('rounds').select('closesOn').executeTakeFirstOrThrow()).closesOn })
    .where('id', '=', 5)
    .execute()
  await request(world.app).get(address).expect(404)
  expect(await world.db.selectFrom('calendars').selectAll().execute()).toHaveLength(1)
})

test('wrong addresses are counted and then refused; right ones are not counted', async () => {
  const world = await aWorld()
  const address = await addressOf(world, mo)
  for (let times = 0; times < 60; times += 1) await request(world.app).get(address).expect(200)
  for (let times = 0; times < 50; times += 1) await request(world.app).get(`/calendars/${times}.ics`).expect(404)
  expect((await request(world.app).get('/calendars/x.ics')).status).toBe(429)
})

test('the button pressed twice makes one address: the first click’s still opens', async () => {
  const world = await aWorld()
  const visitor = await world.as(people.mo)
  for (const _ of [1, 2]) await visitor.post('/account/calendar').expect(303)
  expect((await visitor.get('/account/calendar')).text).toContain('Your address was made already')
  const made = await world.db.selectFrom('history').select('event').where('event', 'like', '%calendar address made%').execute()
  expect(made).toHaveLength(1)
})

/** A new one, made now. */
async function addressOf({ as }: World, person: Person): Promise<string> {
  const visitor = await as(person)
  const shown = /name="shown" value="([^"]+)"/.exec((await visitor.get('/account/calendar')).text)?.[1]
  await visitor.post('/account/calendar', { shown }).expect(303)
  return addressIn((await visitor.get('/account/calendar')).text)
}

function addressIn(text: string): string {
  return /http:\/\/tracker\.test(\/calendars\/[\w-]+\.ics)/.exec(text)?.[1] ?? ''
}

function summaries(file: string): string[] {
  return [...file.replaceAll('\r\n ', '').matchAll(/^SUMMARY:(.*)$/gm)].map(([, words = '']) => words.trim())
}

async function eventsOf(db: World['db'], personId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('history')
    .select('event')
    .where('subject', '=', 'person')
    .where('subjectId', '=', personId)
    .orderBy('id')
    .execute()
  return rows.map(({ event }) => (JSON.parse(event) as { kind: string }).kind).filter((kind) => kind.startsWith('calendar'))
}
