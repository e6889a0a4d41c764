import { setTimeout as pause } from 'node:timers/promises'
import request from 'supertest'
import type { Person } from '../../src/people/person.ts'
import { forgetExpired } from '../../src/sign-in/changes.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, PASSWORD, people, type World } from '../support/world.ts'

type Visitor = Awaited<ReturnType<World['as']>>

const PAGE = 'http://tracker.test/people/3'
const typed = { name: 'Mo Farrant-Hale', email: 'not finished', jobTitle: 'Head of <Much>', roles: ['manager', 'director'], version: '1' }

test('what was typed when the session had ended is shown again after signing in, and forgotten once sent', async () => {
  const { ada, db } = await adaAfterLunch()
  const kept = await ada.agent
    .post('/people/3')
    .set('Referer', PAGE)
    .type('form')
    .send({ ...typed, _csrf: ada.token })
    .expect(303)
  expect(kept.headers['location']).toBe('/sign-in?next=%2Fpeople%2F3%3Fkept%3D1')
  const page = await signInAt(ada, kept.headers['location'])
  expect(page.headers['location']).toBe('/people/3?kept=1')

  const { text } = await ada.get('/people/3?kept=1').expect(200)
  expect(text).toContain('We kept what you had typed')
  checkHtml(text)
  for (const shown of ['value="Mo Farrant-Hale"', 'value="not finished"', 'value="Head of &lt;Much&gt;"']) expect(text).toContain(shown)
  expect(text).toMatch(/value="director" checked/)
  expect(await db.selectFrom('people').select('name').where('id', '=', 3).execute()).toEqual([{ name: 'Mo Farrant' }])

  const whole = { ...typed, email: people.mo.email, ...tokenIn(text) }
  await ada.agent.post('/people/3').set('Referer', `${PAGE}?kept=1`).type('form').send(whole).expect(303)
  expect(await db.selectFrom('people').select('jobTitle').where('id', '=', 3).execute()).toEqual([{ jobTitle: 'Head of <Much>' }])
  expect(await keptAfterAMoment(db)).toEqual([])
})

test('several actions typed on one page all come back', async () => {
  const world = await aWorld('2026-03-02T09:00:00Z')
  const dina = await world.as(people.dina)
  world.setTime('2026-03-02T12:00:00Z')
  const form = 'actions[0][what]=Visit+in+a+week&actions[1][what]=Train+the+team&actions[1][dueOn]=1/6/2026&do=save'
  const kept = await dina.agent.post('/actions/new?recommendation=1').type('form').send(form).expect(303)
  const { headers } = await signInAt(dina, kept.headers['location'], people.dina.email)
  expect(headers['location']).toBe('/actions/new?recommendation=1&kept=1')
  const { text } = await dina.get('/actions/new?recommendation=1&kept=1').expect(200)
  for (const shown of ['>Visit in a week</textarea>', '>Train the team</textarea>', 'value="1/6/2026"']) expect(text).toContain(shown)
})

test('the sign-in page says why, and that nothing is lost', async () => {
  const { ada } = await adaAfterLunch()
  const { headers } = await ada.post('/people/3', typed)
  expect((await ada.get(headers['location'] ?? '')).text).toContain('What you typed is kept: sign in, and it is shown to you again')
})

test('a kept form is shown to nobody else, and not to its person before they have signed in', async () => {
  const { ada, world } = await adaAfterLunch()
  await world.db.insertInto('personRoles').values({ personId: people.mo.id, role: 'administrator' }).execute()
  await ada.post('/people/3', typed).expect(303)
  await ada.get('/people/3?kept=1').expect(302)
  const mo = await world.as(people.mo)
  const { text } = await mo.get('/people/3?kept=1').expect(200)
  expect(text).not.toMatch(/We kept what you had typed|Farrant-Hale/)
})

test('a kept form is shown for a day, then forgotten', async () => {
  const { ada, world } = await adaAfterLunch()
  await ada.post('/people/3', typed).expect(303)
  world.setTime('2026-03-03T11:59:00Z')
  await signInAt(ada, '/sign-in')
  expect((await ada.get('/people/3?kept=1')).text).toContain('Farrant-Hale')
  world.setTime('2026-03-03T12:00:00Z')
  expect((await ada.get('/people/3?kept=1')).text).not.toContain('Farrant-Hale')
})

test('a form typed on Friday and sent on Monday is kept, for a day from then', async () => {
  const { ada, world } = await adaAfterLunch()
  world.setTime('2026-03-05T09:00:00Z')
  await forgetExpired(world.db, world.clock.now())
  const { headers } = await ada.post('/people/3', typed).expect(303)
  expect(headers['location']).toContain('kept%3D1')
  world.setTime('2026-03-06T08:59:00Z')
  await forgetExpired(world.db, world.clock.now())
  await signInAt(ada, '/sign-in')
  expect((await ada.get('/people/3?kept=1')).text).toContain('Farrant-Hale')
})

test('a session that ended days ago opens no page', async () => {
  const { ada, world } = await adaAfterLunch()
  world.setTime('2026-03-05T09:00:00Z')
  await ada.post('/people/3', typed).expect(303)
  const { headers } = await ada.get('/people/3').expect(302)
  expect(headers['location']).toContain('/sign-in')
})

test('a session that ended more than thirty days ago keeps nothing, and the page says so', async () => {
  const { ada, world } = await adaAfterLunch()
  world.setTime('2026-04-01T10:00:01Z')
  const { headers } = await ada.post('/people/3', typed).expect(303)
  expect([headers['location'], await keptAfterAMoment(world.db)]).toEqual(['/sign-in', []])
  expect((await ada.get('/sign-in')).text).toContain('You were signed out; what you sent was not saved.')
})

test('nothing is kept without the cookie, with a forged one, or from another site', async () => {
  const { ada, world } = await adaAfterLunch()
  await request(world.app).post('/people/3').type('form').send(typed).expect(303)
  const forged = `tracker=s%3A${'x'.repeat(32)}.${'y'.repeat(43)}`
  await request(world.app).post('/people/3').set('Cookie', forged).type('form').send(typed).expect(303)
  await ada.agent.post('/people/3').set('Sec-Fetch-Site', 'cross-site').type('form').send(typed).expect(403)
  expect(await world.db.selectFrom('keptForms').select('id').execute()).toEqual([])
})

test('nothing is kept after signing out, and signing out late is no form', async () => {
  const { ada, world } = await adaAfterLunch()
  await ada.post('/sign-out').expect(303)
  const mo = await world.as(people.mo)
  await mo.post('/sign-out').expect(303)
  await mo.post('/people/3', typed).expect(303)
  expect((await mo.get('/sign-in')).text).toContain('You were signed out; what you sent was not saved.')
  expect(await world.db.selectFrom('keptForms').select('id').execute()).toEqual([])
})

test('passwords are never kept', async () => {
  const { ada, world } = await adaAfterLunch()
  await ada.post('/account/password', { current: PASSWORD, password: 'lavender tractor', note: 'mine' }).expect(303)
  const [kept] = await world.db.selectFrom('keptForms').select('form').execute()
  expect(JSON.parse(kept?.form ?? '')).toEqual({ postedTo: '/account/password', values: { note: 'mine' } })
})

test('of a form with a file what was typed is kept, and the file is not', async () => {
  const { visitor: dina, world } = await afterLunch(people.dina)
  await dina.upload('/intake', { name: 'report.pdf', bytes: Buffer.from('%PDF-1.7') }, { text: 'Words I had pasted' }).expect(303)
  const [kept] = await world.db.selectFrom('keptForms').select('form').execute()
  expect(JSON.parse(kept?.form ?? '')).toEqual({ postedTo: '/intake', values: { text: 'Words I had pasted' } })
})

test('what has no field on the page can still be read there', async () => {
  const { ada } = await adaAfterLunch()
  const { headers } = await ada.agent.post('/people/new').set('Referer', 'http://tracker.test/people').type('form').send(typed)
  await signInAt(ada, headers['location'])
  const { text } = await ada.get('/people?kept=1').expect(200)
  expect(text).toMatch(/Everything you had typed[\s\S]*Job title[\s\S]*Head of &lt;Much&gt;/)
})

test('of one person the newest twenty are kept', async () => {
  const { ada, world } = await adaAfterLunch()
  for (let count = 0; count < 22; count += 1) await ada.post('/people/3', typed)
  const kept = await world.db.selectFrom('keptForms').select('id').orderBy('id').execute()
  expect([kept.length, kept[0]?.id]).toEqual([20, 3])
})

test('another button on the page does not forget what is kept', async () => {
  const { ada, world } = await adaAfterLunch()
  await ada.post('/people/3', typed).expect(303)
  await signInAt(ada, '/sign-in')
  const token = tokenIn((await ada.get('/account')).text)
  await ada.agent.post('/people/3/password-link').set('Referer', `${PAGE}?kept=1`).type('form').send(token).expect(303)
  expect(await keptAfterAMoment(world.db)).toHaveLength(1)
})

/** Ada signed in at nine; it is noon, and her session ended at ten. */
async function adaAfterLunch() {
  const { world, visitor: ada } = await afterLunch(people.ada)
  return { world, db: world.db, ada }
}

async function afterLunch(person: Person) {
  const world = await aWorld('2026-03-02T09:00:00Z')
  const visitor = await world.as(person)
  world.setTime('2026-03-02T12:00:00Z')
  return { world, visitor }
}

function tokenIn(text: string): { _csrf: string } {
  return { _csrf: /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? '' }
}

async function signInAt({ agent }: Visitor, address = '/sign-in', email: string = people.ada.email) {
  const next = new URL(address, PAGE).searchParams.get('next') ?? ''
  return agent.post('/sign-in').type('form').send({ email, password: PASSWORD, next }).expect(303)
}

/** It is forgotten once the answer has left. */
async function keptAfterAMoment(db: World['db']) {
  await pause(50)
  return db.selectFrom('keptForms').selectAll().execute()
}
