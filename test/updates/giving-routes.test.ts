import { historyOf } from '../../src/history/queries.ts'
import { aWorld, day } from '../support/world.ts'
import { ada, answers, cora, dina, mina, mo, moreForMo, stored } from './cast.ts'

test('an owner gives an update in the round that is open, and it is in the history', async () => {
  const world = await aWorld()
  await (await world.as(mo)).post('/actions/1/updates', answers).expect(303)
  const { lastSeenId: _seen, forecastOn: _typed, ...words } = answers
  expect(await stored(world)).toEqual({
    updates: [
      {
        ...words,
        id: 1,
        actionId: 1,
        roundId: 3,
        personId: mo.id,
        forPersonId: mo.id,
        at: '2026-03-02T09:00:00.000Z',
        givenOn: '2026-03-02',
        nothingChanged: 0,
        forecastOn: '2026-06-12',
      },
    ],
    history: [{ personId: mo.id, kind: 'update given', forName: null, ownRating: 'at risk', nothingChanged: false }],
  })
})

test('they are taken to the next that still needs one, and after the last back to their updates, told how many are done', async () => {
  const world = await aWorld()
  await moreForMo(world)
  const visitor = await world.as(mo)
  await visitor.post('/actions/1/updates', answers).expect('Location', '/actions/3/updates/new')
  expect((await visitor.get('/actions/3/updates/new')).text).toContain('Update saved: 1 of 2 done')
  await visitor.post('/actions/3/updates', answers).expect('Location', '/updates')
  expect((await visitor.get('/updates')).text).toContain('Update saved: 2 of 2 done')
})

test('whoever covers is taken through that list, and after its last to what is still to do of their own', async () => {
  const world = await aWorld()
  await moreForMo(world)
  const visitor = await world.as(mina)
  const days = { firstOn: day('2026-03-02'), lastOn: day('2026-03-06') }
  await world.db
    .insertInto('covers')
    .values({ personId: mo.id, coverId: mina.id, ...days })
    .execute()
  await visitor.post('/actions/1/updates', answers).expect('Location', '/actions/3/updates/new')
  await visitor.post('/actions/3/updates', answers).expect('Location', '/updates')
  const { text } = await visitor.get('/updates')
  expect(text).toContain('Update saved: 2 of 2 done for Mo Farrant. Of your own, 1 is still to do')
})

test('a director gives one for the owner, recorded as by the one for the other', async () => {
  const world = await aWorld()
  const visitor = await world.as(dina)
  expect((await visitor.get('/actions/1/updates/new')).text).toContain('Give an update for Mo Farrant')
  await visitor.post('/actions/1/updates', answers).expect(303).expect('Location', '/updates/owners/3')
  const { updates } = await stored(world)
  expect(updates).toMatchObject([{ personId: dina.id, forPersonId: mo.id }])
  const [line] = await historyOf(world.db, 'action', 1)
  expect(`${line?.who} ${line?.words}`).toBe('Dina Okafor gave an update for Mo Farrant: at risk')
})

test.each([
  { person: mina, status: 403 },
  { person: ada, status: 403 },
  { person: cora, status: 404 },
])('$person.name, whose action it is not, stores nothing', async ({ person, status }) => {
  const world = await aWorld()
  const visitor = await world.as(person)
  await visitor.get('/actions/1/updates/new').expect(status)
  await visitor.post('/actions/1/updates', answers).expect(status)
  expect(await stored(world)).toEqual({ updates: [], history: [] })
})

test.each(['999', '0', 'x', '1e3'])('there is no action %s to update', async (id) => {
  const visitor = await (await aWorld()).as(mo)
  expect(await visitor.get(`/actions/${id}/updates/new`)).toMatchObject({ status: 404 })
  expect(await visitor.post(`/actions/${id}/updates`, answers)).toMatchObject({ status: 404 })
})

test('nothing is expected to be finished before today', async () => {
  const { db, as } = await aWorld()
  const visitor = await as(mo)
  const { text } = await visitor.post('/actions/1/updates', { ...answers, forecastOn: '1/3/2026' }).expect(422)
  expect(text).toContain('The date you expect it to be finished must be today or later')
  expect(await db.selectFrom('updates').selectAll().execute()).toEqual([])
  await visitor.post('/actions/1/updates', { ...answers, forecastOn: '2/3/2026' }).expect(303)
})

test('every mistake is shown at once and nothing typed is lost', async () => {
  const world = await aWorld()
  const typed = { ...answers, changed: ' ', difference: 'x'.repeat(4001), ownRating: '', forecastOn: '31/6/2026', impact: 'sustained' }
  const { text } = await (await world.as(mo)).post('/actions/1/updates', typed).expect(422)
  expect(text).toContain('<title>Error: Give an update')
  for (const mistake of [
    'Enter what has changed since last time',
    'What difference it has made for children, and how you know must be 4,000 characters or fewer',
    'Select how the action is going',
    'The date you expect it to be finished must be a real date',
  ])
    expect(text.split(mistake)).toHaveLength(3)
  expect(text).toContain('x'.repeat(4001))
  expect(text).toContain('One vacancy')
  expect(text).toContain('value="31/6/2026"')
  expect(text).toMatch(/value="sustained" checked/)
  expect(await stored(world)).toEqual({ updates: [], history: [] })
})

test.each([
  ['ownRating', 'excellent', 'Select how the action is going'],
  ['impact', 'wonderful', 'Select the impact from the list'],
])('a %s of “%s”, which the page does not offer, is refused', async (field, value, mistake) => {
  const world = await aWorld()
  const { text } = await (await world.as(mo)).post('/actions/1/updates', { ...answers, [field]: value }).expect(422)
  expect(text).toContain(mistake)
})

test('the due date is the first forecast, then the last one given, with the last answers beside the empty ones', async () => {
  const world = await aWorld()
  const visitor = await world.as(mo)
  const first = await visitor.get('/actions/1/updates/new').expect(200)
  expect(first.text).toContain('value="29/5/2026"')
  expect(first.text).not.toContain('Last answer')
  await visitor.post('/actions/1/updates', answers)
  const second = await visitor.get('/actions/1/updates/new').expect(200)
  expect(second.text).toContain('value="12/6/2026"')
  expect(second.text.match(/Last answer, Monday 2 March 2026/g)).toHaveLength(3)
  expect(second.text).toContain('Two teams now book the visit')
  expect(second.text).toMatch(/<textarea[^>]*name="changed"[^>]*><\/textarea>/)
})

test('a forecast that has passed is pointed out', async () => {
  const visitor = await (await aWorld()).as(mina)
  expect((await visitor.get('/actions/2/updates/new')).text).toContain('You expected Friday 20 February 2026, which has passed')
})

test('the same form sent from two tabs is stored once; the second is shown both, and may still be added', async () => {
  const world = await aWorld()
  const visitor = await world.as(mo)
  await visitor.post('/actions/1/updates', answers).expect(303)
  const { text } = await visitor.post('/actions/1/updates', { ...answers, changed: 'Typed in the second tab' }).expect(409)
  expect(text).toContain('An update was saved while this page was open')
  expect(text).toContain('Two teams now book the visit')
  expect(text).toContain('Typed in the second tab</textarea>')
  const { updates, history } = await stored(world)
  expect([updates.length, history.length]).toEqual([1, 1])
  const seen = /name="lastSeenId" value="(\d+)"/.exec(text)?.[1]
  await visitor.post('/actions/1/updates', { ...answers, changed: 'Typed in the second tab', lastSeenId: seen }).expect(303)
  expect((await stored(world)).updates).toHaveLength(2)
})

test.each([
  ['withdrawn', { withdrawnOn: day('2026-03-02'), withdrawnBecause: 'Merged with another' }, 'It was withdrawn on Monday 2 March 2026'],
  [
    'signed off',
    { completionClaimedOn: day('2026-02-27'), signedOffOn: day('2026-03-02') },
    'It was signed off as complete on Monday 2 March 2026',
  ],
])('an action %s while the form was open takes no update, and what was typed can be copied', async (_which, state, words) => {
  const world = await aWorld()
  const visitor = await world.as(mo)
  await world.db.updateTable('actions').set(state).where('id', '=', 1).execute()
  expect((await visitor.get('/actions/1/updates/new').expect(200)).text).toContain(words)
  const { text } = await visitor.post('/actions/1/updates', answers).expect(409)
  expect(text).toContain(words)
  expect(text).toContain('Two teams now book the visit')
  expect(await stored(world)).toEqual({ updates: [], history: [] })
})

test('an action waiting for sign-off may still be added to', async () => {
  const world = await aWorld()
  await world.db
    .updateTable('actions')
    .set({ completionClaimedOn: day('2026-02-27') })
    .where('id', '=', 1)
    .execute()
  await (await world.as(mo)).post('/actions/1/updates', answers).expect(303)
  expect((await stored(world)).updates).toHaveLength(1)
})
