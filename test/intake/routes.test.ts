import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aWorld, people } from '../support/world.ts'
import { checkHtml } from '../support/html.ts'

const MADE_UP = readFileSync(join(import.meta.dirname, '../fixtures/made-up-ilacs.pdf'))

const PASTED = `Westmere Borough Council
Inspection of local authority children's services
What needs to improve?
◼ How soon children are visited after a move.
◼ The supervision of newly qualified social workers.
The experiences and progress of children who need help and protection: good`

const typedByHand = {
  kind: 'ILACS',
  authority: 'Westmere Borough Council',
  receivedOn: '27/2/2026',
  'recommendations[0][text]': 'The timeliness of health assessments.',
  'recommendations[0][body]': 'authority',
}

async function director() {
  const world = await aWorld()
  return { ...world, dina: await world.as(people.dina) }
}

test('a PDF becomes a draft to check, each item beside the place it was read from', async () => {
  const { db, dina } = await director()
  const { headers } = await dina.upload('/intake', { name: 'report.pdf', bytes: MADE_UP }).expect(303)
  const { text } = await dina.get(String(headers['location'])).expect(200)
  expect(text).toContain('<h1 class="govuk-heading-l">Check what we read</h1>')
  expect(text.match(/class="govuk-fieldset app-recommendation"/g)).toHaveLength(4)
  expect(text).toContain('Read from page')
  expect(text).toContain('report.pdf')
  expect(await db.selectFrom('inspections').selectAll().execute()).toHaveLength(1)
  checkHtml(text)
})

test('pasted text is read as a file is', async () => {
  const { dina } = await director()
  const { headers } = await dina.upload('/intake', { name: '', bytes: Buffer.alloc(0) }, { text: PASTED }).expect(303)
  const { text } = await dina.get(String(headers['location']))
  expect(text).toContain('How soon children are visited after a move.')
  expect(text.match(/class="govuk-fieldset app-recommendation"/g)).toHaveLength(2)
})

test('nothing sent is said plainly, and the way by hand is open', async () => {
  const { dina } = await director()
  const { text } = await dina.upload('/intake', { name: '', bytes: Buffer.alloc(0) }).expect(422)
  expect(text).toContain('There is nothing in it.')
  expect(text).toContain('Type the recommendations by hand')
  const { headers } = await dina.post('/intake', { how: 'hand' }).expect(303)
  expect((await dina.get(String(headers['location'])).expect(200)).text).toContain('Type what the report says')
})

test('a draft by hand is listed once something is typed in it, and not before', async () => {
  const { dina } = await director()
  const listed = async () => (await dina.get('/intake/new')).text.match(/<li class="app-row">/g)?.length ?? 0
  const before = await listed()
  for (let times = 0; times < 3; times += 1) await dina.post('/intake', { how: 'hand' }).expect(303)
  const { headers } = await dina.post('/intake', { how: 'hand' }).expect(303)
  const address = String(headers['location'])
  await dina
    .post(address, { version: 1, 'recommendations[0][text]': '', 'recommendations[0][body]': 'The council', do: 'save' })
    .expect(303)
  expect(await listed()).toBe(before)
  await dina.post(address, { version: 2, 'recommendations[0][text]': 'Visits.', do: 'save' }).expect(303)
  expect(await listed()).toBe(before + 1)
})

test('to whom a recommendation is addressed is shown and typed in words', async () => {
  const { db, dina } = await director()
  const shown = await dina.get('/intake/1')
  expect(shown.text).toContain('value="The council"')
  expect(shown.text).not.toContain('authority”')
  const two = {
    ...typedByHand,
    'recommendations[0][body]': 'the Council ',
    'recommendations[1][text]': 'B',
    'recommendations[1][body]': 'The safeguarding board',
  }
  await dina.post('/intake/1', { ...two, version: 1 }).expect(303)
  expect((await dina.get('/intake/1')).text).toContain('value="The safeguarding board"')
  await dina.post('/intake/1/inspection', { ...two, version: 2 }).expect(303)
  const kept = await db.selectFrom('recommendations').select('body').orderBy('id', 'desc').limit(2).execute()
  expect(kept).toEqual([{ body: 'LSCB' }, { body: 'authority' }])
})

test.each([
  ['noise', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 37) % 256)), 422],
  ['twenty-one megabytes', Buffer.alloc(21 * 1024 * 1024, 0x25), 413],
])('a file of %s is refused with what to do, and what was pasted is kept', async (_what, bytes, status) => {
  const { db, dina } = await director()
  const { text } = await dina.upload('/intake', { name: 'report.pdf', bytes }, { text: 'Words I had pasted' }).expect(status)
  expect(text).toMatch(/<title>Error: Record an inspection/)
  expect(text).toContain('Words I had pasted')
  expect(text).toContain('paste the report’s text')
  expect(await db.selectFrom('intakeDrafts').selectAll().execute()).toHaveLength(1)
})

test('a checked draft becomes an inspection with its recommendations and its two statutory duties', async () => {
  const { db, dina } = await director()
  const { headers } = await dina.post('/intake/1/inspection', { ...typedByHand, version: 1 }).expect(303)
  expect(headers['location']).toBe('/inspections/2')
  expect(await db.selectFrom('recommendations').select(['text', 'body', 'position']).where('inspectionId', '=', 2).execute()).toEqual([
    { text: 'The timeliness of health assessments.', body: 'authority', position: 1 },
  ])
  expect(await db.selectFrom('duties').selectAll().where('inspectionId', '=', 2).execute()).toHaveLength(2)
  const { event } = await db.selectFrom('history').select('event').where('subject', '=', 'inspection').executeTakeFirstOrThrow()
  expect(JSON.parse(event)).toMatchObject({ kind: 'inspection recorded', receivedOn: '2026-02-27', recommendations: 1 })
})

test('recording twice makes one inspection', async () => {
  const { db, dina } = await director()
  await dina.post('/intake/1/inspection', { ...typedByHand, version: 1 }).expect(303)
  await dina
    .post('/intake/1/inspection', { ...typedByHand, version: 1 })
    .expect(303)
    .expect('Location', '/inspections/2')
  expect(await db.selectFrom('inspections').selectAll().execute()).toHaveLength(2)
})

test('every mistake is shown at once and nothing typed is lost', async () => {
  const { db, dina } = await director()
  const typed = {
    version: 1,
    kind: '',
    authority: '',
    receivedOn: '31/2/2026',
    leadInspector: 'Imogen Vale',
    'recommendations[0][text]': ' ',
  }
  const { text } = await dina.post('/intake/1/inspection', typed).expect(422)
  expect(text).toContain('Select the kind of inspection')
  expect(text).toContain('Enter the authority')
  expect(text).toContain('must be a real date')
  expect(text).toContain('Enter what needs to improve, or drop this recommendation')
  expect(text).toContain('value="31/2/2026"')
  expect(text).toContain('value="Imogen Vale"')
  expect(await db.selectFrom('inspections').selectAll().execute()).toHaveLength(1)
  expect((await dina.get('/intake/1')).text).toContain('value="Imogen Vale"')
})

test('splitting, adding and dropping keep everything else that was typed', async () => {
  const { dina } = await director()
  const split = { ...typedByHand, version: 1, leadInspector: 'Imogen Vale', 'recommendations[0][text]': 'One\n\nTwo', do: 'split 0' }
  await dina.post('/intake/1', split).expect(303).expect('Location', '/intake/1#recommendation-0')
  const { text } = await dina.get('/intake/1')
  expect(text.match(/class="govuk-fieldset app-recommendation"/g)).toHaveLength(2)
  expect(text).toContain('value="Imogen Vale"')
})

test('a second window cannot quietly overwrite the first', async () => {
  const { dina } = await director()
  await dina.post('/intake/1', { ...typedByHand, version: 1, authority: 'From the first window' }).expect(303)
  const { text } = await dina.post('/intake/1', { ...typedByHand, version: 1, authority: 'From the second window' }).expect(409)
  expect(text).toContain('This draft was changed in another window')
  expect(text).toContain('value="From the second window"')
  expect(text).toMatch(/Saved meanwhile: <strong>From the first window<[^]*What you typed: <strong>From the second window</)
  expect((await dina.get('/intake/1')).text).toContain('value="From the first window"')
})

test('another director can go on with a draft, and reads who began it', async () => {
  const { as } = await director()
  const denis = await as(people.denis)
  expect((await denis.get('/intake/1').expect(200)).text).toContain('Begun by Dina Okafor on Friday 27 February 2026, 10:00am')
})
