import { historyOf } from '../../src/history/queries.ts'
import { headingOf } from '../../src/mail/heading.ts'
import { compose } from '../../src/mail/compose.ts'
import { aWorld, day, people, type World } from '../support/world.ts'

const publication = '/status-reports/2/publication'

test('before it is published a director checks what members will see and who is told', async () => {
  const { as, db } = await aWorld()
  const { text } = await (await as(people.dina)).get(publication).expect(200)
  expect(text).toContain('Status report, 27 February 2026')
  expect(text).toContain('Friday 27 February 2026')
  expect(text).toContain('Agree a single standard for recording visits (from on track to late)')
  expect(text).toContain('at once: 5 letters')
  expect(await lettersIn(db)).toEqual([])
})

test('published, it is everyone’s to read and everyone else with a role is told once', async () => {
  const { as, db } = await aWorld()
  await db.insertInto('people').values({ id: 7, name: 'Gone Away', email: 'gone@westmere.example' }).execute()
  await (await as(people.dina)).post(publication, { version: '1' }).expect(303).expect('Location', '/status-reports/2')
  expect(await lettersIn(db)).toEqual([2, 3, 4, 5, 6].map((personId) => ({ personId, tryAfter: '2026-03-02T09:00:00.000Z' })))
  expect((await historyOf(db, 'status report', 2)).map(({ words }) => words)).toEqual(['published “Status report, 27 February 2026”'])
  const { text } = await (await as(people.cora)).get('/status-reports/2').expect(200)
  expect(text).toContain(`Published by ${people.dina.name}, Monday 2 March 2026`)
})

test('published twice it is published once and nobody is told again', async () => {
  const { as, db } = await aWorld()
  const [dina, denis] = [await as(people.dina), await as(people.denis)]
  await dina.post(publication, { version: '1' }).expect(303)
  await dina.post(publication, { version: '1' }).expect(303)
  await denis.post(publication, { version: '2' }).expect(303)
  expect(await lettersIn(db)).toHaveLength(5)
  expect(await historyOf(db, 'status report', 2)).toHaveLength(1)
  expect(await db.selectFrom('statusReports').select('publishedById').where('id', '=', 2).executeTakeFirst()).toEqual({ publishedById: 1 })
})

test('on a Saturday the letters wait for Monday morning', async () => {
  const { as, db } = await aWorld('2026-03-07T11:00:00Z')
  const dina = await as(people.dina)
  expect((await dina.get(publication)).text).toContain('by e-mail, Monday 9 March 2026, 8:00am')
  await dina.post(publication, { version: '1' }).expect(303)
  expect(new Set((await lettersIn(db)).map(({ tryAfter }) => tryAfter))).toEqual(new Set(['2026-03-09T08:00:00.000Z']))
})

test('what was changed after the check was opened is checked again', async () => {
  const { as, db } = await aWorld()
  const [dina, denis] = [await as(people.dina), await as(people.denis)]
  await denis.post('/status-reports/2/edit', { title: 'Another title', commentary: '', version: '1' }).expect(303)
  const { text } = await dina.post(publication, { version: '1' }).expect(409)
  expect(text).toContain('changed after you opened this page')
  expect(text).toContain('Another title')
  expect(await lettersIn(db)).toEqual([])
})

test('nobody but a director publishes, and nothing is published', async () => {
  const { as, db } = await aWorld()
  for (const person of [people.mo, people.cora, people.ada]) await (await as(person)).post(publication, { version: '1' }).expect(404)
  expect(await db.selectFrom('statusReports').select('publishedAt').where('id', '=', 2).executeTakeFirst()).toEqual({ publishedAt: null })
})

test('a published report does not change when the plan moves on', async () => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  await dina.post('/status-reports', { title: 'Status report, 2 March 2026' }).expect(303)
  await dina.post('/status-reports/3/publication', { version: '1' }).expect(303)
  const cora = await as(people.cora)
  const { text: before } = await cora.get('/status-reports/3').expect(200)
  await db
    .updateTable('actions')
    .set({ what: 'Something else', dueOn: day('2026-12-31'), signedOffOn: day('2026-03-03') })
    .execute()
  await db.updateTable('recommendations').set({ text: 'Something else' }).execute()
  await db.deleteFrom('actionRecommendations').execute()
  const { text: after } = await cora.get('/status-reports/3').expect(200)
  expect(after).toBe(before)
})

test('the file refuses to change, delete or replace a published report', async () => {
  const { db } = await aWorld()
  const report = await db.selectFrom('statusReports').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
  await expect(db.updateTable('statusReports').set({ commentary: '' }).where('id', '=', 1).execute()).rejects.toThrow('cannot be changed')
  await expect(db.deleteFrom('statusReports').where('id', '=', 1).execute()).rejects.toThrow('cannot be deleted')
  await expect(db.replaceInto('statusReports').values(report).execute()).rejects.toThrow('cannot be replaced')
})

test('a report on a plan with no action at all can be published and read', async () => {
  const { as, db } = await aWorld()
  await db.deleteFrom('actionRecommendations').execute()
  await db.deleteFrom('actions').execute()
  const dina = await as(people.dina)
  await dina.post('/status-reports', { title: 'Status report' }).expect(303)
  await dina.post('/status-reports/3/publication', { version: '1' }).expect(303)
  const { text } = await (await as(people.cora)).get('/status-reports/3').expect(200)
  expect(text).toContain('There is no action in the plan yet. No recommendation to the council has an action yet.')
  expect(text).toContain('There is no action for this recommendation yet.')
})

test('the letter says which report it is and leads to it', async () => {
  const facts = { reportId: 2, title: 'Spring & summer', asAt: day('2026-02-27') }
  const letter = {
    kind: 'status-report-published',
    facts,
    person: people.cora,
    council: { name: 'Westmere' },
    baseUrl: 'https://x',
  } as const
  expect(headingOf('status-report-published', facts).subject).toBe('Status report published: position as at Friday 27 February 2026')
  const { text, html } = await compose(letter)
  expect(text).toContain('Spring & summer')
  expect(text).toContain('https://x/status-reports/2')
  expect(html).toContain('href="https://x/status-reports/2"')
})

function lettersIn(db: World['db']) {
  return db
    .selectFrom('letters')
    .select(['personId', 'tryAfter'])
    .where('kind', '=', 'status-report-published')
    .orderBy('personId')
    .execute()
}
