import request from 'supertest'
import { openDatabase } from '../../db/open.ts'
import { createApp } from '../../src/app.ts'
import { sendPasswordLink } from '../../src/sign-in/link-changes.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, people } from '../support/world.ts'

test.each(['/sign-in', '/passwords/forgotten', '/passwords/sent', '/passwords/no-such-link'])('%s is sound HTML', async (address) => {
  const { app } = await aWorld()
  checkHtml((await request(app).get(address)).text)
})

test.each(['/sign-in', '/passwords/forgotten'])('%s with its mistakes is sound HTML', async (address) => {
  const { app } = await aWorld()
  checkHtml((await request(app).post(address).type('form').send({}).expect(422)).text)
})

test('the page behind a link is sound HTML, with and without mistakes', async () => {
  const { app, db, clock } = await aWorld()
  await sendPasswordLink(db, people.mo.id, { by: null, at: clock.now() })
  const { secret } = await db.selectFrom('letters').select('secret').executeTakeFirstOrThrow()
  checkHtml((await request(app).get(`/passwords/${secret}`).expect(200)).text)
  checkHtml((await request(app).post(`/passwords/${secret}`).type('form').send({}).expect(422)).text)
})

test('the account pages are sound HTML', async () => {
  const { as } = await aWorld()
  const mo = await as(people.mo)
  for (const address of ['/account', '/account/password']) checkHtml((await mo.get(address).expect(200)).text)
  checkHtml((await mo.post('/account/password').expect(422)).text)
})

test('the first run is sound HTML', async () => {
  const { context } = await aWorld()
  const app = createApp({ ...context, db: await openDatabase(':memory:') })
  checkHtml((await request(app).get('/first-run').expect(200)).text)
  checkHtml((await request(app).post('/first-run').type('form').send({}).expect(422)).text)
})
