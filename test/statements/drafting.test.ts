import { historyOf } from '../../src/history/queries.ts'
import { checkHtml } from '../support/html.ts'
import { aCompletePlan } from '../support/statements.ts'
import { aWorld, people, type World } from '../support/world.ts'

const edit = '/statements/1/edit'
const typed = { foreword: 'We **will** do better.', introduction: 'About the inspection.', namesPeople: 'yes', version: '1' }

test('a director drafts the statement of an inspection from its plan, and sees first what is missing', async () => {
  const world = await aWorld()
  const dina = await drafted(world)
  const { text } = await dina.get('/statements/1').expect(200)
  checkHtml(text)
  expect(text).toContain('The timeliness of visits to children who move placement.')
  expect(text).toContain('Visit every child within five working days of a move')
  expect(text).toContain('From Wednesday 18 February 2026')
  expect(text).toContain('Recommendation 2 has no action')
  expect(text).toContain('href="/actions/new?recommendation=2"')
  expect(text).toContain('by the end of <strong>Friday 29 May 2026</strong>')
  expect((await historyOf(world.db, 'statement', 1)).map(({ who, words }) => [who, words])).toEqual([
    [people.dina.name, 'began version 1 of the statement'],
  ])
})

test('the introduction begins with the inspection and the law that asks for the statement', async () => {
  const world = await aWorld()
  const { text } = await (await drafted(world)).get(edit).expect(200)
  checkHtml(text)
  expect(text).toContain('The council received their report on Monday 16 February 2026.')
  expect(text).toContain('Education and Inspections Act 2006, section 137')
})

test('a director saves and looks at it at once, and is told what is not taken', async () => {
  const world = await aWorld()
  const dina = await drafted(world)
  const { text } = await dina.get(edit).expect(200)
  expect(text).toContain('Tables and pictures are not taken')
  await dina
    .post(edit, { ...typed, next: 'look' })
    .expect(303)
    .expect('Location', '/statements/1/edit#preview')
  const [, preview] = (await dina.get(edit)).text.split('id="preview"')
  expect(preview).toContain('We <strong>will</strong> do better.')
  await dina
    .post(edit, { ...typed, version: '2', next: 'look' })
    .expect(303)
    .expect('Location', '/statements/1/edit#preview')
  await dina.post(edit, { ...typed, introduction: 'Another', version: '2', next: 'elsewhere' }).expect(422)
})

test('drafted twice it is one draft', async () => {
  const world = await aWorld()
  const dina = await drafted(world)
  await dina.post('/statements', { inspectionId: '1' }).expect(303).expect('Location', '/statements/1')
  expect(await world.db.selectFrom('statements').select('id').execute()).toHaveLength(1)
})

test('what another body was asked stands apart', async () => {
  const { text } = await (await drafted(await aWorld())).get('/statements/1')
  const [before, after] = text.split('The statement as it would appear')
  expect(before).toContain('The board’s scrutiny of multi-agency audits.')
  expect(after).not.toContain('The board’s scrutiny')
})

test('the list offers what is not drafted yet, and shows others only what is published', async () => {
  const { as } = await aWorld()
  const dina = await as(people.dina)
  const before = await dina.get('/statements').expect(200)
  checkHtml(before.text)
  expect(before.text).toContain('Draft the statement')
  await dina.post('/statements', { inspectionId: '1' })
  const after = await dina.get('/statements')
  checkHtml(after.text)
  expect(after.text).toContain('href="/statements/1"')
  for (const person of [people.mo, people.cora, people.ada]) {
    const { text } = await (await as(person)).get('/statements').expect(200)
    expect(text).toContain('No statement has been published yet')
  }
})

test('what a director writes is saved and recorded, and people are named only then', async () => {
  const world = await aWorld()
  const dina = await drafted(world)
  expect((await dina.get('/statements/1/statement.docx').expect(200)).headers['content-disposition']).toContain('version 1 (draft).docx')
  expect(statementIn((await dina.get('/statements/1')).text)).not.toContain('Mo Farrant')
  await dina.post(edit, typed).expect(303).expect('Location', '/statements/1')
  const { text } = await dina.get('/statements/1')
  expect(text).toContain('We <strong>will</strong> do better.')
  expect(statementIn(text)).toContain('Mo Farrant, Head of Safeguarding')
  const [last] = await historyOf(world.db, 'statement', 1)
  expect(last?.words).toMatch(
    /^changed foreword from “0 words” to “4 words”; introduction from “\d+ words” to “3 words”; people named from “no” to “yes”$/,
  )
})

test('every mistake is shown and nothing typed is lost', async () => {
  const world = await aWorld()
  const dina = await drafted(world)
  const long = 'word '.repeat(4001)
  const { text } = await dina.post(edit, { ...typed, introduction: long }).expect(422)
  expect(text).toContain('The introduction must be 20,000 characters or fewer')
  expect(text).toContain('We **will** do better.')
  expect(await historyOf(world.db, 'statement', 1)).toHaveLength(1)
})

test('two directors write at once: neither loses a word', async () => {
  const world = await aWorld()
  const [dina, denis] = [await drafted(world), await world.as(people.denis)]
  await dina.post(edit, typed).expect(303)
  const { text } = await denis.post(edit, { ...typed, foreword: 'Mine' }).expect(409)
  checkHtml(text)
  expect(text).toContain('Saved meanwhile: <strong>We **will** do better.</strong>')
  expect(text).toContain('What you typed: <strong>Mine</strong>')
  await denis.post(edit, { ...typed, foreword: 'Mine', version: '2' }).expect(303)
  expect((await denis.get('/statements/1')).text).toContain('<p class="govuk-body">Mine</p>')
})

test('a foreword put back to its earlier words is not lost while the version is kept and agreed', async () => {
  const world = await aWorld()
  await aCompletePlan(world)
  const [dina, denis] = [await drafted(world), await world.as(people.denis)]
  await dina.post(edit, typed).expect(303)
  await denis.post(edit, { ...typed, foreword: 'Other words.', version: '2' }).expect(303)
  await denis.post('/statements/1/keeping', { version: '3' }).expect(303)
  await denis.post('/statements/1/agreement', { version: '4' }).expect(303)
  const { text } = await dina.post(edit, { ...typed, version: '3' }).expect(409)
  expect(text).toContain('We **will** do better.</textarea>')
})

test('a kept version stays as it was while the plan moves on, and is not written on any more', async () => {
  const world = await aWorld()
  const dina = await drafted(world)
  await dina.post('/statements/1/keeping', { version: '1' }).expect(303)
  await aCompletePlan(world)
  const { text } = await dina.get('/statements/1')
  checkHtml(text)
  expect(statementIn(text)).not.toContain('Give every new social worker a supervisor by name')
  expect(text).toContain('The plan has changed since this version was kept')
  await dina.get(edit).expect(303).expect('Location', '/statements/1')
  const { text: late } = await dina.post(edit, { ...typed, foreword: 'Too late' }).expect(409)
  expect(late).toContain('cannot be changed any more')
  expect(late).toContain('Too late')
  await expect(world.db.updateTable('statements').set({ foreword: 'x' }).execute()).rejects.toThrow('cannot be changed')
})

test('the next version begins with the same words and the plan of now, and both can be compared', async () => {
  const world = await aWorld()
  const dina = await drafted(world)
  await dina.post(edit, typed)
  await dina.post('/statements/1/keeping', { version: '2' })
  await aCompletePlan(world)
  expect((await dina.post('/statements/1/next', {}).expect(422)).text).toContain('Enter why you are starting another version')
  await dina.post('/statements/1/next', { because: 'After the Leader’s comments' }).expect(303).expect('Location', '/statements/2')
  await dina.post('/statements/1/next', { because: 'After the Leader’s comments' }).expect(303).expect('Location', '/statements/2')
  const { text } = await dina.get('/statements/2')
  expect(text).toContain('We <strong>will</strong> do better.')
  const { text: compared } = await dina.get('/statements/2/comparison').expect(200)
  checkHtml(compared)
  expect(compared).toContain('They differ in 1 thing')
  expect(compared).toContain('Give every new social worker a supervisor by name')
})

test('while a version is a draft no other is begun, and the reason typed for one is not lost', async () => {
  const world = await aWorld()
  const [dina, denis] = [await drafted(world), await world.as(people.denis)]
  await dina.get('/statements/1/next').expect(303).expect('Location', '/statements/1')
  await dina.post('/statements/1/keeping', { version: '1' })
  await denis.post('/statements/1/next', { because: 'A date was wrong' }).expect(303)
  const { text } = await dina.post('/statements/1/next', { because: 'After the Leader’s comments' }).expect(409)
  checkHtml(text)
  expect(text).toContain('Version 2 is a draft already, begun because “A date was wrong”')
  expect(text).toContain('value="After the Leader’s comments"')
  expect(text).toContain('href="/statements/2">Go to version 2</a>')
  await dina.get('/statements/1/next').expect(303).expect('Location', '/statements/2')
  expect((await dina.get('/statements/2')).text).toContain('Version 2 is a draft already')
  expect(await world.db.selectFrom('statements').select('because').execute()).toEqual([{ because: '' }, { because: 'A date was wrong' }])
})

test('a statement altered in the file behind our back is not shown', async () => {
  const world = await aWorld()
  const dina = await drafted(world)
  await world.db.updateTable('statements').set({ content: '{}', sha256: 'other', keptAt: '2026-03-02T09:00:00.000Z' }).execute()
  const { text } = await dina.get('/statements/1').expect(500)
  expect(text).toContain('Version 1 of this statement is not as it was stored')
})

async function drafted({ as }: World) {
  const dina = await as(people.dina)
  await dina.post('/statements', { inspectionId: '1' }).expect(303).expect('Location', '/statements/1')
  return dina
}

function statementIn(html: string): string {
  return /<div class="app-report">[^]*/.exec(html)?.[0] ?? ''
}
