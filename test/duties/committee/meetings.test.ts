import { historyOf } from '../../../src/history/queries.ts'
import { checkHtml } from '../../support/html.ts'
import { aWorld, people, type World } from '../../support/world.ts'

const typed = { body: 'Cabinet', dates: '14 May 2026\r\n9/4/2026\r\n\r\nThu 11 June 2026' }

test('a director adds several meetings at once, and history tells of them in one line', async () => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  await dina.post('/committee', typed).expect(303).expect('Location', '/committee')
  expect(await meetings(db)).toEqual(['2026-04-09 Cabinet', '2026-05-14 Cabinet', '2026-06-11 Cabinet'])
  const { text } = await dina.get('/committee').expect(200)
  checkHtml(text)
  expect(text).toContain('3 meetings added')
  expect(await told(db)).toEqual(['added the meetings of Cabinet on Thursday 9 April 2026; Thursday 14 May 2026; Thursday 11 June 2026'])
})

test('the same meetings sent twice are there once, with one line of history', async () => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  await dina.post('/committee', typed).expect(303)
  await dina.post('/committee', typed).expect(303)
  expect((await dina.get('/committee')).text).toContain('Nothing was added: 3 were there already')
  await dina.post('/committee', { ...typed, dates: '14/5/2026\n2/7/2026' }).expect(303)
  expect((await dina.get('/committee')).text).toContain('1 meeting added: 1 was there already')
  expect(await meetings(db)).toHaveLength(4)
  expect(await told(db)).toHaveLength(2)
})

test('a date given more than once is one meeting, and is named, since another may have been meant', async () => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  await dina.post('/committee', { ...typed, dates: '14 May 2026\n9/4/2026\n14/5/2026\n14 May 2026' }).expect(303)
  expect(await meetings(db)).toEqual(['2026-04-09 Cabinet', '2026-05-14 Cabinet'])
  expect((await dina.get('/committee')).text).toContain('2 meetings added. Given more than once, and there once: Thursday 14 May 2026')
  await dina.post('/committee', { ...typed, dates: '9 April 2026\n9 April 2026' }).expect(303)
  expect((await dina.get('/committee')).text).toContain(
    'Nothing was added: 1 was there already. Given more than once, and there once: Thursday 9 April 2026',
  )
})

test('two bodies may meet on one day, and those that have met stand apart', async () => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  await dina.post('/committee', { body: ' Improvement   Committee ', dates: '2026-05-14' }).expect(303)
  await dina.post('/committee', { ...typed, dates: '14 May 2026\n26 February 2026' }).expect(303)
  expect(await meetings(db)).toEqual(['2026-02-26 Cabinet', '2026-05-14 Cabinet', '2026-05-14 Improvement Committee'])
  const { text } = await dina.get('/committee')
  checkHtml(text)
  expect(text).toContain('Meetings that have been (1)')
  expect(text).toContain('2 meetings added. In the past already, so no decision can be planned for it: Thursday 26 February 2026')
})

test('every mistake is shown at once, each line that is no date is named, and nothing typed is lost', async () => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  const { text } = await dina.post('/committee', { body: '', dates: '14 May 2026\n31 June 2026\nsoon' }).expect(422)
  checkHtml(text)
  for (const words of [
    'Enter who meets',
    '“31 June 2026” is not a real date',
    '“soon” is not a real date',
    '14 May 2026\n31 June 2026\nsoon',
  ])
    expect(text).toContain(words)
  expect((await dina.post('/committee', { body: 'Cabinet', dates: ' ' }).expect(422)).text).toContain('Enter the dates of its meetings')
  const year = Array.from({ length: 101 }, (_, count) => `${(count % 28) + 1}/${Math.floor(count / 28) + 1}/2027`).join('\n')
  expect((await dina.post('/committee', { body: 'Cabinet', dates: year }).expect(422)).text).toContain(
    'Add no more than 100 meetings at once',
  )
  expect(await meetings(db)).toEqual([])
})

test('a meeting is removed with a line of history; removing it twice is harmless', async () => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  await dina.post('/committee', typed).expect(303)
  expect((await dina.get('/committee')).text).toContain('<a class="govuk-link" href="/committee/meetings/1/removal">')
  const { text } = await dina.get('/committee/meetings/1/removal').expect(200)
  checkHtml(text)
  expect(text).toMatch(/Remove this meeting\?[^]*Cabinet[^]*Thursday 9 April 2026/)
  await dina.post('/committee/meetings/1/removal').expect(303).expect('Location', '/committee')
  expect((await dina.get('/committee')).text).toContain('Meeting removed')
  await dina.get('/committee/meetings/1/removal').expect(303).expect('Location', '/committee')
  await dina.post('/committee/meetings/1/removal').expect(303)
  expect((await dina.get('/committee')).text).toContain('That meeting had been removed already')
  expect(await meetings(db)).toHaveLength(2)
  expect((await told(db))[0]).toBe('removed the meeting of Cabinet on Thursday 9 April 2026')
  expect(await told(db)).toHaveLength(2)
})

test.each([people.mo, people.ada])('$name sees the meetings but may not change them', async (person) => {
  const { as, db } = await aWorld()
  await (await as(people.dina)).post('/committee', typed).expect(303)
  const visitor = await as(person)
  const { text } = await visitor.get('/committee').expect(200)
  checkHtml(text)
  expect(text).toContain('Thursday 14 May 2026')
  expect(text).not.toContain('/removal')
  expect(text).not.toContain('name="dates"')
  await visitor.post('/committee', { ...typed, dates: '1 July 2026' }).expect(403)
  await visitor.post('/committee/meetings/1/removal').expect(403)
  expect(await meetings(db)).toHaveLength(3)
  expect(await told(db)).toHaveLength(1)
})

test('for a cabinet member there are no meetings to find', async () => {
  const { as, db } = await aWorld()
  const cora = await as(people.cora)
  await cora.get('/committee').expect(404)
  await cora.post('/committee', typed).expect(404)
  await cora.get('/duties/2/committee').expect(404)
  await cora.get('/duties/2/committee.ics').expect(404)
  expect(await meetings(db)).toEqual([])
})

test('the meetings are found from the first page of a director, and from the statement that waits for one', async () => {
  const { as } = await aWorld()
  const dina = await as(people.dina)
  const { text: first } = await dina.get('/inspections').expect(200)
  checkHtml(first)
  expect(first).toContain('href="/committee"')
  expect((await dina.get('/committee')).text).toContain('href="/duties/2/committee"')
  await dina.post('/statements', { inspectionId: '1' }).expect(303)
  expect((await dina.get('/statements/1')).text).toContain('href="/duties/2/committee"')
})

async function meetings(db: World['db']): Promise<string[]> {
  const rows = await db.selectFrom('committeeMeetings').selectAll().orderBy('meetsOn').orderBy('body').execute()
  return rows.map(({ body, meetsOn }) => `${meetsOn} ${body}`)
}

async function told(db: World['db']): Promise<string[]> {
  return (await historyOf(db, 'committee', 1)).map(({ words }) => words)
}
