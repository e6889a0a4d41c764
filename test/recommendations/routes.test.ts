import { historyOf } from '../../src/history/queries.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, people, type World } from '../support/world.ts'

const WORDS = 'The timeliness of visits to children who move placement.'
const form = { version: '1', text: WORDS, points: '', list: 'What needs to improve', number: '', addressedTo: 'authority', otherBody: '' }

test('a recommendation shows the inspectors’ words, where they stand, and what the council does about them', async () => {
  const { db, as } = await aWorld()
  await db
    .updateTable('recommendations')
    .set({
      points: '["within a week"]',
      timescale: 'Immediately',
      framework: '{"kind":"outcome","number":2,"text":"outcome 2, national framework"}',
    })
    .where('id', '=', 1)
    .execute()
  const { text } = await (await as(people.dina)).get('/recommendations/1').expect(200)
  checkHtml(text)
  for (const words of [
    WORDS,
    '<li>within a week</li>',
    'What needs to improve: Immediately, page 2',
    'outcome 2, national framework',
    'The council</dd>',
    '<a class="govuk-link" href="/actions/2">Agree a single standard for recording visits</a>',
    'Due 20 February 2026, 10 days ago, and not claimed complete.',
    'Mina O’Brien',
    'Due Friday 29 May 2026',
    '/actions/new?recommendation=1',
  ])
    expect(text).toContain(words)
})

test('one without an action says so', async () => {
  const { as } = await aWorld()
  const { text } = await (await as(people.mo)).get('/recommendations/2').expect(200)
  checkHtml(text)
  expect(text).toContain('No action yet</strong>')
  expect(text).not.toContain('/actions/new')
  expect(text).not.toContain('/recommendations/2/edit')
})

test('one to another body names it', async () => {
  const { db, as } = await aWorld()
  await db.updateTable('recommendations').set({ body: 'Westmere Hospitals Trust' }).where('id', '=', 2).execute()
  const dina = await as(people.dina)
  expect((await dina.get('/recommendations/2')).text).toContain('Westmere Hospitals Trust</dd>')
  const { text: boards } = await dina.get('/recommendations/3')
  expect(boards).toContain('The safeguarding board</dd>')
  expect(boards).not.toContain('No action yet')
  expect((await dina.get('/recommendations/2/edit')).text).toContain('value="Westmere Hospitals Trust"')
})

test('a director corrects what was misread, and the history keeps both', async () => {
  const { db, as } = await aWorld()
  const dina = await as(people.dina)
  const correction = {
    ...form,
    text: 'The timeliness of visits.',
    points: 'in a week\r\n\r\nin a month',
    number: '24',
    addressedTo: 'other',
    otherBody: 'The Trust',
  }
  await dina.post('/recommendations/1/edit', correction).expect(303).expect('Location', '/recommendations/1')
  expect(await recommendation(db)).toMatchObject({
    text: 'The timeliness of visits.',
    points: '["in a week","in a month"]',
    number: '24',
    body: 'The Trust',
    version: 2,
  })
  expect(await wordsOfHistory(db)).toEqual([
    `changed recommendation 1: text from “${WORDS}” to “The timeliness of visits.”; points from “none” to “in a week; in a month”; ` +
      'number from “none” to “24”; addressed to from “The council” to “The Trust”',
  ])
  expect((await dina.get('/inspections/1')).text).toContain('24. The timeliness of visits.')
})

test('correcting twice leaves one line of history', async () => {
  const { db, as } = await aWorld()
  const dina = await as(people.dina)
  await dina.post('/recommendations/1/edit', { ...form, text: 'Visits.' }).expect(303)
  await dina.post('/recommendations/1/edit', { ...form, text: 'Visits.' }).expect(303)
  expect(await wordsOfHistory(db)).toHaveLength(1)
})

test('every mistake is shown at once and nothing typed is lost', async () => {
  const { db, as } = await aWorld()
  const wrong = { ...form, text: ' ', list: '', number: '123456789012345678901', addressedTo: 'other', points: 'kept' }
  const { text } = await (await as(people.dina)).post('/recommendations/1/edit', wrong).expect(422)
  checkHtml(text)
  for (const mistake of [
    'Enter the inspectors’ words',
    'Enter the heading it stands under',
    'Its number must be 20',
    'Enter the name of the other body',
  ])
    expect(text).toContain(mistake)
  expect(text).toContain('>kept</textarea>')
  expect((await recommendation(db)).version).toBe(1)
})

test('when somebody else corrected it first, both versions are shown and neither is lost', async () => {
  const { db, as } = await aWorld()
  const [dina, denis] = [await as(people.dina), await as(people.denis)]
  await denis.post('/recommendations/1/edit', { ...form, text: 'Visits by Denis.' }).expect(303)
  const { text } = await dina.post('/recommendations/1/edit', { ...form, text: 'Visits by Dina.' }).expect(409)
  checkHtml(text)
  expect(text).toContain('Saved meanwhile: <strong>Visits by Denis.</strong>')
  expect(text).toContain('>Visits by Dina.</textarea>')
  expect((await recommendation(db)).text).toBe('Visits by Denis.')
  await dina.post('/recommendations/1/edit', { ...form, version: '2', text: 'Visits by Dina.' }).expect(303)
  expect((await recommendation(db)).text).toBe('Visits by Dina.')
})

test('a manager may neither open the form nor send it', async () => {
  const { db, as } = await aWorld()
  const mo = await as(people.mo)
  await mo.get('/recommendations/1/edit').expect(403)
  await mo.post('/recommendations/1/edit', { ...form, text: 'Nothing.' }).expect(403)
  expect((await recommendation(db)).text).toBe(WORDS)
})

test.each(['/recommendations/9', '/recommendations/-1', '/recommendations/9/edit'])('%s does not exist', async (address) => {
  const { as } = await aWorld()
  expect((await (await as(people.dina)).get(address)).status).toBe(404)
})

async function recommendation(db: World['db']) {
  return db.selectFrom('recommendations').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
}

async function wordsOfHistory(db: World['db']): Promise<string[]> {
  return (await historyOf(db, 'recommendation', 1)).map(({ words }) => words)
}
