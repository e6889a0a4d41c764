import { historyOf } from '../../src/history/queries.ts'
import { discharged } from '../support/discharged.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, day, people } from '../support/world.ts'

const BECAUSE = { because: 'It is recorded twice' }

/** Beside the inspection of plan.ts, another that nothing was done on: number 2, with recommendation 4 and duties 3 and 4. */
async function recordedByMistake() {
  const world = await aWorld()
  const dina = await world.as(people.dina)
  const mistaken = {
    kind: 'ILACS',
    authority: 'Hartside',
    receivedOn: '27/2/2026',
    'recommendations[0][text]': 'The timeliness of reviews.',
  }
  await dina
    .post('/intake/1/inspection', { ...mistaken, version: 1 })
    .expect(303)
    .expect('Location', '/inspections/2')
  const isWithdrawn = async () =>
    (await world.db.selectFrom('inspections').select('withdrawnOn').where('id', '=', 2).executeTakeFirstOrThrow()).withdrawnOn !== null
  return { ...world, dina, isWithdrawn }
}

test('what stops is said before it is withdrawn, and checked once more with the reason', async () => {
  const { dina, isWithdrawn } = await recordedByMistake()
  const { text } = await dina.get('/inspections/2/withdrawal').expect(200)
  checkHtml(text)
  expect(text).toContain('Withdraw this inspection?')
  expect(text).toContain('The deadline “Publish the inspection report”, Sunday 29 March 2026, is no longer counted')
  const { text: checked } = await dina.post('/inspections/2/withdrawal', { ...BECAUSE, step: 'check' }).expect(200)
  checkHtml(checked)
  expect(checked).toContain('Check before you withdraw it')
  expect(checked).toContain('It is recorded twice')
  const { text: changed } = await dina.post('/inspections/2/withdrawal', { ...BECAUSE, step: 'change' }).expect(200)
  expect(changed).toContain('>It is recorded twice</textarea>')
  expect(await isWithdrawn()).toBe(false)
})

test('without a reason it stays', async () => {
  const { dina, isWithdrawn } = await recordedByMistake()
  const { text } = await dina.post('/inspections/2/withdrawal', { because: ' ', step: 'save' }).expect(422)
  checkHtml(text)
  expect(text).toContain('Enter why it is withdrawn')
  expect(await isWithdrawn()).toBe(false)
})

test('withdrawn, it stays to be read with its reason and its history, and asks nothing; twice leaves one line', async () => {
  const { db, dina } = await recordedByMistake()
  await dina
    .post('/inspections/2/withdrawal', { ...BECAUSE, step: 'save' })
    .expect(303)
    .expect('Location', '/inspections/2')
  const { text } = await dina.get('/inspections/2').expect(200)
  checkHtml(text)
  expect(text).toContain('<strong>This inspection was withdrawn</strong> on Monday 2 March 2026: “It is recorded twice”.')
  expect(text).toContain('The timeliness of reviews.')
  for (const gone of ['Statutory deadlines', 'Add actions', 'no action yet', 'Change these details']) expect(text).not.toContain(gone)
  await dina.post('/inspections/2/withdrawal', { ...BECAUSE, step: 'save' }).expect(303)
  expect((await dina.get('/inspections/2')).text).toContain('This inspection was withdrawn already')
  expect((await historyOf(db, 'inspection', 2)).map(({ words }) => words)).toEqual([
    'withdrew this inspection: It is recorded twice',
    expect.stringContaining('recorded the inspection of Hartside'),
  ])
  const recommendation = await dina.get('/recommendations/4').expect(200)
  checkHtml(recommendation.text)
  expect(recommendation.text).toContain('was withdrawn')
  expect(recommendation.text).not.toContain('Add actions')
})

test.each([
  ['an action', 'action answers its recommendations', {}],
  ['a statement', 'version of the written statement is begun', { statement: true }],
  ['a line of a checklist', 'line of a checklist is recorded as done', { line: true }],
  ['a discharged duty', 'statutory duty is discharged', { discharged: true }],
])('one with %s cannot be withdrawn, and the page says why', async (_what, words, done: Record<string, boolean>) => {
  const { db, dina, isWithdrawn } = await recordedByMistake()
  if (done['statement']) await dina.post('/statements', { inspectionId: '2' }).expect(303)
  else if (done['discharged']) await discharged(db, 3, '2026-03-02')
  else if (done['line'])
    await db
      .insertInto('checklistLines')
      .values(await aLine(db))
      .execute()
  else await db.insertInto('actionRecommendations').values({ actionId: 1, recommendationId: 4 }).execute()
  const { text } = await dina.post('/inspections/2/withdrawal', { ...BECAUSE, step: 'save' })
  expect(text).toContain(`1 ${words}`)
  expect(await isWithdrawn()).toBe(false)
})

async function aLine(db: Awaited<ReturnType<typeof aWorld>>['db']) {
  const { id: evidenceId } = await db
    .insertInto('evidence')
    .values({ address: 'https://westmere.example/report', fileId: null, personId: 1, at: '2026-03-02T09:00:00.000Z' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { dutyId: 3, key: 'website', position: 1, what: 'On the website', doneOn: day('2026-03-02'), doneBy: 'Dina Okafor', evidenceId }
}

test('one whose only action was withdrawn, with no update, can be', async () => {
  const { db, dina, isWithdrawn } = await recordedByMistake()
  await db.insertInto('actionRecommendations').values({ actionId: 1, recommendationId: 4 }).execute()
  await dina.post('/actions/1/withdrawal', { because: 'A mistake' }).expect(303)
  await dina.post('/inspections/2/withdrawal', { ...BECAUSE, step: 'save' }).expect(303)
  expect(await isWithdrawn()).toBe(true)
  await dina.get('/actions/1').expect(200)
  await dina.get('/actions').expect(200)
})

test.each([
  ['GET', '/inspections/2/edit'],
  ['POST', '/inspections/2/edit'],
  ['GET', '/recommendations/4/edit'],
  ['POST', '/recommendations/4/edit'],
  ['GET', '/actions/new?recommendation=4'],
  ['POST', '/actions/new?recommendation=4'],
  ['GET', '/inspections/2/duties/new'],
  ['POST', '/inspections/2/duties'],
  ['POST', '/statements'],
])('once it is withdrawn nothing is added to it or changed in it: %s %s', async (method, address) => {
  const { db, dina } = await recordedByMistake()
  await dina.post('/inspections/2/withdrawal', { ...BECAUSE, step: 'save' }).expect(303)
  const before = await db.selectFrom('history').selectAll().execute()
  await (method === 'GET' ? dina.get(address) : dina.post(address, { inspectionId: '2' })).expect(403)
  expect(await db.selectFrom('history').selectAll().execute()).toEqual(before)
})
