import { historyOf } from '../../src/history/queries.ts'
import { statementById } from '../../src/statements/queries.ts'
import { recordConsultation, recordSending } from '../../src/statements/record-changes.ts'
import { checkHtml } from '../support/html.ts'
import { someStatements } from '../support/statements.ts'
import { aWorld, day, people } from '../support/world.ts'

const LEADER = { name: 'Lena Marsh', role: 'Leader of the council', consultedOn: '2 March 2026', comment: 'Say more about visits.' }
const OFSTED = {
  reader: 'chief inspector' as const,
  sentTo: '',
  sentOn: '2/3/2026',
  sentBy: 'Dina Okafor',
  what: 'The statement as a Word file',
}

test('who was consulted is recorded with day and comment, and what they were shown is kept', async () => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  await dina.post('/statements', { inspectionId: '1' })
  checkHtml((await dina.get('/statements/1/consultations/new').expect(200)).text)
  await dina.post('/statements/1/consultations', LEADER).expect(303).expect('Location', '/statements/1')
  await dina.post('/statements/1/consultations', LEADER).expect(303)
  const { text } = await dina.get('/statements/1')
  checkHtml(text)
  expect(text).toContain('<strong>Lena Marsh</strong>, Leader of the council, on version 1, Monday 2 March 2026')
  expect(text).toContain('Say more about visits.')
  expect((await historyOf(db, 'statement', 1)).map(({ words }) => words)).toEqual([
    'recorded that Lena Marsh, Leader of the council, was consulted on Monday 2 March 2026',
    'kept version 1 of the statement as it was',
    'began version 1 of the statement',
  ])
})

test('every mistake of a consultation is shown at once and nothing typed is lost', async () => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  await dina.post('/statements', { inspectionId: '1' })
  const { text } = await dina
    .post('/statements/1/consultations', { name: '', role: ' ', consultedOn: '3/3/2026', comment: 'Kept' })
    .expect(422)
  checkHtml(text)
  for (const mistake of ['Enter their name', 'Enter their role', 'The day they were consulted must be today or in the past']) {
    expect(text).toContain(mistake)
  }
  expect(text).toContain('Kept')
  const { text: noDay } = await dina.post('/statements/1/consultations', { ...LEADER, consultedOn: '31/2/2026' }).expect(422)
  expect(noDay).toContain('The day they were consulted must be a real date')
  expect(noDay).not.toContain('today or in the past')
  expect(await db.selectFrom('consultations').selectAll().execute()).toEqual([])
})

test('nobody is consulted before the version they are shown is begun, nor before the report is received', async () => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  await dina.post('/statements', { inspectionId: '1' })
  const { text } = await dina.post('/statements/1/consultations', { ...LEADER, consultedOn: '1/3/2026' }).expect(422)
  checkHtml(text)
  expect(text).toContain('The day they were consulted must be on or after Monday 2 March 2026, when version 1 was begun')
  for (const typed of ['1/3/2026', LEADER.name, LEADER.role, LEADER.comment]) expect(text).toContain(typed)
  expect(await db.selectFrom('consultations').selectAll().execute()).toEqual([])
})

test('where the day of receipt was corrected to after the draft, nobody is consulted before that day', async () => {
  const { as, db, setTime } = await aWorld()
  await (await as(people.dina)).post('/statements', { inspectionId: '1' })
  await db
    .updateTable('inspections')
    .set({ receivedOn: day('2026-03-04') })
    .execute()
  setTime('2026-03-05T09:00:00Z')
  const { text } = await (await as(people.dina)).post('/statements/1/consultations', { ...LEADER, consultedOn: '3/3/2026' }).expect(422)
  expect(text).toContain('must be on or after Wednesday 4 March 2026, when the report was received')
})

test('nothing is sent before it is published', async () => {
  const world = await aWorld()
  await someStatements(world)
  const dina = await world.as(people.dina)
  const { text } = await dina.post('/statements/1/sendings', { ...OFSTED, sentOn: '1/3/2026' }).expect(422)
  expect(text).toContain('The day it was sent must be on or after Monday 2 March 2026, when version 1 was published')
  expect(text).toContain('value="1/3/2026"')
  expect(await world.db.selectFrom('sendings').selectAll().execute()).toEqual([])
})

test('once published, it is recorded to whom it was sent, when, by whom and what', async () => {
  const world = await aWorld()
  await someStatements(world)
  const dina = await world.as(people.dina)
  const { text: form } = await dina.get('/statements/1/sendings/new').expect(200)
  checkHtml(form)
  expect(form).toContain('The Secretary of State for Education')
  await dina.post('/statements/1/sendings', OFSTED).expect(303)
  await dina.post('/statements/1/sendings', OFSTED).expect(303)
  expect(await world.db.selectFrom('sendings').selectAll().execute()).toMatchObject([
    { id: 1, statementId: 1, ...OFSTED, sentTo: 'His Majesty’s Chief Inspector (Ofsted)', sentOn: '2026-03-02' },
  ])
  const { text } = await dina.get('/statements/1')
  expect(text).toContain('The statement as a Word file')
  const [last] = await historyOf(world.db, 'statement', 1)
  expect(last?.words).toBe('recorded that the statement was sent to His Majesty’s Chief Inspector (Ofsted) on Monday 2 March 2026')
})

test('somebody the law does not name is recorded in the words of whoever sent it', async () => {
  const world = await aWorld()
  await someStatements(world)
  const dina = await world.as(people.dina)
  const { text: form } = await dina.get('/statements/1/sendings/new?reader=secretary%20of%20state').expect(200)
  expect(form).toMatch(/value="secretary of state" checked/)
  await dina.post('/statements/1/sendings', { ...OFSTED, reader: 'somebody else', sentTo: 'A friend at Ofsted' }).expect(303)
  await dina.post('/statements/1/sendings', { ...OFSTED, sentTo: 'The mailbox in the letter' }).expect(303)
  const sent = world.db.selectFrom('sendings').select(['reader', 'sentTo'])
  expect(await sent.execute()).toEqual([
    { reader: null, sentTo: 'A friend at Ofsted' },
    { reader: 'chief inspector', sentTo: 'The mailbox in the letter' },
  ])
})

test('every mistake of a sending is shown at once', async () => {
  const world = await aWorld()
  await someStatements(world)
  const dina = await world.as(people.dina)
  const { text } = await dina.post('/statements/1/sendings', { what: 'Kept' }).expect(422)
  for (const mistake of ['Select to whom it was sent', 'Enter the day it was sent', 'Enter who sent it']) expect(text).toContain(mistake)
  expect(text).toContain('value="Kept"')
  const { text: nobody } = await dina.post('/statements/1/sendings', { reader: 'somebody else', what: 'Kept' }).expect(422)
  checkHtml(nobody)
  for (const mistake of ['Enter whom it was sent to', 'Enter the day it was sent', 'Enter who sent it']) expect(nobody).toContain(mistake)
  expect(nobody).toMatch(/value="somebody else" checked/)
  await dina.post('/statements/1/sendings', { ...OFSTED, reader: 'ofsted' }).expect(422)
  expect(await world.db.selectFrom('sendings').selectAll().execute()).toEqual([])
})

test('nobody is consulted on what is published, and nothing is sent that is not', async () => {
  const world = await aWorld()
  await someStatements(world)
  const dina = await world.as(people.dina)
  await dina.post('/statements/1/consultations', LEADER).expect(303)
  await dina.post('/statements/2/sendings', OFSTED).expect(303)
  expect(await world.db.selectFrom('consultations').selectAll().execute()).toEqual([])
  expect(await world.db.selectFrom('sendings').selectAll().execute()).toEqual([])
})

test('what was published or not while the form was on its way is asked again when it is recorded', async () => {
  const world = await aWorld()
  await someStatements(world)
  const stamp = { by: people.dina, at: world.clock.now() }
  const [published, draft] = [await statementById(world.db, 1), await statementById(world.db, 2)]
  const consultation = { ...LEADER, consultedOn: day('2026-03-02') }
  expect(await recordConsultation(world.db, { ...published, publishedAt: null }, { consultation, ...stamp })).toBe(false)
  const sending = { ...OFSTED, sentOn: day('2026-03-02') }
  expect(await recordSending(world.db, { ...draft, publishedAt: published.publishedAt }, { sending, ...stamp })).toBe(false)
  expect(await world.db.selectFrom('consultations').selectAll().execute()).toEqual([])
  expect(await world.db.selectFrom('sendings').selectAll().execute()).toEqual([])
})

test('the file refuses to change, delete or replace what is recorded', async () => {
  const world = await aWorld()
  await someStatements(world)
  const dina = await world.as(people.dina)
  await dina.post('/statements/2/consultations', LEADER).expect(303)
  await dina.post('/statements/1/sendings', OFSTED).expect(303)
  for (const table of ['consultations', 'sendings'] as const) {
    const row = await world.db.selectFrom(table).selectAll().executeTakeFirstOrThrow()
    await expect(world.db.deleteFrom(table).execute()).rejects.toThrow('cannot be changed')
    await expect(world.db.replaceInto(table).values(row).execute()).rejects.toThrow('cannot be changed')
  }
})
