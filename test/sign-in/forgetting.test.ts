import { Writable } from 'node:stream'
import { pino } from 'pino'
import request from 'supertest'
import { createApp } from '../../src/app.ts'
import { forgetExpired } from '../../src/sign-in/changes.ts'
import { sendPasswordLink } from '../../src/sign-in/link-changes.ts'
import { aWorld, people } from '../support/world.ts'

test('a day after their time links, kept forms and counts of tries are gone, sessions after thirty, and not an hour before', async () => {
  const { as, app, db, clock } = await aWorld('2026-03-02T09:00:00Z')
  await as(people.mo)
  await request(app).post('/sign-in').type('form').send({ email: people.mo.email, password: 'wrong' })
  await sendPasswordLink(db, people.mo.id, { by: null, at: clock.now() })
  await db.insertInto('keptForms').values({ personId: 3, address: '/', form: '{}', keptAt: '2026-03-02T10:00:00.000Z' }).execute()
  const left = async () => {
    const tables = ['sessions', 'passwordLinks', 'keptForms', 'signInAttempts'] as const
    return Promise.all(tables.map(async (table) => (await db.selectFrom(table).selectAll().execute()).length > 0))
  }
  await forgetExpired(db, new Date('2026-03-02T09:14:00Z'))
  expect(await left()).toEqual([true, true, true, true])
  await forgetExpired(db, new Date('2026-03-03T09:59:00Z'))
  expect(await left()).toEqual([true, true, true, false])
  await forgetExpired(db, new Date('2026-03-03T10:00:01Z'))
  expect(await left()).toEqual([true, false, false, false])
  await forgetExpired(db, new Date('2026-04-01T09:59:00Z'))
  expect(await left()).toEqual([true, false, false, false])
  await forgetExpired(db, new Date('2026-04-01T10:00:01Z'))
  expect(await left()).toEqual([false, false, false, false])
})

test('the token of a link is in no log, nor is anything typed', async () => {
  const { context } = await aWorld()
  const lines: string[] = []
  const stream = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) })
  const app = createApp({ ...context, log: pino({ level: 'debug' }, stream) })
  await request(app).get('/passwords/a-secret-token').expect(410)
  await request(app).post('/sign-in?next=/private').type('form').send({ email: people.mo.email, password: 'a wrong one' }).expect(422)
  expect(lines.length).toBeGreaterThanOrEqual(2)
  expect(lines.join('')).not.toMatch(/a-secret-token|private|westmere|a wrong one/)
})
