import request from 'supertest'
import { checkHtml } from '../support/html.ts'
import { aWorld, people, type World } from '../support/world.ts'

const typed = {
  councilName: 'Westmere Borough Council',
  councilColour: '#5B2A6E',
  firstClosingOn: '9/1/2026',
  roundLengthDays: '14',
  silentAfterRounds: '3',
  staleClaimAfterWorkingDays: '10',
  lettersAtHour: '8',
  version: '1',
}

test('an administrator chooses, history says from what to what, and every page shows it', async () => {
  const { as, db } = await aWorld()
  const ada = await as(people.ada)
  await ada
    .post('/settings', { ...typed, councilName: 'Westmere Council', lettersAtHour: '7' })
    .expect(303)
    .expect('Location', '/settings')
  const { text } = await ada.get('/settings').expect(200)
  expect(text).toContain('<span class="app-header__council">Westmere Council</span>')
  expect(await told(db)).toEqual([
    {
      kind: 'settings changed',
      changes: [
        { field: 'name of the council', from: 'Westmere Borough Council', to: 'Westmere Council' },
        { field: 'letters go out at', from: '8:00am', to: '7:00am' },
      ],
    },
  ])
})

test('saving what is there already leaves no line of history', async () => {
  const { as, db } = await aWorld()
  await (await as(people.ada)).post('/settings', typed).expect(303)
  expect(await told(db)).toEqual([])
})

test('the day in the form is written as its date picker writes it', async () => {
  const { as } = await aWorld()
  expect((await (await as(people.ada)).get('/settings')).text).toMatch(/name="firstClosingOn"[^>]*value="9\/1\/2026"/)
})

test('every mistake is shown at once and nothing typed is lost', async () => {
  const { as } = await aWorld()
  const ada = await as(people.ada)
  const wrong = {
    councilName: '',
    councilColour: 'purple',
    firstClosingOn: '30/2/2026',
    roundLengthDays: '6',
    silentAfterRounds: '2.5',
    staleClaimAfterWorkingDays: 'ten',
    lettersAtHour: '24',
    version: '1',
  }
  const { text } = await ada.post('/settings', wrong).expect(422)
  for (const words of [
    'Enter the name of the council',
    'colour must be # and six letters or digits',
    'The first closing day must be a real date',
    'Enter how many days a round lasts: a whole number from 7 to 56',
    'Enter after how many missed rounds an action is silent: a whole number from 1 to 12',
    'Enter how many working days a claim may wait: a whole number from 1 to 60',
    'Enter the hour letters go out: a whole number from 0 to 23',
  ])
    expect(text).toContain(words)
  for (const value of ['purple', '30/2/2026', '2.5', 'ten']) expect(text).toContain(`value="${value}"`)
})

test('a colour on which white words cannot be read is refused, and its contrast said', async () => {
  const { as } = await aWorld()
  const { text } = await (await as(people.ada)).post('/settings', { ...typed, councilColour: '#777777' }).expect(422)
  expect(text).toContain('their contrast is 4.4 to 1 and must be 4.5 or more')
})

test('two people on the settings: the second sees both versions and loses neither', async () => {
  const { as, db } = await aWorld()
  const ada = await as(people.ada)
  await ada.post('/settings', { ...typed, silentAfterRounds: '4' }).expect(303)
  const { text } = await ada.post('/settings', { ...typed, silentAfterRounds: '2' }).expect(409)
  expect(text).toMatch(/Ada Penrose[\s\S]*4 missed rounds[\s\S]*2 missed rounds/)
  await ada.post('/settings', { ...typed, silentAfterRounds: '2', version: '2' }).expect(303)
  expect(await db.selectFrom('settings').select(['silentAfterRounds', 'version']).executeTakeFirst()).toEqual({
    silentAfterRounds: 2,
    version: 3,
  })
})

test('a council that has chosen nothing yet can', async () => {
  const { as, db } = await aWorld()
  await db.deleteFrom('settings').execute()
  const ada = await as(people.ada)
  expect((await ada.get('/settings')).text).toContain('name="version" value="0"')
  await ada.post('/settings', { ...typed, version: '0' }).expect(303)
  expect(await db.selectFrom('settings').select('councilName').execute()).toEqual([{ councilName: 'Westmere Borough Council' }])
})

test.each([people.dina, people.mo, people.cora])('for $name the settings do not exist, and nothing changes', async (person) => {
  const { as, db } = await aWorld()
  const visitor = await as(person)
  const before = await db.selectFrom('settings').selectAll().execute()
  await visitor.get('/settings').expect(404)
  await visitor.post('/settings', { ...typed, councilName: 'Mine' }).expect(404)
  expect(await db.selectFrom('settings').selectAll().execute()).toEqual(before)
})

test('the colour is a stylesheet that browsers ask for again only when it has changed', async () => {
  const { app, db } = await aWorld()
  const { text, headers } = await request(app)
    .get('/council.css')
    .expect(200)
    .expect('Content-Type', /text\/css/)
  expect(text).toBe(':root{--council-colour:#5b2a6e}')
  const etag = String(headers['etag'])
  expect((await request(app).get('/council.css').set('If-None-Match', etag)).status).toBe(304)
  await db.updateTable('settings').set({ councilColour: '#000000' }).execute()
  expect((await request(app).get('/council.css').set('If-None-Match', etag)).status).toBe(200)
})

test('the settings are sound HTML, with and without mistakes', async () => {
  const { as } = await aWorld()
  const ada = await as(people.ada)
  await ada.post('/settings', { ...typed, silentAfterRounds: '4' }).expect(303)
  checkHtml((await ada.get('/settings').expect(200)).text)
  checkHtml((await ada.post('/settings').expect(422)).text)
  checkHtml((await ada.post('/settings', { ...typed, silentAfterRounds: '5' }).expect(409)).text)
})

async function told(db: World['db']): Promise<unknown[]> {
  const rows = await db.selectFrom('history').select('event').where('subject', '=', 'settings').execute()
  return rows.map(({ event }) => JSON.parse(event) as unknown)
}
