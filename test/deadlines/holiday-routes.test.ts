import { historyOf } from '../../src/history/queries.ts'
import { checkHtml } from '../support/html.ts'
import { discharged } from '../support/discharged.ts'
import { EVENTS_2031, governmentList } from '../support/government-list.ts'
import { aWorld, day, people, type World } from '../support/world.ts'

const CORONATION = { date: '20 May 2026', title: 'Coronation', step: 'check' }

test('the bank holidays of a year are listed, and how far deadlines can be counted', async () => {
  const { as } = await aWorld()
  const { text } = await (await as(people.ada)).get('/bank-holidays').expect(200)
  checkHtml(text)
  expect(text).toContain('Bank holidays of 2026')
  expect(text).toContain('Friday 3 April 2026')
  expect(text).toContain('the end of <strong>2030</strong>')
})

test('a year of which nothing is known or was ever changed has no page', async () => {
  const { as } = await aWorld()
  const ada = await as(people.ada)
  for (const year of [1800, 2031, 9_999_999]) await ada.get(`/bank-holidays/${year}`).expect(404)
  await ada.post('/bank-holidays', { date: '5 May 2031', title: 'Jubilee', step: 'save' }).expect(303)
  await ada.post('/bank-holidays/days/2031-05-05/removal', { step: 'save' }).expect(303)
  expect((await ada.get('/bank-holidays/2031').expect(200)).text).toContain('removed the bank holiday')
})

test('the table of a year with one day added by hand says that the others are not known', async () => {
  const { as } = await aWorld()
  const ada = await as(people.ada)
  await ada.post('/bank-holidays', { date: '1 June 2035', title: 'Jubilee', step: 'save' }).expect(303)
  const { text } = await ada.get('/bank-holidays/2035').expect(200)
  checkHtml(text)
  expect(text).toContain('The other bank holidays of 2035 are not known here yet.</td>')
})

test('in a year whose holidays nobody has told us the list can still be opened, to mend it', async () => {
  const { as } = await aWorld('2031-03-03T09:00:00Z')
  const { text } = await (await as(people.ada)).get('/bank-holidays').expect(200)
  checkHtml(text)
  expect(text).toContain('The bank holidays of 2031 are not all known')
  expect(text).toContain('Upload the government’s list')
})

test('a one-off shows first every open deadline it moves, and saves nothing', async () => {
  const { db, as } = await aWorld()
  const { text } = await (await as(people.ada)).post('/bank-holidays', CORONATION).expect(200)
  checkHtml(text)
  expect(text).toContain('Publish the written statement of action')
  expect(text).toContain('Friday 29 May 2026')
  expect(text).toContain('<strong>Monday 1 June 2026</strong>')
  expect(await titleOn(db, '2026-05-20')).toBeUndefined()
})

test('added, each movement is in the history of its duty; removed, it moves back', async () => {
  const { db, as } = await aWorld()
  const ada = await as(people.ada)
  await ada
    .post('/bank-holidays', { ...CORONATION, step: 'save' })
    .expect(303)
    .expect('Location', '/bank-holidays/2026')
  expect(await titleOn(db, '2026-05-20')).toBe('Coronation')
  const because = 'Wednesday 20 May 2026 is now a bank holiday, Coronation'
  expect(await wordsOf(db, 'duty', 2)).toEqual([expect.stringContaining(`to Monday 1 June 2026: ${because}`)])
  const check = await ada.get('/bank-holidays/days/2026-05-20/removal').expect(200)
  checkHtml(check.text)
  expect(check.text).toContain('<strong>Friday 29 May 2026</strong>')
  await ada.post('/bank-holidays/days/2026-05-20/removal', { step: 'save' }).expect(303)
  await ada.post('/bank-holidays/days/2026-05-20/removal', { step: 'save' }).expect(404)
  expect(await titleOn(db, '2026-05-20')).toBeUndefined()
  expect(await wordsOf(db, 'bank holidays', 2026)).toEqual([
    'removed the bank holiday Wednesday 20 May 2026, Coronation',
    'added the bank holiday Wednesday 20 May 2026, Coronation',
  ])
})

test('a discharged duty does not move with a new bank holiday', async () => {
  const { db, as } = await aWorld()
  await discharged(db, 2, '2026-03-02')
  const { text } = await (await as(people.ada)).post('/bank-holidays', CORONATION).expect(200)
  expect(text).toContain('No open deadline moves')
})

test('added twice it is added once, and only what was added can be removed', async () => {
  const { db, as } = await aWorld()
  const ada = await as(people.ada)
  await ada.post('/bank-holidays', { ...CORONATION, step: 'save' }).expect(303)
  await ada.post('/bank-holidays', { ...CORONATION, step: 'save' }).expect(422)
  expect(await wordsOf(db, 'bank holidays', 2026)).toHaveLength(1)
  await ada.get('/bank-holidays/days/2026-12-25/removal').expect(404)
  await ada.post('/bank-holidays/days/2026-12-25/removal', { step: 'save' }).expect(404)
})

test.each([
  [{ date: '', title: '' }, ['Enter the date of the bank holiday', 'Enter what the bank holiday is called']],
  [{ date: '25/12/2026', title: 'Again' }, ['Friday 25 December 2026 is a bank holiday already: Christmas Day']],
  [{ date: '23/5/2026', title: 'Fair' }, ['Saturday 23 May 2026 is a Saturday, which is no working day anyway']],
])('%o is refused, with every mistake at once', async (form, mistakes) => {
  const { as } = await aWorld()
  const { text } = await (await as(people.ada)).post('/bank-holidays', form).expect(422)
  checkHtml(text)
  for (const mistake of mistakes) expect(text).toContain(mistake)
})

test('the government’s list shows what differs, and replaces only its own years once confirmed', async () => {
  const { db, as } = await aWorld()
  const ada = await as(people.ada)
  const file = { name: 'bank-holidays.json', bytes: governmentList(EVENTS_2031) }
  checkHtml((await ada.get('/bank-holidays/list').expect(200)).text)
  const check = await ada.upload('/bank-holidays/list', file).expect(200)
  checkHtml(check.text)
  expect(check.text).toContain('Added: Thursday 25 December 2031, Christmas Day')
  expect(await titleOn(db, '2031-12-25')).toBeUndefined()
  const confirmed = { list: file.bytes.toString(), shown: shownOn(check.text), step: 'save' }
  await ada.post('/bank-holidays/list', confirmed).expect(303)
  expect(await titleOn(db, '2031-12-25')).toBe('Christmas Day')
  expect(await titleOn(db, '2026-12-25')).toBe('Christmas Day')
  expect((await wordsOf(db, 'bank holidays', 2031))[0]).toMatch(/^took over the government’s list; added Wednesday 1 January 2031/)
  await ada.post('/bank-holidays/list', confirmed).expect(303)
  expect(await wordsOf(db, 'bank holidays', 2031)).toHaveLength(1)
})

test('the list removes nothing that was not shown: what somebody added meanwhile is shown first', async () => {
  const { db, as } = await aWorld()
  const ada = await as(people.ada)
  const known = await db.selectFrom('bankHolidays').select(['day as date', 'title']).where('day', '<', day('2027-01-01')).execute()
  const of2026 = known.filter(({ date }) => date.startsWith('2026'))
  const list = governmentList([...of2026, { date: '2026-07-06', title: 'Jubilee' }].map((each) => ({ ...each, notes: '' })))
  const check = await ada.upload('/bank-holidays/list', { name: 'bank-holidays.json', bytes: list }).expect(200)
  expect(check.text).not.toContain('Removed:')
  const confirmed = { list: list.toString(), step: 'save' }
  await ada.post('/bank-holidays', { ...CORONATION, step: 'save' }).expect(303)
  const { text } = await ada.post('/bank-holidays/list', { ...confirmed, shown: shownOn(check.text) }).expect(409)
  checkHtml(text)
  expect(text).toContain('The bank holidays known here were changed after you opened this page')
  expect(text).toContain('Removed: Wednesday 20 May 2026')
  expect([await titleOn(db, '2026-05-20'), await titleOn(db, '2026-07-06')]).toEqual([CORONATION.title, undefined])
  await ada.post('/bank-holidays/list', { ...confirmed, shown: shownOn(text) }).expect(303)
  expect([await titleOn(db, '2026-05-20'), await titleOn(db, '2026-07-06')]).toEqual([undefined, 'Jubilee'])
})

test('a clock that could not be counted is counted once the list of its year is there', async () => {
  const { db, as } = await aWorld()
  await db
    .updateTable('inspections')
    .set({ receivedOn: day('2030-12-02') })
    .execute()
  const ada = await as(people.ada)
  expect((await ada.get('/duties/2')).text).toContain('cannot be counted through 2031')
  const check = await ada.upload('/bank-holidays/list', { name: 'list.json', bytes: governmentList(EVENTS_2031) }).expect(200)
  expect(check.text).toContain('<strong>Thursday 13 March 2031</strong>')
  const confirmed = { list: governmentList(EVENTS_2031).toString(), shown: shownOn(check.text), step: 'save' }
  await ada.post('/bank-holidays/list', confirmed).expect(303)
  expect((await ada.get('/duties/2')).text).toContain('By the end of <strong>Thursday 13 March 2031</strong>')
})

test('a file that is not the list, and no file, are refused in words', async () => {
  const { as } = await aWorld()
  const ada = await as(people.ada)
  const wrong = await ada.upload('/bank-holidays/list', { name: 'list.json', bytes: Buffer.from('{}') }).expect(422)
  checkHtml(wrong.text)
  expect(wrong.text).toContain('must be the government’s list of bank holidays')
  expect((await ada.post('/bank-holidays/list', {}).expect(422)).text).toContain('Choose the file with the government’s list')
})

test.each([
  ['2029-12-31T09:00:00Z', false],
  ['2030-01-02T09:00:00Z', true],
])('at %s administrators are warned that the known years end: %s', async (now, isWarned) => {
  const { as } = await aWorld(now)
  const warning = 'Bank holidays are known to the end of 2030 only.'
  expect((await (await as(people.ada)).get('/people')).text.includes(warning)).toBe(isWarned)
  expect((await (await as(people.dina)).get('/inspections')).text).not.toContain(warning)
})

test('years after the last list was brought in, administrators read what is true of their deadlines, letters and rounds', async () => {
  const { as } = await aWorld('2032-01-05T09:00:00Z')
  const { text } = await (await as(people.ada)).get('/people').expect(200)
  expect(text).toContain('Bank holidays are known to the end of 2030 only.')
  expect(text).toContain(
    'Beyond it deadlines cannot be counted, letters go on every weekday, and rounds are counted as if there were no bank holidays.',
  )
})

test('a director cannot find the bank holidays, and nothing changes', async () => {
  const { db, as } = await aWorld()
  await (await as(people.dina)).post('/bank-holidays', { ...CORONATION, step: 'save' }).expect(404)
  expect(await titleOn(db, '2026-05-20')).toBeUndefined()
})

function shownOn(html: string): string {
  return /name="shown" value="([^"]+)"/.exec(html)?.[1] ?? ''
}

async function titleOn(db: World['db'], date: string): Promise<string | undefined> {
  return (await db.selectFrom('bankHolidays').select('title').where('day', '=', day(date)).executeTakeFirst())?.title
}

async function wordsOf(db: World['db'], about: 'duty' | 'bank holidays', id: number): Promise<string[]> {
  return (await historyOf(db, about, id)).map(({ words }) => words)
}
