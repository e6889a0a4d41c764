import { historyOf } from '../../src/history/queries.ts'
import { aWorld, people } from '../support/world.ts'

const draft = '/status-reports/2/edit'
const typed = { title: 'Our second report', commentary: 'Slow, but **steady**.', version: '1' }

test('a director freezes the position of now and goes on to write', async () => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  const { text: form } = await dina.get('/status-reports/new').expect(200)
  expect(form).toContain('value="Status report, 2 March 2026"')
  const answer = await dina.post('/status-reports', { title: 'Status report, 2 March 2026' }).expect(303)
  expect(answer.headers['location']).toBe('/status-reports/3/edit')
  const { text } = await dina.get('/status-reports/3/edit').expect(200)
  expect(text).toContain('Visit every child within five working days of a move')
  expect(await db.selectFrom('positions').select('asAt').where('id', '=', 3).executeTakeFirst()).toEqual({ asAt: '2026-03-02' })
  expect((await historyOf(db, 'status report', 3)).map(({ who, words }) => [who, words])).toEqual([
    [people.dina.name, 'drafted “Status report, 2 March 2026”'],
  ])
})

test('the button pressed twice begins one report', async () => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  const first = await dina.post('/status-reports', { title: 'Status report' })
  const second = await dina.post('/status-reports', { title: 'Status report' })
  expect(second.headers['location']).toBe(first.headers['location'])
  expect(await db.selectFrom('statusReports').select('id').execute()).toHaveLength(3)
  expect(await historyOf(db, 'status report', 3)).toHaveLength(1)
})

test('a report without a title is not begun', async () => {
  const { as, db } = await aWorld()
  const { text } = await (await as(people.dina)).post('/status-reports', { title: '  ' }).expect(422)
  expect(text).toContain('Enter a title')
  expect(await db.selectFrom('positions').select('id').execute()).toHaveLength(2)
})

test('what a director writes is saved with a line of history', async () => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  await dina.post(draft, typed).expect(303).expect('Location', draft)
  const { text } = await dina.get(draft)
  expect(text).toContain('Slow, but <strong>steady</strong>.')
  expect((await historyOf(db, 'status report', 2)).map(({ words }) => words)).toEqual([
    'changed title from “Status report, 27 February 2026” to “Our second report”; commentary from “6 words” to “3 words”',
  ])
})

test('saved twice it is changed once', async () => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  await dina.post(draft, typed).expect(303)
  await dina.post(draft, typed).expect(303)
  expect(await historyOf(db, 'status report', 2)).toHaveLength(1)
})

test('saved to be published, it goes on to the check', async () => {
  const { as } = await aWorld()
  const answer = await (await as(people.dina)).post(draft, { ...typed, next: 'publish' }).expect(303)
  expect(answer.headers['location']).toBe('/status-reports/2/publication')
})

test('every mistake is shown at once and nothing typed is lost', async () => {
  const { as, db } = await aWorld()
  const { text } = await (await as(people.dina)).post(draft, { ...typed, title: '', commentary: `Much ${'x'.repeat(20_000)}` }).expect(422)
  expect(text).toContain('Enter a title')
  expect(text).toContain('The commentary must be 20,000 characters or fewer')
  expect(text).toContain(`Much ${'x'.repeat(20_000)}</textarea>`)
  expect(await historyOf(db, 'status report', 2)).toEqual([])
})

test('two directors on one report see both versions and lose neither', async () => {
  const { as, db } = await aWorld()
  const [dina, denis] = [await as(people.dina), await as(people.denis)]
  await denis.post(draft, { ...typed, commentary: 'Denis wrote this.' }).expect(303)
  const { text } = await dina.post(draft, { ...typed, commentary: 'Dina wrote this.' }).expect(409)
  expect(text).toContain('This was saved while you were writing')
  expect(text).toContain(people.denis.name)
  expect(text).toMatch(/Saved meanwhile[^D]*Denis wrote this\./)
  expect(text).toContain('Dina wrote this.</textarea>')
  expect(text).toContain('name="version" value="2"')
  await dina.post(draft, { ...typed, commentary: 'Both wrote this.', version: '2' }).expect(303)
  const saved = await db.selectFrom('statusReports').select('commentary').where('id', '=', 2).executeTakeFirst()
  expect(saved).toEqual({ commentary: 'Both wrote this.' })
})

test('a report published meanwhile stays as it is, and what was typed is not lost', async () => {
  const { as, db } = await aWorld()
  const [dina, denis] = [await as(people.dina), await as(people.denis)]
  await denis.post('/status-reports/2/publication', { version: '1' }).expect(303)
  const { text } = await dina.post(draft, typed).expect(409)
  expect(text).toContain('published while you were writing')
  expect(text).toContain('Slow, but **steady**.</textarea>')
  expect(await db.selectFrom('statusReports').select('title').where('id', '=', 2).executeTakeFirst()).toEqual({
    title: 'Status report, 27 February 2026',
  })
})

test('the page of a published report’s draft leads to the report', async () => {
  const { as } = await aWorld()
  const dina = await as(people.dina)
  for (const page of ['edit', 'publication']) {
    expect((await dina.get(`/status-reports/1/${page}`).expect(303)).headers['location']).toBe('/status-reports/1')
  }
})
