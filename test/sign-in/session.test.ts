import request from 'supertest'
import { hashOf } from '../../src/sign-in/session-store.ts'
import { aWorld, PASSWORD, people, type World } from '../support/world.ts'

const signIn = { email: people.mo.email, password: PASSWORD }

test('signing out ends the session in the database too', async () => {
  const { db, as } = await aWorld()
  const mo = await as(people.mo)
  await mo.post('/sign-out').expect(303).expect('Location', '/sign-in')
  expect(await db.selectFrom('sessions').selectAll().execute()).toEqual([])
  await mo.get('/account').expect(302).expect('Location', '/sign-in?next=%2Faccount')
})

test('signing out twice is harmless', async () => {
  const { as } = await aWorld()
  const mo = await as(people.mo)
  await mo.post('/sign-out').expect(303)
  await mo.post('/sign-out').expect(303).expect('Location', '/sign-in')
})

test('another site cannot sign a person out', async () => {
  const { as } = await aWorld()
  const mo = await as(people.mo)
  await mo.agent.post('/sign-out').set('Sec-Fetch-Site', 'cross-site').type('form').send({ _csrf: mo.token }).expect(403)
  await mo.get('/account').expect(200)
})

test('signing out everywhere ends every session of that person and nobody else’s', async () => {
  const { db, as } = await aWorld()
  const [here, there, mina] = [await as(people.mo), await as(people.mo), await as(people.mina)]
  await here.post('/account/sign-out-everywhere').expect(303)
  await there.get('/account').expect(302)
  await mina.get('/account').expect(200)
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
  const after = await sessionIds(db)
  expect(after).toHaveLength(1)
  expect(after).not.toEqual(before)
  expect(after).toEqual([hashOf(idIn(answer.headers['set-cookie']))])
  await request(app)
    .get('/account')
    .set('Cookie', `tracker=s%3A${'x'.repeat(32)}.forged`)
    .expect(302)
})

test('an hour without a page ends the session', async () => {
  const { as, setTime } = await aWorld('2026-03-02T09:00:00Z')
  const mo = await as(people.mo)
  setTime('2026-03-02T09:59:00Z')
  await mo.get('/account').expect(200)
  setTime('2026-03-02T10:58:00Z')
  await mo.get('/account').expect(200)
  setTime('2026-03-02T11:58:01Z')
  await mo.get('/account').expect(302)
})

test('twelve hours after sign-in the session ends, however busy', async () => {
  const { as, setTime } = await aWorld('2026-03-02T08:00:00Z')
  const mo = await as(people.mo)
  for (let minutes = 30; minutes < 12 * 60; minutes += 30) {
    setTime(new Date(Date.UTC(2026, 2, 2, 8, minutes)).toISOString())
    await mo.get('/account').expect(200)
  }
  setTime('2026-03-02T20:00:01Z')
  await mo.get('/account').expect(302)
})

test('a role taken away counts from the next page on', async () => {
  const { db, as } = await aWorld()
  const ada = await as(people.ada)
  expect((await ada.get('/account')).text).toContain('href="/settings"')
  await db.deleteFrom('personRoles').where('personId', '=', people.ada.id).execute()
  expect((await ada.get('/account')).text).not.toContain('href="/settings"')
})

async function sessionIds(db: World['db']): Promise<string[]> {
  return (await db.selectFrom('sessions').select('idHash').execute()).map(({ idHash }) => idHash)
}

/** The id inside a signed cookie: tracker=s%3A<id>.<signature>. */
function idIn(cookies: unknown): string {
  const cookie = (cookies as string[]).find((each) => each.startsWith('tracker=')) ?? ''
  return (
    decodeURIComponent(cookie.split(/[=;]/)[1] ?? '')
      .slice(2)
      .split('.')[0] ?? ''
  )
}
