import { historyOf } from '../../../src/history/queries.ts'
import { checkHtml } from '../../support/html.ts'
import { aWorld, people, type World } from '../../support/world.ts'

const typed = {
  draftLength: '10',
  draftDayKind: 'working',
  clearanceLength: '10',
  clearanceDayKind: 'working',
  noticeLength: '28',
  noticeDayKind: 'calendar',
  agendaLength: '5',
  agendaDayKind: 'working',
  callInLength: '7',
  callInDayKind: 'working',
  version: '1',
}

test('until a council chooses, the law’s clear days and the usual lengths stand there', async () => {
  const { as } = await aWorld()
  const { text } = await (await as(people.mo)).get('/committee').expect(200)
  for (const words of ['28 clear days', '5 clear working days', '10 working days', '7 working days']) expect(text).toContain(words)
})

test('a director chooses, and history says from what to what', async () => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  const chosen = { ...typed, clearanceLength: '15', callInLength: '0', agendaDayKind: 'calendar' }
  await dina.post('/committee/lead-times', chosen).expect(303).expect('Location', '/committee')
  expect(await told(db)).toEqual([
    'changed legal and finance clearance from “10 working days” to “15 working days”; agenda and papers published from “5 clear working days” to “5 clear days”; publishing the decision, and call-in from “7 working days” to “not used”',
  ])
  const { text } = await dina.get('/committee')
  checkHtml(text)
  expect(text).toContain('Lead times saved')
  expect(text).toContain('not used')
})

test('saving what is there already, or saving twice, leaves no second line', async () => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  await dina.post('/committee/lead-times', typed).expect(303)
  expect(await told(db)).toEqual([])
  await dina.post('/committee/lead-times', { ...typed, draftLength: '20' }).expect(303)
  await dina.post('/committee/lead-times', { ...typed, draftLength: '20' }).expect(303)
  expect(await told(db)).toHaveLength(1)
  expect(await version(db)).toBe(2)
})

test('every mistake is shown at once and nothing typed is lost', async () => {
  const { as, db } = await aWorld()
  const wrong = {
    ...typed,
    draftLength: '',
    clearanceLength: '2.5',
    noticeLength: '101',
    agendaLength: '-1',
    callInLength: 'five',
    agendaDayKind: 'x',
  }
  const { text } = await (await as(people.dina)).post('/committee/lead-times', wrong).expect(422)
  checkHtml(text)
  for (const words of [
    'Enter how long writing the draft takes',
    'Enter how long legal and finance clearance takes: a whole number from 0 to 100',
    'Enter the clear days of notice in the forward plan: a whole number from 0 to 100',
    'Enter the clear days of the agenda: a whole number from 0 to 100',
    'Enter how long publishing the decision and call-in take: a whole number from 0 to 100',
    'Choose working days or days',
  ])
    expect(text).toContain(words)
  for (const value of ['2.5', '101', '-1', 'five']) expect(text).toContain(`value="${value}"`)
  expect(await version(db)).toBe(1)
})

test('two directors on the lead times: the second sees both versions and loses neither', async () => {
  const { as, db } = await aWorld()
  const [dina, denis] = [await as(people.dina), await as(people.denis)]
  await denis.post('/committee/lead-times', { ...typed, draftLength: '12' }).expect(303)
  const { text } = await dina.post('/committee/lead-times', { ...typed, draftLength: '8' }).expect(409)
  checkHtml(text)
  expect(text).toContain('<strong>Denis Hale</strong> saved it')
  expect(text).toContain('Saved meanwhile: <strong>12 working days</strong>')
  expect(text).toContain('What you typed: <strong>8 working days</strong>')
  await dina.post('/committee/lead-times', { ...typed, draftLength: '8', version: '2' }).expect(303)
  expect(await version(db)).toBe(3)
})

test.each([people.mo, people.ada])('$name may neither open the form nor send it', async (person) => {
  const { as, db } = await aWorld()
  const visitor = await as(person)
  await visitor.get('/committee/lead-times').expect(403)
  await visitor.post('/committee/lead-times', { ...typed, draftLength: '1' }).expect(403)
  expect(await version(db)).toBe(1)
})

async function version(db: World['db']): Promise<number> {
  return (await db.selectFrom('leadTimes').select('version').executeTakeFirstOrThrow()).version
}

async function told(db: World['db']): Promise<string[]> {
  return (await historyOf(db, 'committee', 1)).map(({ words }) => words)
}
