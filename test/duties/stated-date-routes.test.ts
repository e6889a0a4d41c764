import { dutyById } from '../../src/duties/queries.ts'
import { historyOf } from '../../src/history/queries.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, people, type World } from '../support/world.ts'

/** By the rule the statement is due on Friday 29 May 2026; seventy calendar days would be Monday 27 April. */
const MISCOUNTED = {
  version: '1',
  statedDueOn: '27/4/2026',
  governedBy: 'rule',
  because: 'It counts calendar days: our monitoring officer agrees',
}

test('a date in the letter that differs is a warning, and moves nothing while the rule governs', async () => {
  const { db, as } = await aWorld()
  const dina = await as(people.dina)
  checkHtml((await dina.get('/duties/2/stated-date').expect(200)).text)
  await dina.post('/duties/2/stated-date', MISCOUNTED).expect(303)
  const { text } = await dina.get('/duties/2')
  checkHtml(text)
  expect(text).toContain('By the end of <strong>Friday 29 May 2026</strong>')
  expect(text).toContain(
    'The letter says Monday 27 April 2026; the rule comes to Friday 29 May 2026. The rule governs: It counts calendar days: our monitoring officer agrees',
  )
  expect((await dina.get('/inspections/1')).text).toContain('The letter says <strong>Monday 27 April 2026</strong>')
  expect(await wordsOf(db)).toEqual([
    'changed the date in the letter from no date to Monday 27 April 2026; the rule governs: It counts calendar days: our monitoring officer agrees',
  ])
})

test('where the letter is chosen to govern, the move is shown first and then kept', async () => {
  const { db, as } = await aWorld()
  const dina = await as(people.dina)
  const form = { ...MISCOUNTED, governedBy: 'letter', because: 'The inspectorate asks for it' }
  const check = await dina.post('/duties/2/stated-date', form).expect(200)
  checkHtml(check.text)
  expect(check.text).toContain('<strong>Monday 27 April 2026</strong>')
  expect((await dutyById(db, 2)).statedDueOn).toBeNull()
  expect((await dina.post('/duties/2/stated-date', { ...form, step: 'change' }).expect(200)).text).toContain('value="27/4/2026"')
  await dina.post('/duties/2/stated-date', { ...form, step: 'save' }).expect(303)
  expect((await dina.get('/duties/2')).text).toContain('By the end of <strong>Monday 27 April 2026</strong>')
  expect((await wordsOf(db))[0]).toMatch(
    /from Friday 29 May 2026 to Monday 27 April 2026: the date in the letter governs: The inspectorate asks for it$/,
  )
})

test('a date that was read in the document is proposed, and need not be typed again', async () => {
  const { db, as } = await aWorld()
  const reading = JSON.stringify({ statedDeadline: '2026-05-22' })
  await db.updateTable('intakeDrafts').set({ reading, inspectionId: 1 }).execute()
  const dina = await as(people.dina)
  const { text: duty } = await dina.get('/duties/2').expect(200)
  checkHtml(duty)
  expect(duty).toContain('asked for by <strong>Friday 22 May 2026</strong>; the rule comes to Friday 29 May 2026')
  expect((await (await as(people.mo)).get('/duties/2')).text).not.toContain('record it as the date in the letter')
  const { text } = await dina.get('/duties/2/stated-date').expect(200)
  checkHtml(text)
  expect(text).toContain('asked for by <strong>Friday 22 May 2026</strong>')
  expect(text).toContain('value="22/5/2026"')
  await dina.post('/duties/2/stated-date', { ...MISCOUNTED, statedDueOn: '22/5/2026' }).expect(303)
  expect((await dina.get('/duties/2')).text).not.toContain('asked for by')
  expect((await dina.get('/duties/2/stated-date')).text).toContain('value="22/5/2026"')
})

test('a duty that no statement meets is not offered the date by which a statement is asked for', async () => {
  const { db, as } = await aWorld()
  const reading = JSON.stringify({ statedDeadline: '2026-05-22' })
  await db.updateTable('intakeDrafts').set({ reading, inspectionId: 1 }).execute()
  const dina = await as(people.dina)
  expect((await dina.get('/duties/1')).text).not.toContain('asked for by')
  expect((await dina.get('/duties/1/stated-date')).text).not.toContain('22/5/2026')
})

test('the same date as the rule needs no reason and is no warning', async () => {
  const { as } = await aWorld()
  const dina = await as(people.dina)
  await dina.post('/duties/2/stated-date', { version: '1', statedDueOn: '29 May 2026' }).expect(303)
  const { text } = await dina.get('/duties/2')
  expect(text).toContain('Friday 29 May 2026, the same as the rule')
  expect(text).not.toContain('govuk-warning-text')
})

test.each([
  [{ ...MISCOUNTED, governedBy: '', because: '' }, ['Enter why that date governs']],
  [{ version: '1', statedDueOn: '27/4/2026' }, ['Select which date governs', 'Enter why that date governs']],
  [{ ...MISCOUNTED, statedDueOn: '31/4/2026' }, ['must be a real date']],
  [{ ...MISCOUNTED, statedDueOn: '1/2/2026' }, ['must be on or after Monday 16 February 2026']],
])('%o is refused and nothing typed is lost', async (form, mistakes) => {
  const { db, as } = await aWorld()
  const { text } = await (await as(people.dina)).post('/duties/2/stated-date', form).expect(422)
  checkHtml(text)
  for (const mistake of mistakes) expect(text).toContain(mistake)
  expect(text).toContain(`value="${form.statedDueOn}"`)
  expect(await wordsOf(db)).toEqual([])
})

test('when somebody else saved first, both dates are shown and neither is lost', async () => {
  const { as } = await aWorld()
  const [dina, denis] = [await as(people.dina), await as(people.denis)]
  await denis.post('/duties/2/stated-date', { version: '1', statedDueOn: '29/5/2026' }).expect(303)
  const { text } = await dina.post('/duties/2/stated-date', MISCOUNTED).expect(409)
  checkHtml(text)
  expect(text).toContain('Saved meanwhile: <strong>Friday 29 May 2026</strong>')
  expect(text).toContain('What you typed: <strong>Monday 27 April 2026</strong>')
})

test('the same date again, and the same form twice, change nothing and are no success', async () => {
  const { db, as } = await aWorld()
  const dina = await as(people.dina)
  await dina.post('/duties/2/stated-date', MISCOUNTED).expect(303)
  for (const version of ['2', '1']) {
    await dina.post('/duties/2/stated-date', { ...MISCOUNTED, version }).expect(303)
    expect((await dina.get('/duties/2')).text).toContain('Nothing was changed')
  }
  expect(await wordsOf(db)).toHaveLength(1)
})

test('where the letter governs, the page of the inspection counts to the date by the rule', async () => {
  const { as } = await aWorld()
  const dina = await as(people.dina)
  await dina.post('/duties/2/stated-date', { ...MISCOUNTED, governedBy: 'letter', step: 'save' }).expect(303)
  const { text } = await dina.get('/inspections/1').expect(200)
  expect(text).toContain('By the end of <strong>Monday 27 April 2026</strong>')
  expect(text).toContain('How we counted to Friday 29 May 2026')
})

test('a manager may neither open the form nor send it', async () => {
  const { db, as } = await aWorld()
  const mo = await as(people.mo)
  await mo.get('/duties/2/stated-date').expect(403)
  await mo.post('/duties/2/stated-date', MISCOUNTED).expect(403)
  expect((await dutyById(db, 2)).statedDueOn).toBeNull()
})

async function wordsOf(db: World['db']): Promise<string[]> {
  return (await historyOf(db, 'duty', 2)).map(({ words }) => words)
}
