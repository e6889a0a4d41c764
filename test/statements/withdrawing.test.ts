import { historyOf } from '../../src/history/queries.ts'
import { whatStandsAgainst } from '../../src/duties/done-queries.ts'
import { consultationsUpTo, sendingsOf } from '../../src/statements/record-queries.ts'
import { statementById } from '../../src/statements/queries.ts'
import { withdrawConsultation, withdrawSending } from '../../src/statements/withdrawal-changes.ts'
import { checkHtml } from '../support/html.ts'
import { somethingRecorded, someStatements } from '../support/statements.ts'
import { aWorld, day, people, type World } from '../support/world.ts'

const CONSULTATION = '/statements/1/consultations/1/withdrawal'
const SENDING = '/statements/1/sendings/1/withdrawal'
const PROOF = '/statements/1/duties/2/discharge'
const BECAUSE = { because: 'It was the 27th of February' }

test('a consultation is withdrawn with a reason, and stays to be read with who withdrew it and when', async () => {
  const world = await recorded()
  const dina = await world.as(people.dina)
  expect((await dina.get('/statements/1')).text).toContain(`href="${CONSULTATION}"`)
  const { text: form } = await dina.get(CONSULTATION).expect(200)
  checkHtml(form)
  for (const fact of ['Lena Marsh', 'Monday 2 March 2026, on version 1', 'Say more about visits.']) expect(form).toContain(fact)
  await dina.post(CONSULTATION, BECAUSE).expect(303).expect('Location', '/statements/1')
  const { text } = await dina.get('/statements/1')
  checkHtml(text)
  expect(text).toContain('Say more about visits.')
  expect(text).toContain('Withdrawn by Dina Okafor, Monday 2 March 2026, 9:00am: It was the 27th of February')
  expect(text).toContain('Nobody yet')
  expect(text).not.toContain(`href="${CONSULTATION}"`)
  expect((await dina.get('/statements/2/publication')).text).not.toContain('Lena Marsh')
  const [last] = await historyOf(world.db, 'statement', 1)
  expect(last?.words).toBe(
    'withdrew the record that Lena Marsh, Leader of the council, was consulted on Monday 2 March 2026: It was the 27th of February',
  )
})

test('a sending is withdrawn with a reason, and no longer shows that the duty was done', async () => {
  const world = await recorded()
  const dina = await world.as(people.dina)
  expect((await dina.get('/statements/1')).text).toContain('Counts as sent to: His Majesty’s Chief Inspector (Ofsted)')
  expect((await dina.get(PROOF)).text).not.toContain('sendings/new?reader=chief%20inspector')
  checkHtml((await dina.get(SENDING).expect(200)).text)
  await dina.post(SENDING, BECAUSE).expect(303).expect('Location', '/statements/1')
  const { text } = await dina.get('/statements/1')
  checkHtml(text)
  expect(text).toContain('Withdrawn by Dina Okafor, Monday 2 March 2026, 9:00am: It was the 27th of February')
  expect(text).toContain('To nobody yet')
  expect(text).not.toContain(`href="${SENDING}"`)
  expect((await dina.get(PROOF)).text).toContain('sendings/new?reader=chief%20inspector')
  const [last] = await historyOf(world.db, 'statement', 1)
  expect(last?.words).toBe(
    'withdrew the record that the statement was sent to The mailbox in the letter on Monday 2 March 2026: It was the 27th of February',
  )
})

test('why is asked, and nothing is withdrawn without it', async () => {
  const world = await recorded()
  const dina = await world.as(people.dina)
  for (const address of [CONSULTATION, SENDING]) {
    const { text } = await dina.post(address, { because: ' ' }).expect(422)
    checkHtml(text)
    expect(text).toContain('Enter why it is withdrawn')
    const { text: long } = await dina.post(address, { because: 'x'.repeat(1001) }).expect(422)
    expect(long).toContain('x'.repeat(1001))
  }
  expect(await whatStands(world)).toEqual([1, 1])
})

test('withdrawn twice, it is withdrawn once, and nothing brings it back', async () => {
  const world = await recorded()
  const dina = await world.as(people.dina)
  for (const address of [CONSULTATION, SENDING]) {
    await dina.post(address, BECAUSE).expect(303)
    const lines = await historyOf(world.db, 'statement', 1)
    for (const because of ['Another reason', '']) {
      await dina.post(address, { because }).expect(303).expect('Location', '/statements/1')
      expect((await dina.get('/statements/1')).text).toContain('It was withdrawn already')
    }
    await dina.get(address).expect(303).expect('Location', '/statements/1')
    expect(await historyOf(world.db, 'statement', 1)).toEqual(lines)
  }
  const { text } = await dina.get('/statements/1')
  expect(text).not.toContain('Another reason')
})

test('of two directors who withdraw at once, the first is heard', async () => {
  const world = await recorded()
  const [statement, stamp] = [await statementById(world.db, 1), { ...BECAUSE, at: world.clock.now() }]
  const [consultation] = await consultationsUpTo(world.db, statement)
  const [sending] = await sendingsOf(world.db, 1)
  if (!consultation || !sending) throw new Error('nothing is recorded')
  expect(await withdrawConsultation(world.db, consultation, { ...stamp, by: people.dina })).toBe(true)
  expect(await withdrawConsultation(world.db, consultation, { ...stamp, by: people.denis })).toBe(false)
  expect(await withdrawSending(world.db, statement, { sending, ...stamp, by: people.dina })).toBe(true)
  expect(await withdrawSending(world.db, statement, { sending, ...stamp, by: people.denis })).toBe(false)
})

test('nobody but a director withdraws, and what belongs to another version is not found', async () => {
  const world = await recorded()
  const dina = await world.as(people.dina)
  for (const address of [
    '/statements/2/sendings/1/withdrawal',
    '/statements/1/sendings/9/withdrawal',
    '/statements/1/consultations/9/withdrawal',
  ])
    await dina.post(address, BECAUSE).expect(404)
  for (const person of [people.mo, people.cora, people.ada])
    for (const address of [CONSULTATION, SENDING]) await (await world.as(person)).post(address, BECAUSE).expect(404)
  expect(await whatStands(world)).toEqual([1, 1])
})

test('a consultation on an earlier version is withdrawn from the later one it led to, in the history of its own', async () => {
  const world = await recorded()
  const dina = await world.as(people.dina)
  await dina.post('/statements/2/consultations/1/withdrawal', BECAUSE).expect(303).expect('Location', '/statements/2')
  expect((await dina.get('/statements/2')).text).toContain('Withdrawn by Dina Okafor')
  expect((await historyOf(world.db, 'statement', 1)).map(({ kind }) => kind)).toContain('consultation withdrawn')
})

test('withdrawn from a later version, the page tells of the version it was recorded on, and leads back to the later', async () => {
  const world = await recorded()
  const dina = await world.as(people.dina)
  const { text } = await dina.get('/statements/2/consultations/1/withdrawal').expect(200)
  checkHtml(text)
  expect(text).toContain('<a class="govuk-link" href="/statements/1">Version 1</a> is published, and no other consultation on it')
  expect(text).toContain('href="/statements/2">Keep it</a>')
})

test('while its version is not published, the page leads to recording what is right', async () => {
  const world = await aWorld()
  const dina = await world.as(people.dina)
  await dina.post('/statements', { inspectionId: '1' })
  const asked = { name: 'Lena Marsh', role: 'Leader of the council', consultedOn: '2/3/2026', comment: '' }
  await dina.post('/statements/1/consultations', asked).expect(303)
  await dina.post('/statements/1/next', { because: 'A date was wrong' }).expect('Location', '/statements/2')
  const { text } = await dina.get('/statements/2/consultations/1/withdrawal').expect(200)
  expect(text).toContain('Record what is right as <a class="govuk-link" href="/statements/1/consultations/new">another consultation</a>')
})

test('what is withdrawn stands no longer against a corrected day of receipt', async () => {
  const world = await recorded()
  const against = () => whatStandsAgainst(world.db, 1, day('2026-03-04'))
  const published = 'Monday 2 March 2026, when version 1 of the statement was published'
  expect(await against()).toHaveLength(3)
  const dina = await world.as(people.dina)
  for (const address of [CONSULTATION, SENDING]) await dina.post(address, BECAUSE).expect(303)
  expect(await against()).toEqual([published])
})

test('a day of receipt that a wrong consultation blocked is corrected once that is withdrawn', async () => {
  const world = await aWorld()
  const monday = await world.as(people.dina)
  await monday.post('/statements', { inspectionId: '1' })
  const asked = { name: 'Lena Marsh', role: 'Leader of the council', consultedOn: '2/3/2026', comment: '' }
  await monday.post('/statements/1/consultations', asked).expect(303)
  world.setTime('2026-03-05T09:00:00Z')
  const dina = await world.as(people.dina)
  const correction = { version: '1', kind: 'ILACS', authority: 'Westmere', receivedOn: '4/3/2026', step: 'save' }
  const { text } = await dina.post('/inspections/1/edit', correction).expect(422)
  expect(text).toContain('when Lena Marsh, Leader of the council, was consulted')
  await dina.post(CONSULTATION, BECAUSE).expect(303)
  await dina.post('/inspections/1/edit', correction).expect(303)
  await dina.post('/statements/1/consultations', { ...asked, consultedOn: '5/3/2026' }).expect(303)
  expect(await whatStandsAgainst(world.db, 1, day('2026-03-05'))).toEqual([])
})

test('recorded again in the same words after it was withdrawn, it counts again', async () => {
  const world = await recorded()
  const dina = await world.as(people.dina)
  await dina.post(SENDING, BECAUSE).expect(303)
  const again = {
    reader: 'chief inspector',
    sentTo: 'The mailbox in the letter',
    sentOn: '2/3/2026',
    sentBy: 'Post room',
    what: 'By e-mail',
  }
  await dina.post('/statements/1/sendings', again).expect(303)
  expect((await sendingsOf(world.db, 1)).map(({ withdrawn }) => withdrawn?.because ?? null)).toEqual([BECAUSE.because, null])
  expect((await dina.get(PROOF)).text).not.toContain('sendings/new?reader=chief%20inspector')
})

test('the file takes a withdrawal once, and no other change', async () => {
  const { db } = await recorded()
  const withdrawal = { withdrawnAt: '2026-03-02T09:00:00.000Z', withdrawnById: people.dina.id, withdrawnBecause: 'Wrong day' }
  for (const table of ['consultations', 'sendings'] as const) {
    await expect(
      db
        .updateTable(table)
        .set({ ...withdrawal, withdrawnById: null })
        .execute(),
    ).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_CHECK' })
    await db.updateTable(table).set(withdrawal).execute()
    for (const after of [{ withdrawnBecause: 'Another' }, { withdrawnAt: null, withdrawnById: null, withdrawnBecause: null }])
      await expect(db.updateTable(table).set(after).execute()).rejects.toThrow('cannot be changed')
    await expect(db.deleteFrom(table).execute()).rejects.toThrow('cannot be changed')
  }
})

async function recorded(): Promise<World> {
  const world = await aWorld()
  await someStatements(world)
  await somethingRecorded(world)
  return world
}

/** How many consultations and sendings count. */
async function whatStands({ db }: World): Promise<number[]> {
  const [consultations, sendings] = [await consultationsUpTo(db, await statementById(db, 1)), await sendingsOf(db, 1)]
  return [consultations, sendings].map((records) => records.filter(({ withdrawn }) => withdrawn === null).length)
}
