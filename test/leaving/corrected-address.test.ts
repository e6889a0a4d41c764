import request from 'supertest'
import { addPerson, sendPasswordLink } from '../../src/sign-in/link-changes.ts'
import { aWorld, people, type World } from '../support/world.ts'

const nia = { name: 'Nia Fern', email: 'mia@westmere.example', jobTitle: '', roles: ['manager'] } as const
const niaAsTyped = { ...nia, email: 'nia@westmere.example', version: '1' }
const moAsTyped = { ...people.mo, email: 'mo.farrant@westmere.example', version: '1' }
const NEW_PASSWORD = { password: 'lavender tractor pebble' }

test('an invitation sent to a mistyped address opens nothing once the address is corrected', async () => {
  const { app, as, db, clock } = await aWorld()
  const id = await addPerson(db, nia, { by: people.ada, at: clock.now() })
  const [mistyped] = await tokensIn(db)
  await (await as(people.ada)).post(`/people/${id}`, niaAsTyped).expect(303)
  await request(app).get(`/passwords/${mistyped}`).expect(410)
  await request(app).post(`/passwords/${mistyped}`).type('form').send(NEW_PASSWORD).expect(410)
})

test('whoever has no password yet is invited again, at the right address', async () => {
  const { app, as, db, clock } = await aWorld()
  const id = await addPerson(db, nia, { by: people.ada, at: clock.now() })
  const ada = await as(people.ada)
  await ada.post(`/people/${id}`, niaAsTyped).expect(303)
  expect((await ada.get('/people')).text).toContain('Nia Fern saved. A new invitation is on its way to nia@westmere.example')
  const [, invitation] = await tokensIn(db)
  expect((await request(app).get(`/passwords/${invitation}`).expect(200)).text).toContain('nia@westmere.example')
  expect(await eventsOf(db, id)).toEqual(['person added', 'person changed', 'password link sent'])
})

test('when the address of somebody with a password changes, their link and their sessions end and no letter goes', async () => {
  const { app, as, db, clock } = await aWorld()
  const [ada, mo] = [await as(people.ada), await as(people.mo)]
  await sendPasswordLink(db, people.mo.id, { by: null, at: clock.now() })
  await ada.post('/people/3', moAsTyped).expect(303)
  const tokens = await tokensIn(db)
  expect(tokens).toHaveLength(1)
  await request(app).get(`/passwords/${tokens[0]}`).expect(410)
  await mo.get('/account').expect(302)
})

test('a correction of anything else leaves links and sessions as they are', async () => {
  const { app, as, db, clock } = await aWorld()
  const [ada, mo] = [await as(people.ada), await as(people.mo)]
  await sendPasswordLink(db, people.mo.id, { by: null, at: clock.now() })
  await ada.post('/people/3', { ...moAsTyped, email: people.mo.email, jobTitle: 'Head of Quality' }).expect(303)
  const [token] = await tokensIn(db)
  await request(app).get(`/passwords/${token}`).expect(200)
  await mo.get('/account').expect(200)
})

test('a new invitation ends the one before', async () => {
  const { app, as, db, clock, setTime } = await aWorld()
  const id = await addPerson(db, nia, { by: people.ada, at: clock.now() })
  setTime('2026-03-02T09:05:00Z')
  await (await as(people.ada)).post(`/people/${id}/password-link`).expect(303)
  const [older, newer] = await tokensIn(db)
  await request(app).get(`/passwords/${older}`).expect(410)
  await request(app).get(`/passwords/${newer}`).expect(200)
})

async function tokensIn(db: World['db']): Promise<string[]> {
  return (await db.selectFrom('letters').select('secret').orderBy('id').execute()).map(({ secret }) => String(secret))
}

async function eventsOf(db: World['db'], personId: number | null): Promise<string[]> {
  const rows = await db.selectFrom('history').select('event').where('subject', '=', 'person').where('subjectId', '=', personId).execute()
  return rows.map(({ event }) => (JSON.parse(event) as { kind: string }).kind)
}
