import { preferencesOf } from '../../src/people/preferences/queries.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, people, type World } from '../support/world.ts'

const PLACE = '/account/preferences'
const typed = { version: '0', hour: '15', weekly: ['actions', 'waiting'], weekday: 'Friday' }
const cast = Object.values(people)

test('until somebody chooses, everything comes daily at the council’s hour', async () => {
  const { db, as } = await aWorld()
  expect(await preferencesOf(db, people.mo.id)).toEqual({ hour: null, weekday: 'Monday', weekly: [], version: 0 })
  const mo = await as(people.mo)
  expect((await mo.get('/account').expect(200)).text).toContain('On working days at 8:00am, when there is something to say')
  const { text } = await mo.get(PLACE).expect(200)
  expect(text).toContain('8:00am, as the council has chosen')
  expect(text).not.toContain('value="actions" checked')
})

test.each(cast)('$name chooses for themselves alone, and history says so', async (person) => {
  const { db, as } = await aWorld()
  const visitor = await as(person)
  await visitor.post(PLACE, typed).expect(303).expect('Location', PLACE)
  expect(await preferencesOf(db, person.id)).toEqual({ hour: 15, weekday: 'Friday', weekly: ['actions', 'waiting'], version: 1 })
  expect(await db.selectFrom('preferences').select('personId').execute()).toEqual([{ personId: person.id }])
  expect(await told(db)).toEqual([
    {
      personId: person.id,
      subjectId: person.id,
      changes: [
        { field: 'hour of letters', from: 'the council’s', to: '3:00pm' },
        { field: 'once a week', from: 'nothing', to: 'actions that are due or late, questions that still wait for your answer' },
        { field: 'weekly letter on', from: 'Monday', to: 'Friday' },
      ],
    },
  ])
  expect((await visitor.get('/account')).text).toContain('On Fridays only: actions that are due or late')
})

test('a choice can be taken back, and saving what is there already leaves no line of history', async () => {
  const { db, as } = await aWorld()
  const mo = await as(people.mo)
  await mo.post(PLACE, typed).expect(303)
  await mo.post(PLACE, { ...typed, version: '1' }).expect(303)
  expect(await told(db)).toHaveLength(1)
  await mo.post(PLACE, { version: '1', hour: '', weekday: 'Friday' }).expect(303)
  expect(await preferencesOf(db, people.mo.id)).toEqual({ hour: null, weekday: 'Friday', weekly: [], version: 2 })
})

test('every mistake is shown at once, nothing typed is lost and nothing is saved', async () => {
  const { db, as } = await aWorld()
  const mo = await as(people.mo)
  const wrong = { version: '0', hour: '25', weekly: ['updates', 'statutory'], weekday: 'Sunday' }
  const { text } = await mo.post(PLACE, wrong).expect(422)
  for (const words of ['Choose an hour from the list', 'Choose from the list what comes once a week', 'Choose a day of the week'])
    expect(text).toContain(words)
  expect(text).toMatch(/value="updates" checked/)
  expect(await db.selectFrom('preferences').selectAll().execute()).toEqual([])
})

test('two windows on one’s own letters: the second shows both versions and loses neither', async () => {
  const { db, as } = await aWorld()
  const mo = await as(people.mo)
  await mo.post(PLACE, typed).expect(303)
  const { text } = await mo.post(PLACE, { ...typed, hour: '7' }).expect(409)
  expect(text).toMatch(/Mo Farrant[^]*3:00pm[^]*7:00am/)
  await mo.post(PLACE, { ...typed, hour: '7', version: '1' }).expect(303)
  expect(await preferencesOf(db, people.mo.id)).toMatchObject({ hour: 7, version: 2 })
})

test('the page says plainly what nobody can put off, and to whoever only reads reports what they get', async () => {
  const { as } = await aWorld()
  const [mo, cora] = [await as(people.mo), await as(people.cora)]
  expect((await mo.get(PLACE)).text).toMatch(/Statutory deadlines:[^]*Nobody can turn these off or put them off/)
  expect((await cora.get(PLACE)).text).toContain('told of each status report as it is published')
  expect((await mo.get(PLACE)).text).not.toContain('told of each status report as it is published')
})

test('opening the page changes nothing', async () => {
  const { db, as } = await aWorld()
  await (await as(people.mo)).get(`${PLACE}?hour=15&weekly=actions&weekday=Friday`).expect(200)
  expect(await db.selectFrom('preferences').selectAll().execute()).toEqual([])
})

test('the page is sound HTML, with and without mistakes', async () => {
  const { as } = await aWorld()
  const mo = await as(people.mo)
  await mo.post(PLACE, typed).expect(303)
  checkHtml((await mo.get(PLACE).expect(200)).text)
  checkHtml((await mo.post(PLACE).expect(422)).text)
  checkHtml((await mo.post(PLACE, { ...typed, hour: '7' }).expect(409)).text)
})

async function told(db: World['db']): Promise<unknown[]> {
  const rows = await db.selectFrom('history').select(['personId', 'subjectId', 'event']).where('subject', '=', 'preferences').execute()
  return rows.map(({ personId, subjectId, event }) => ({
    personId,
    subjectId,
    changes: (JSON.parse(event) as { changes: unknown }).changes,
  }))
}
