import request from 'supertest'
import { openDatabase } from '../../db/open.ts'
import { createApp } from '../../src/app.ts'
import { announceFirstRun, newFirstRunCode } from '../../src/sign-in/first-run.ts'
import { aWorld, people } from '../support/world.ts'

const typed = {
  councilName: 'Westmere Borough Council',
  name: 'Ada Penrose',
  email: 'Ada@Westmere.example',
  password: 'lavender tractor pebble',
}

test.each(['/', '/sign-in', '/actions/12', '/passwords/forgotten', '/nowhere'])(
  'with nobody there, %s leads to the first run',
  async (address) => {
    const { app } = await anEmptyTracker()
    expect((await request(app).get(address).expect(302)).headers['location']).toBe('/first-run')
    expect((await request(app).post(address).expect(303)).headers['location']).toBe('/first-run')
  },
)

test('the first run has its page, and its styles', async () => {
  const { app } = await anEmptyTracker()
  expect((await request(app).get('/first-run').expect(200)).text).toContain('become its first administrator')
  expect((await request(app).get('/council.css')).status).toBe(200)
})

test('whoever has the code becomes the first administrator, signed in; then there is no first run any more', async () => {
  const { app, db } = await anEmptyTracker()
  const visitor = request.agent(app)
  const code = newFirstRunCode(db).toLowerCase().replaceAll('-', ' ')
  await visitor
    .post('/first-run')
    .type('form')
    .send({ ...typed, code })
    .expect(303)
    .expect('Location', '/people')
  const { text } = await visitor.get('/people').expect(200)
  expect(text).toMatch(/Westmere Borough Council[\s\S]*The tracker is yours[\s\S]*ada@westmere\.example/)
  await visitor.get('/first-run').expect(404)
  await request(app)
    .post('/first-run')
    .type('form')
    .send({ ...typed, code })
    .expect(404)
  const told = await db.selectFrom('history').select(['personId', 'event']).execute()
  expect(told.map(({ personId, event }) => [personId, (JSON.parse(event) as { kind: string }).kind])).toEqual([
    [1, 'first administrator made'],
    [1, 'signed in'],
  ])
})

test('two who begin at the same moment: one is the administrator', async () => {
  const { app, db } = await anEmptyTracker()
  const code = newFirstRunCode(db)
  const begin = (email: string) =>
    request(app)
      .post('/first-run')
      .type('form')
      .send({ ...typed, email, code })
  const answers = await Promise.all([begin('ada@westmere.example'), begin('eve@westmere.example')])
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 404]))
  expect(await db.selectFrom('people').select('id').execute()).toHaveLength(1)
})

test('every mistake is shown at once, what was typed is kept, the password is not echoed', async () => {
  const { app, db } = await anEmptyTracker()
  newFirstRunCode(db)
  const form = { code: 'AAAA-BBBB-CCCC-DDDD', councilName: 'Westmere Borough Council', name: '', email: 'ada', password: 'Westmere-2026' }
  const { text } = await request(app).post('/first-run').type('form').send(form).expect(422)
  for (const words of ['Enter the code', 'Enter your name', 'Your e-mail address must be like', 'must not be made of your name']) {
    expect(text).toContain(words)
  }
  expect(text).toContain('value="Westmere Borough Council"')
  expect(text).not.toContain('Westmere-2026')
  expect(await db.selectFrom('people').select('id').execute()).toEqual([])
})

test('without a code told at start nothing is the code, not even nothing', async () => {
  const { app } = await anEmptyTracker()
  expect(
    (
      await request(app)
        .post('/first-run')
        .type('form')
        .send({ ...typed, code: '' })
    ).status,
  ).toBe(422)
})

test('the code cannot be guessed without end', async () => {
  const { app, db } = await anEmptyTracker()
  const code = newFirstRunCode(db)
  const guess = () =>
    request(app)
      .post('/first-run')
      .type('form')
      .send({ ...typed, code: 'AAAA' })
  for (let guesses = 0; guesses < 10; guesses += 1) await guess().expect(422)
  expect(
    (
      await request(app)
        .post('/first-run')
        .type('form')
        .send({ ...typed, code })
    ).status,
  ).toBe(429)
})

test('the code is told at start, and only while nobody is there', async () => {
  const { context, db } = await anEmptyTracker()
  const told: string[] = []
  await announceFirstRun(context, (words) => void told.push(words))
  expect(told.join('')).toMatch(/http:\/\/tracker\.test\/first-run and give the code (?:[A-Z2-9]{4}-){3}[A-Z2-9]{4}$/)
  await db.insertInto('people').values({ name: people.ada.name, email: people.ada.email, passwordHash: null }).execute()
  await announceFirstRun(context, (words) => void told.push(words))
  expect(told).toHaveLength(1)
})

async function anEmptyTracker() {
  const { context: world } = await aWorld()
  const db = await openDatabase(':memory:')
  const context = { ...world, db }
  return { context, db, app: createApp(context) }
}
