import { promisify } from 'node:util'
import type { SessionData } from 'express-session'
import request from 'supertest'
import { hashOf, SessionStore } from '../../src/sign-in/session-store.ts'
import { aWorld, PASSWORD, people, type World } from '../support/world.ts'

const signIn = { email: people.mo.email, password: PASSWORD }

test('signing out ends the session in the database too', async () => {
  const { db, as } = await aWorld()
  const mo = await as(people.mo)
  await mo.post('/sign-out').expect(303).expect('Location', '/sign-in')
  expect(await db.selectFrom('sessions').selectAll().execute()).toEqual([])
  expect(await isSignedIn(mo)).toBe(false)
})

test('signing out twice is harmless', async () => {
  const { as } = await aWorld()
  const mo = await as(people.mo)
  await mo.post('/sign-out').expect(303)
  const again = await mo.post('/sign-out')
  expect([again.status, again.headers['location']]).toEqual([303, '/sign-in'])
})

test('another site cannot sign a person out', async () => {
  const { as } = await aWorld()
  const mo = await as(people.mo)
  await mo.agent.post('/sign-out').set('Sec-Fetch-Site', 'cross-site').type('form').send({ _csrf: mo.token }).expect(403)
  expect(await isSignedIn(mo)).toBe(true)
})

test('signing out everywhere ends every session of that person and nobody else’s', async () => {
  const { db, as } = await aWorld()
  const [here, there, mina] = [await as(people.mo), await as(people.mo), await as(people.mina)]
  await here.post('/account/sign-out-everywhere').expect(303)
  expect([await isSignedIn(here), await isSignedIn(there), await isSignedIn(mina)]).toEqual([false, false, true])
  const told = await db.selectFrom('history').select(['personId', 'event']).where('event', 'like', '%everywhere%').execute()
  expect(told).toEqual([{ personId: people.mo.id, event: '{"kind":"signed out everywhere"}' }])
})

test('the account page says in how many browsers a person is signed in', async () => {
  const { as } = await aWorld()
  const here = await as(people.mo)
  expect((await here.get('/account')).text).toContain('Only here.')
  await as(people.mo)
  expect((await here.get('/account')).text).toContain('In 2 browsers')
})

test('the session gets a new id at sign-in, and the one from before is worth nothing', async () => {
  const { app, db, as } = await aWorld()
  const mo = await as(people.mo)
  const before = await sessionIds(db)
  const answer = await mo.agent
    .post('/sign-in')
    .type('form')
    .send({ ...signIn, _csrf: mo.token })
    .expect(303)
  expect(await sessionIds(db)).toEqual([hashOf(idIn(answer.headers['set-cookie']))])
  expect(await sessionIds(db)).not.toEqual(before)
  await request(app)
    .get('/account')
    .set('Cookie', `tracker=s%3A${'x'.repeat(32)}.forged`)
    .expect(302)
})

test('each sign-in is a line of history', async () => {
  const { db, as } = await aWorld()
  await as(people.mo)
  const told = await db.selectFrom('history').select(['at', 'personId', 'subject', 'subjectId', 'event']).execute()
  expect(told).toEqual([{ at: '2026-03-02T09:00:00.000Z', personId: 3, subject: 'person', subjectId: 3, event: '{"kind":"signed in"}' }])
})

test('an hour without a page ends the session', async () => {
  const { as, setTime } = await aWorld('2026-03-02T09:00:00Z')
  const mo = await as(people.mo)
  setTime('2026-03-02T09:59:00Z')
  expect(await isSignedIn(mo)).toBe(true)
  setTime('2026-03-02T10:58:00Z')
  expect(await isSignedIn(mo)).toBe(true)
  setTime('2026-03-02T11:58:01Z')
  expect(await isSignedIn(mo)).toBe(false)
})

test('twelve hours after sign-in the session ends, however busy', async () => {
  const { as, setTime } = await aWorld('2026-03-02T08:00:00Z')
  const mo = await as(people.mo)
  for (let minutes = 30; minutes < 12 * 60; minutes += 30) {
    setTime(new Date(Date.UTC(2026, 2, 2, 8, minutes)).toISOString())
    expect(await isSignedIn(mo)).toBe(true)
  }
  setTime('2026-03-02T20:00:01Z')
  expect(await isSignedIn(mo)).toBe(false)
})

test('a session ended elsewhere stays ended, though a page of it is still being written', async () => {
  const { db, clock, as } = await aWorld()
  await as(people.mo)
  await db
    .updateTable('sessions')
    .set({ idHash: hashOf('known id') })
    .execute()
  const store = new SessionStore(db, clock)
  const [get, set] = [promisify(store.get.bind(store)), promisify(store.set.bind(store))]
  const session = await get('known id')
  await db.deleteFrom('sessions').execute()
  await set('known id', { ...session, csrfToken: 'changed' } as SessionData)
  expect(await sessionIds(db)).toEqual([])
})

test('a role taken away counts from the next page on', async () => {
  const { db, as } = await aWorld()
  const ada = await as(people.ada)
  expect((await ada.get('/account')).text).toContain('href="/settings"')
  await db.deleteFrom('personRoles').where('personId', '=', people.ada.id).execute()
  expect((await ada.get('/account')).text).not.toContain('href="/settings"')
})

async function isSignedIn(visitor: Awaited<ReturnType<World['as']>>): Promise<boolean> {
  return (await visitor.get('/account')).status === 200
}

async function sessionIds(db: World['db']): Promise<string[]> {
  return (await db.selectFrom('sessions').select('idHash').execute()).map(({ idHash }) => idHash)
}

/** The id inside a signed cookie: tracker=s%3A<id>.<signature>. */
function idIn(cookies: unknown): string {
  const cookie = (cookies as string[]).find((each) => each.startsWith('tracker=')) ?? ''
  const signed = decodeURIComponent(cookie.split(/[=;]/)[1] ?? '')
  return signed.slice('s:'.length).split('.')[0] ?? ''
}
