import { historyOf } from '../../src/history/queries.ts'
import { checkHtml } from '../support/html.ts'
import { aCompletePlan } from '../support/statements.ts'
import { aWorld, people, type World } from '../support/world.ts'

const form = {
  version: '1',
  kind: 'ILACS',
  authority: 'Westmere Borough Council',
  inspectedFrom: '12/1/2026',
  inspectedTo: '16/1/2026',
  publishedOn: '',
  receivedOn: '16/2/2026',
  leadInspector: 'Imogen Vale',
}

test('a director changes details that move nothing, and is taken back to the inspection', async () => {
  const { db, as } = await aWorld()
  const dina = await as(people.dina)
  const change = { ...form, leadInspector: 'Ines Vale', 'judgements[0][area]': 'Leaders', 'judgements[0][grade]': 'Good' }
  await dina.post('/inspections/1/edit', change).expect(303).expect('Location', '/inspections/1')
  const { text } = await dina.get('/inspections/1')
  expect(text).toContain('Details saved')
  expect(text).toContain('Ines Vale')
  expect(text).toContain('Leaders')
  expect(await wordsOfHistory(db)).toEqual([
    'changed lead inspector from “Imogen Vale” to “Ines Vale”; judgements from “none” to “Leaders: Good”',
  ])
})

test('saving twice, or saving nothing new, changes nothing and leaves no second line', async () => {
  const { db, as } = await aWorld()
  const dina = await as(people.dina)
  const change = { ...form, leadInspector: 'Ines Vale' }
  await dina.post('/inspections/1/edit', change).expect(303)
  await dina.post('/inspections/1/edit', change).expect(303)
  expect(await wordsOfHistory(db)).toHaveLength(1)
  expect((await dina.get('/inspections/1')).text).toContain('Nothing was changed')
  expect(await versionOf(db)).toBe(2)
})

test('another day of receipt shows first which deadlines it moves, and from when to when', async () => {
  const { db, as } = await aWorld()
  const dina = await as(people.dina)
  const { text } = await dina.post('/inspections/1/edit', { ...form, receivedOn: '18 February 2026' }).expect(200)
  checkHtml(text)
  expect(text).toMatch(/>Wednesday 18 March 2026<\/td>\s*<td [^>]*><strong>Friday 20 March 2026</)
  expect(text).toMatch(/>Friday 29 May 2026<\/td>\s*<td [^>]*><strong>Tuesday 2 June 2026</)
  expect(text).toContain('name="receivedOn" value="18 February 2026"')
  expect(await versionOf(db)).toBe(1)
})

test('confirmed, each movement is in the history of its duty and on the inspection', async () => {
  const { db, as } = await aWorld()
  const dina = await as(people.dina)
  await dina.post('/inspections/1/edit', { ...form, step: 'save', receivedOn: '18/2/2026' }).expect(303)
  const because = 'the report was received on Wednesday 18 February 2026, not Monday 16 February 2026'
  const moved = `moved “Publish the inspection report” from Wednesday 18 March 2026 to Friday 20 March 2026: ${because}`
  const beside = 'the 30 working days of the Regulations” from Monday 30 March 2026 to Wednesday 1 April 2026'
  expect((await historyOf(db, 'duty', 1)).map(({ words }) => words)).toEqual([expect.stringContaining(beside), moved])
  expect(await historyOf(db, 'duty', 2)).toHaveLength(1)
  const { text } = await dina.get('/inspections/1')
  expect(text).toContain(moved)
  expect(text).toContain('By the end of <strong>Friday 20 March 2026</strong>')
})

test('the check page carries every judgement', async () => {
  const { as } = await aWorld()
  const change = { ...form, receivedOn: '18/2/2026', 'judgements[0][area]': 'Leaders', 'judgements[0][grade]': 'Good' }
  const { text } = await (await as(people.dina)).post('/inspections/1/edit', change).expect(200)
  expect(text).toContain('name="judgements[0][area]" value="Leaders"')
  expect(text).toContain('name="judgements[0][grade]" value="Good"')
  expect(text.match(/name="step"/g)).toHaveLength(2)
})

test('from the check page one can go back, and nothing typed is lost', async () => {
  const { db, as } = await aWorld()
  const change = { ...form, step: 'change', receivedOn: '18/2/2026', 'judgements[0][area]': 'Leaders', 'judgements[0][grade]': 'Good' }
  const { text } = await (await as(people.dina)).post('/inspections/1/edit', change).expect(200)
  expect(text).toContain('value="18/2/2026"')
  expect(text).toContain('value="Leaders"')
  expect(await versionOf(db)).toBe(1)
})

test('another kind of inspection changes its duties, said first and kept in the history', async () => {
  const { db, as } = await aWorld()
  const dina = await as(people.dina)
  const check = await dina.post('/inspections/1/edit', { ...form, kind: 'JTAI' }).expect(200)
  checkHtml(check.text)
  expect(check.text).toContain('No longer applies, and is dropped')
  expect(check.text).toContain('Send the written statement of proposed action')
  await dina.post('/inspections/1/edit', { ...form, kind: 'JTAI', step: 'save' }).expect(303)
  const { text } = await dina.get('/inspections/1')
  expect(text).toContain('Send the written statement of proposed action')
  expect(text).toContain('No number of days is set')
  expect(text).not.toContain('>Publish the inspection report</a>')
  expect((await wordsOfHistory(db))[0]).toMatch(
    /^added the duty “Send the written .*” and dropped the duty “Publish the inspection report”/,
  )
})

test('what moves is said in the same words on every check page', async () => {
  const { as } = await aWorld('2030-12-02T09:00:00Z')
  const dina = await as(people.dina)
  const { text } = await dina.post('/inspections/1/edit', { ...form, kind: 'SIF', receivedOn: '1/12/2030' }).expect(200)
  checkHtml(text)
  expect(text).toContain('<caption class="govuk-table__caption govuk-table__caption--m">Deadlines that move</caption>')
  expect(text).toContain('<strong>A date that cannot be counted yet</strong>')
  expect(text).toMatch(/Publish the report of the safeguarding board’s review<\/dt><dd class="govuk-summary-list__value">Is added/)
})

test('every mistake is shown at once and nothing typed is lost', async () => {
  const { db, as } = await aWorld()
  const wrong = {
    ...form,
    authority: '',
    receivedOn: '31/2/2026',
    inspectedTo: '1/1/2026',
    'judgements[0][area]': 'Leaders',
    'judgements[0][grade]': '',
  }
  const { text } = await (await as(people.dina)).post('/inspections/1/edit', wrong).expect(422)
  checkHtml(text)
  expect(text).toContain('<title>Error: Change the details of this inspection')
  for (const mistake of ['Enter the authority', 'must be a real date', 'must be the same as or after the first', 'Enter the grade'])
    expect(text).toContain(mistake)
  expect(text).toContain('value="31/2/2026"')
  expect(text).toContain('value="Leaders"')
  expect(await versionOf(db)).toBe(1)
})

test('a report is not received after something was done for it, and the page says what', async () => {
  const { db, as } = await aWorld('2026-03-12T09:00:00Z')
  const dina = await as(people.dina)
  const lines = ['place-5', 'place-1']
  await dina.post('/duties/1/checklist', { lines, doneOn: '17/2/2026', doneBy: 'C', address: 'https://x.example/' }).expect(303)
  const later = { ...form, receivedOn: '2/3/2026' }
  for (const step of ['check', 'save']) {
    const { text } = await dina.post('/inspections/1/edit', { ...later, step }).expect(422)
    checkHtml(text)
    expect(text).toContain(
      'must be on or before Tuesday 17 February 2026, when “Copies to anyone who asks” and 1 more were done for “Publish the inspection report”',
    )
    expect(text).toContain('value="2/3/2026"')
  }
  expect(await versionOf(db)).toBe(1)
  await dina.post('/inspections/1/edit', { ...form, receivedOn: '17/2/2026', step: 'save' }).expect(303)
})

test('nor after somebody was consulted, or the statement was published or sent', async () => {
  const world = await aWorld()
  const dina = await world.as(people.dina)
  await aCompletePlan(world)
  await dina.post('/statements', { inspectionId: '1' }).expect(303)
  await dina.post('/statements/1/consultations', { name: 'Jo', role: 'Foster carer', consultedOn: '2/3/2026', comment: '' }).expect(303)
  await dina.post('/statements/1/agreement', { version: await versionOfStatement(world.db) }).expect(303)
  await dina.post('/statements/1/publication', { version: await versionOfStatement(world.db) }).expect(303)
  const sending = { reader: 'somebody else', sentTo: 'Ofsted', sentOn: '2/3/2026', sentBy: 'Dina', what: 'The statement' }
  await dina.post('/statements/1/sendings', sending).expect(303)
  world.setTime('2026-03-05T09:00:00Z')
  const { text } = await (await world.as(people.dina))
    .post('/inspections/1/edit', { ...form, receivedOn: '4/3/2026', step: 'save' })
    .expect(422)
  for (const done of ['Jo, Foster carer, was consulted', 'version 1 of the statement was published', 'the statement was sent to Ofsted'])
    expect(text).toContain(`must be on or before Monday 2 March 2026, when ${done}`)
  expect(await versionOf(world.db)).toBe(1)
})

test('when somebody else saved first, both versions are shown and neither is lost', async () => {
  const { db, as } = await aWorld()
  const [dina, denis] = [await as(people.dina), await as(people.denis)]
  await denis.post('/inspections/1/edit', { ...form, leadInspector: 'Ines Vale' }).expect(303)
  const { text } = await dina.post('/inspections/1/edit', { ...form, leadInspector: 'Irma Vale' }).expect(409)
  checkHtml(text)
  expect(text).toContain('<strong>Denis Hale</strong> saved it on Monday 2 March 2026, 9:00am')
  expect(text).toContain('Saved meanwhile: <strong>Ines Vale</strong>')
  expect(text).toContain('What you typed: <strong>Irma Vale</strong>')
  expect(text).toContain('name="version" value="2"')
  expect(await leadInspectorOf(db)).toBe('Ines Vale')
  await dina.post('/inspections/1/edit', { ...form, version: '2', leadInspector: 'Irma Vale' }).expect(303)
  expect(await leadInspectorOf(db)).toBe('Irma Vale')
})

test('of a stale form the fields nobody touched are shown as the other saved them, and are not put back', async () => {
  const { db, as } = await aWorld()
  const [dina, denis] = [await as(people.dina), await as(people.denis)]
  await denis.post('/inspections/1/edit', { ...form, receivedOn: '17/2/2026', publishedOn: '1/3/2026', step: 'save' }).expect(303)
  await denis
    .post('/inspections/1/edit', { ...form, receivedOn: '18/2/2026', publishedOn: '1/3/2026', version: '2', step: 'save' })
    .expect(303)
  const { text } = await dina.post('/inspections/1/edit', { ...form, leadInspector: 'Irma Vale' }).expect(409)
  expect(text).toContain('What you typed: <strong>Irma Vale</strong>')
  expect(text.match(/What you typed: <strong>/g)).toHaveLength(1)
  for (const theirs of ['value="18/2/2026"', 'value="1/3/2026"', 'name="version" value="3"']) expect(text).toContain(theirs)
  await dina.post('/inspections/1/edit', { ...form, version: '1' }).expect(303)
  expect((await db.selectFrom('inspections').select('receivedOn').executeTakeFirstOrThrow()).receivedOn).toBe('2026-02-18')
})

test('a mistake in a stale form does not make it look fresh', async () => {
  const { as } = await aWorld()
  const [dina, denis] = [await as(people.dina), await as(people.denis)]
  await denis.post('/inspections/1/edit', { ...form, leadInspector: 'Ines Vale' }).expect(303)
  const { text } = await dina.post('/inspections/1/edit', { ...form, authority: '' }).expect(422)
  expect(text).toContain('name="version" value="1"')
})

test('a manager may neither open the form nor send it', async () => {
  const { db, as } = await aWorld()
  const mo = await as(people.mo)
  await mo.get('/inspections/1/edit').expect(403)
  await mo.post('/inspections/1/edit', { ...form, authority: 'Elsewhere' }).expect(403)
  expect(await wordsOfHistory(db)).toEqual([])
})

async function wordsOfHistory(db: World['db']): Promise<string[]> {
  return (await historyOf(db, 'inspection', 1)).map(({ words }) => words)
}

async function versionOf(db: World['db']): Promise<number> {
  return (await db.selectFrom('inspections').select('version').executeTakeFirstOrThrow()).version
}

async function leadInspectorOf(db: World['db']): Promise<string | null> {
  return (await db.selectFrom('inspections').select('leadInspector').executeTakeFirstOrThrow()).leadInspector
}

async function versionOfStatement(db: World['db']): Promise<string> {
  const { version } = await db.selectFrom('statements').select('version').where('id', '=', 1).executeTakeFirstOrThrow()
  return String(version)
}
