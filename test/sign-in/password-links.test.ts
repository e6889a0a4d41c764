import request from 'supertest'
import { forgetExpired } from '../../src/sign-in/changes.ts'
import { addPerson, sendPasswordLink } from '../../src/sign-in/link-changes.ts'
import { aWorld, PASSWORD, people, type World } from '../support/world.ts'

const NEW_PASSWORD = 'lavender tractor pebble'
const nia = { name: 'Nia Fern', email: 'nia@westmere.example', jobTitle: 'Team Manager', roles: ['manager'] } as const

test('somebody new is sent an invitation, sets a password and signs in with it', async () => {
  const { app, db, clock } = await aWorld()
  const id = await addPerson(db, nia, { by: people.ada, at: clock.now() })
  const address = `/passwords/${await tokenIn(db)}`
  expect((await request(app).get(address).expect(200)).text).toContain(nia.email)
  await request(app).post(address).type('form').send({ password: NEW_PASSWORD }).expect(303).expect('Location', '/sign-in')
  await request(app).post('/sign-in').type('form').send({ email: nia.email, password: NEW_PASSWORD }).expect(303)
  expect(await eventsOf(db, id)).toEqual(['person added', 'password set', 'signed in'])
})

test('nobody is added under an e-mail address that is somebody’s already', async () => {
  const { db, clock } = await aWorld()
  expect(await addPerson(db, { ...nia, email: people.mo.email }, { by: null, at: clock.now() })).toBeNull()
  expect(await db.selectFrom('letters').selectAll().execute()).toEqual([])
})

test('whoever forgot the password gets a letter; the answer says nothing of whether we know them', async () => {
  const { app, db } = await aWorld()
  const known = await request(app).post('/passwords/forgotten').type('form').send({ email: ' Mo@Westmere.example ' }).expect(303)
  const unknown = await request(app).post('/passwords/forgotten').type('form').send({ email: 'who@westmere.example' }).expect(303)
  expect([known.text, known.headers['location']]).toEqual([unknown.text, unknown.headers['location']])
  const letters = await db.selectFrom('letters').select(['personId', 'kind', 'facts', 'tryAfter']).execute()
  expect(letters).toEqual([
    {
      personId: people.mo.id,
      kind: 'password-link',
      facts: '{"expiresAt":"2026-03-02T10:00:00.000Z"}',
      tryAfter: '2026-03-02T09:00:00.000Z',
    },
  ])
})

test('opening the link changes nothing; the button sets the password and ends every session', async () => {
  const { app, db, as, clock } = await aWorld()
  const mo = await as(people.mo)
  await sendPasswordLink(db, people.mo.id, { by: people.ada, at: clock.now() })
  const address = `/passwords/${await tokenIn(db)}`
  const before = await linksAndPasswords(db)
  await request(app).get(address).expect(200)
  await request(app).get(address).expect(200)
  expect(await linksAndPasswords(db)).toEqual(before)
  await request(app).post(address).type('form').send({ password: NEW_PASSWORD }).expect(303)
  await mo.get('/account').expect(302)
  await request(app).post('/sign-in').type('form').send({ email: people.mo.email, password: PASSWORD }).expect(422)
})

test('a link works once, and takes every other of the same person with it', async () => {
  const { app, db, clock, setTime } = await aWorld()
  await sendPasswordLink(db, people.mo.id, { by: null, at: clock.now() })
  setTime('2026-03-02T09:10:00Z')
  await sendPasswordLink(db, people.mo.id, { by: null, at: clock.now() })
  const [first, second] = await tokensIn(db)
  await request(app).post(`/passwords/${first}`).type('form').send({ password: NEW_PASSWORD }).expect(303)
  const after = await linksAndPasswords(db)
  for (const token of [first, second, 'never-a-token']) {
    const { text } = await request(app).post(`/passwords/${token}`).type('form').send({ password: 'another lavender tractor' }).expect(410)
    expect(text).toContain('This link no longer works')
  }
  expect(await linksAndPasswords(db)).toEqual(after)
})

test('two clicks at the same moment set one password', async () => {
  const { app, db, clock } = await aWorld()
  await sendPasswordLink(db, people.mo.id, { by: null, at: clock.now() })
  const address = `/passwords/${await tokenIn(db)}`
  const answers = await Promise.all(
    ['lavender tractor pebble', 'copper kettle meadow'].map((password) => request(app).post(address).type('form').send({ password })),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 410]))
})

test.each([
  ['an invitation seven days', { ...people.mo, id: 0 }, '2026-03-09T08:59:00Z', '2026-03-09T09:00:00Z'],
  ['a link to a new password one hour', people.mo, '2026-03-02T09:59:00Z', '2026-03-02T10:00:00Z'],
])('%s', async (_what, { id }, inTime, tooLate) => {
  const { app, db, clock, setTime } = await aWorld()
  if (id === 0) await addPerson(db, nia, { by: null, at: clock.now() })
  else await sendPasswordLink(db, id, { by: null, at: clock.now() })
  const address = `/passwords/${await tokenIn(db)}`
  setTime(inTime)
  expect((await request(app).get(address)).status).toBe(200)
  setTime(tooLate)
  expect((await request(app).get(address)).status).toBe(410)
})

test('a password that will not do is refused, the link stays good, and nothing typed is shown', async () => {
  const { app, db, clock } = await aWorld()
  await sendPasswordLink(db, people.mo.id, { by: null, at: clock.now() })
  const address = `/passwords/${await tokenIn(db)}`
  const { text } = await request(app).post(address).type('form').send({ password: 'Sunshine2026!' }).expect(422)
  expect(text).toContain('Many people use this password')
  expect(text).not.toContain('Sunshine2026!')
  expect((await request(app).get(address)).status).toBe(200)
})

test('asked for twice in a minute, one letter goes', async () => {
  const { app, db, setTime } = await aWorld()
  const ask = () => request(app).post('/passwords/forgotten').type('form').send({ email: people.mo.email })
  await ask()
  await ask()
  expect(await tokensIn(db)).toHaveLength(1)
  setTime('2026-03-02T09:02:00Z')
  await ask()
  expect(await tokensIn(db)).toHaveLength(2)
})

test('once old links are forgotten, whoever asks for another is sent it all the same', async () => {
  const { db, clock, setTime } = await aWorld()
  for (const at of ['2026-03-02T09:00:00Z', '2026-03-05T09:00:00Z', '2026-03-09T09:00:00Z']) {
    setTime(at)
    await forgetExpired(db, clock.now())
    expect(await sendPasswordLink(db, people.mo.id, { by: null, at: clock.now() })).toBe(true)
  }
  expect(new Set(await tokensIn(db)).size).toBe(3)
})

test('the database keeps only the hash of a token', async () => {
  const { db, clock } = await aWorld()
  await sendPasswordLink(db, people.mo.id, { by: null, at: clock.now() })
  const { tokenHash } = await db.selectFrom('passwordLinks').select('tokenHash').executeTakeFirstOrThrow()
  expect(tokenHash).not.toContain(await tokenIn(db))
})

async function tokensIn(db: World['db']): Promise<string[]> {
  return (await db.selectFrom('letters').select('secret').orderBy('id').execute()).map(({ secret }) => String(secret))
}

async function tokenIn(db: World['db']): Promise<string> {
  return (await tokensIn(db)).at(-1) ?? ''
}

async function linksAndPasswords(db: World['db']) {
  const links = await db.selectFrom('passwordLinks').selectAll().execute()
  return [links, await db.selectFrom('people').select('passwordHash').execute(), await db.selectFrom('history').selectAll().execute()]
}

async function eventsOf(db: World['db'], personId: number | null): Promise<string[]> {
  const rows = await db.selectFrom('history').select('event').where('subject', '=', 'person').where('subjectId', '=', personId).execute()
  return rows.map(({ event }) => (JSON.parse(event) as { kind: string }).kind)
}
