import { historyOf } from '../../src/history/queries.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, day, people } from '../support/world.ts'

const BECAUSE = { because: 'The other record was the mistake' }

const REGULATED = { regulationsLength: 40, regulationsDayKind: 'calendar' } as const

type Template = { regulationsLength: number; regulationsDayKind: 'calendar'; condition: null }

/** Number 2 is withdrawn, with recommendation 4 and duties 3, which is confirmed and Denis Hale's, and 4. */
async function withdrawn(template: Partial<Template> = { condition: null }) {
  const world = await aWorld()
  await world.db.updateTable('dutyTemplates').set(template).where('key', '=', 'publish-report').execute()
  const dina = await world.as(people.dina)
  const mistaken = {
    kind: 'ILACS',
    authority: 'Hartside',
    receivedOn: '27/2/2026',
    'recommendations[0][text]': 'The timeliness of reviews.',
  }
  await dina.post('/intake/1/inspection', { ...mistaken, version: 1 }).expect(303)
  await dina.post('/duties/3/confirmation', { version: '1', ownerId: String(people.denis.id) }).expect(303)
  const duties = () => world.db.selectFrom('duties').selectAll().where('inspectionId', '=', 2).orderBy('id').execute()
  const before = { duties: await duties(), page: (await dina.get('/duties/3')).text }
  await dina.post('/inspections/2/withdrawal', { because: 'It is recorded twice', step: 'save' }).expect(303)
  const stands = async () =>
    (await world.db.selectFrom('inspections').select('withdrawnOn').where('id', '=', 2).executeTakeFirstOrThrow()).withdrawnOn === null
  return { ...world, dina, before, duties, stands }
}

test('a director finds the way back on the inspection, is told what begins again, and checks it with the reason', async () => {
  const { dina, stands } = await withdrawn()
  expect((await dina.get('/inspections/2')).text).toContain('href="/inspections/2/return"')
  const { text } = await dina.get('/inspections/2/return').expect(200)
  checkHtml(text)
  expect(text).toContain('It was withdrawn on Monday 2 March 2026: “It is recorded twice”.')
  expect(text).toContain('The deadline “Publish the inspection report”, Sunday 29 March 2026, counts again')
  const { text: checked } = await dina.post('/inspections/2/return', { ...BECAUSE, step: 'check' }).expect(200)
  checkHtml(checked)
  expect(checked).toMatch(/Publish the inspection report<\/dt>\s*<dd [^>]*>(<span [^>]*>)?Counts again: Sunday 29 March 2026</)
  expect(checked).toContain('The other record was the mistake')
  const { text: changed } = await dina.post('/inspections/2/return', { ...BECAUSE, step: 'change' }).expect(200)
  expect(changed).toContain('>The other record was the mistake</textarea>')
  expect(await stands()).toBe(false)
})

test('without a reason it stays withdrawn', async () => {
  const { dina, stands } = await withdrawn()
  const { text } = await dina.post('/inspections/2/return', { because: ' ', step: 'save' }).expect(422)
  checkHtml(text)
  expect(text).toContain('Enter why it is brought back')
  expect(await stands()).toBe(false)
})

test('brought back, its duties, their owner and their deadlines are as they were; twice leaves one line', async () => {
  const { db, dina, before, duties, stands } = await withdrawn()
  await dina
    .post('/inspections/2/return', { ...BECAUSE, step: 'save' })
    .expect(303)
    .expect('Location', '/inspections/2')
  expect(await stands()).toBe(true)
  const { text } = await dina.get('/inspections/2')
  checkHtml(text)
  for (const again of ['Inspection brought back', 'Add a duty', 'Change these details', 'Sunday 29 March 2026'])
    expect(text).toContain(again)
  expect(text).not.toContain('This inspection was withdrawn')
  expect(await duties()).toEqual(before.duties)
  expect(deadlineIn(before.page)).toBe('Sunday 29 March 2026')
  expect(deadlineIn((await dina.get('/duties/3').expect(200)).text)).toBe(deadlineIn(before.page))
  await dina.post('/inspections/2/return', { ...BECAUSE, step: 'save' }).expect(303)
  expect((await dina.get('/inspections/2')).text).toContain('This inspection is not withdrawn')
  await dina.get('/inspections/2/return').expect(303)
  expect((await historyOf(db, 'inspection', 2)).map(({ words }) => words)).toEqual([
    'brought back this inspection: The other record was the mistake',
    'withdrew this inspection: It is recorded twice',
    expect.stringContaining('recorded the inspection of Hartside'),
  ])
  await dina.post('/inspections/2/withdrawal', { because: 'After all', step: 'save' }).expect(303)
  expect(await stands()).toBe(false)
})

test('a deadline that is counted otherwise than when it was withdrawn is shown to move, and its history says so', async () => {
  const { db, dina } = await withdrawn()
  await db.updateTable('dutyTemplates').set({ length: 31 }).where('key', '=', 'publish-report').execute()
  const { text } = await dina.post('/inspections/2/return', { ...BECAUSE, step: 'check' }).expect(200)
  expect(text).toMatch(/>Sunday 29 March 2026<\/td>\s*<td [^>]*><strong>Monday 30 March 2026</)
  await dina.post('/inspections/2/return', { ...BECAUSE, step: 'save' }).expect(303)
  expect((await historyOf(db, 'duty', 3))[0]?.words).toBe(
    'moved “Publish the inspection report” from Sunday 29 March 2026 to Monday 30 March 2026: bank holidays or the duty template changed while the inspection was withdrawn',
  )
})

test('the other date of a deadline is shown to move and is in the history, though the one that governs stays', async () => {
  const { db, dina } = await withdrawn(REGULATED)
  await db.updateTable('dutyTemplates').set({ regulationsLength: 41 }).where('key', '=', 'publish-report').execute()
  const { text } = await dina.post('/inspections/2/return', { ...BECAUSE, step: 'check' }).expect(200)
  expect(text).toContain('Publish the inspection report: the 41 days of the Regulations')
  await dina.post('/inspections/2/return', { ...BECAUSE, step: 'save' }).expect(303)
  expect((await historyOf(db, 'duty', 3))[0]?.words).toMatch(
    /^moved .*the 41 days of the Regulations” from Wednesday 8 April 2026 to Thursday 9/,
  )
})

test('of one withdrawn before the other date was kept, only the date that governs is compared', async () => {
  const { db, dina } = await withdrawn(REGULATED)
  const lines = db.selectFrom('history').select(['at', 'personId', 'subject', 'subjectId', 'event']).where('subject', '=', 'inspection')
  const line = await lines.orderBy('id', 'desc').executeTakeFirstOrThrow()
  const older = JSON.stringify(JSON.parse(line.event), (key, value: unknown) => (key === 'clocks' ? undefined : value))
  await db
    .insertInto('history')
    .values({ ...line, event: older })
    .execute()
  await db.updateTable('dutyTemplates').set({ regulationsLength: 41 }).where('key', '=', 'publish-report').execute()
  const { text } = await dina.post('/inspections/2/return', { ...BECAUSE, step: 'check' }).expect(200)
  expect(text).toContain('No open deadline moves')
})

test('a duty whose owner has left meanwhile waits for another, and the pages say so before and after', async () => {
  const { db, dina } = await withdrawn()
  await db
    .updateTable('people')
    .set({ leftOn: day('2026-03-02') })
    .where('id', '=', people.denis.id)
    .execute()
  const { text } = await dina.get('/inspections/2/return')
  checkHtml(text)
  expect(text).toContain('“Publish the inspection report” needs another owner: Denis Hale cannot own it any more.')
  expect((await dina.post('/inspections/2/return', { ...BECAUSE, step: 'check' })).text).toContain(
    'Needs another owner: Denis Hale cannot own it any more',
  )
  await dina.post('/inspections/2/return', { ...BECAUSE, step: 'save' }).expect(303)
  const duty = db.selectFrom('duties').select(['ownerId', 'confirmedOn']).where('id', '=', 3)
  expect(await duty.executeTakeFirst()).toEqual({ ownerId: null, confirmedOn: null })
  expect((await historyOf(db, 'duty', 3))[0]?.words).toBe('gave this duty to nobody; it was Denis Hale’s')
})

/** Both duties hang on a condition: 3 was confirmed, 4 is to be confirmed still. */
async function withConditions() {
  const world = await withdrawn()
  const templates = world.db.selectFrom('duties').select('templateId').where('inspectionId', '=', 2)
  await world.db.updateTable('dutyTemplates').set({ condition: 'if asked for' }).where('id', 'in', templates).execute()
  const pages = async () => [
    (await world.dina.get('/inspections/2/return')).text,
    (await world.dina.post('/inspections/2/return', { ...BECAUSE, step: 'check' })).text,
  ]
  return { ...world, pages }
}

test('nobody is said to be reminded of a duty that is to be confirmed still', async () => {
  const { pages } = await withConditions()
  for (const text of await pages()) {
    checkHtml(text)
    expect(text.match(/It is still to be confirmed, and nobody is reminded until then/g)).toHaveLength(1)
    expect(text).not.toContain('must be confirmed again')
  }
  expect((await pages())[0]?.match(/counts again, and people are reminded of it/g)).toHaveLength(1)
})

test('a duty with a condition whose owner can own it no more is said to be confirmed again', async () => {
  const { db, pages } = await withConditions()
  await db.updateTable('personRoles').set({ role: 'manager' }).where('personId', '=', people.denis.id).execute()
  for (const text of await pages()) {
    checkHtml(text)
    expect(text.match(/It must be confirmed again, and nobody is reminded until then/g)).toHaveLength(1)
    expect(text).not.toContain('people are reminded of it')
  }
})

test('the same inspection that was recorded again meanwhile is named', async () => {
  const { dina, db } = await withdrawn()
  await db
    .updateTable('inspections')
    .set({ authority: 'Hartside', receivedOn: day('2026-02-27') })
    .where('id', '=', 1)
    .execute()
  const { text } = await dina.get('/inspections/2/return')
  checkHtml(text)
  expect(text).toMatch(
    /seems to be recorded already: <a class="govuk-link" href="\/inspections\/1">Hartside, received Friday 27 February 2026/,
  )
  const { text: checked } = await dina.post('/inspections/2/return', { ...BECAUSE, step: 'check' }).expect(200)
  checkHtml(checked)
  expect(checked).toContain('Seems to be recorded already')
  expect(checked).toContain('Hartside, received Friday 27 February 2026: brought back, it counts twice')
})

test.each([
  [people.mo, 403],
  [people.ada, 403],
  [people.cora, 404],
])('$name does not bring it back, and nothing changes', async (person, status) => {
  const { as, db, stands } = await withdrawn()
  const visitor = await as(person)
  const lines = await db.selectFrom('history').selectAll().where('subject', '=', 'inspection').execute()
  await visitor.get('/inspections/2/return').expect(status)
  await visitor.post('/inspections/2/return', { ...BECAUSE, step: 'save' }).expect(status)
  expect((await visitor.get('/inspections/2')).text).not.toContain('/inspections/2/return')
  expect(await stands()).toBe(false)
  expect(await db.selectFrom('history').selectAll().where('subject', '=', 'inspection').execute()).toEqual(lines)
})

test('one that is not there, or stands, is not brought back', async () => {
  const { as } = await aWorld()
  const dina = await as(people.dina)
  expect((await dina.post('/inspections/99/return', BECAUSE)).status).toBe(404)
  expect((await dina.get('/inspections/1/return').expect(303)).headers['location']).toBe('/inspections/1')
})

function deadlineIn(page: string): string | undefined {
  return /By the end of <strong>([^<]+)</.exec(page)?.[1]
}
