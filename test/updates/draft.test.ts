import { aWorld, day, type World } from '../support/world.ts'
import { ada, answers, cora, dina, mina, mo, moreForMo, stored } from './cast.ts'

const HALF = { lastSeenId: '0', draftSeen: '', changed: 'Two teams so far', forecastOn: 'some time in June', ownRating: 'at risk' }

test('what was begun is kept, mistakes and all, and shown again with when it was saved', async () => {
  const world = await aWorld()
  const visitor = await world.as(mo)
  await visitor.post('/actions/1/updates/draft', HALF).expect(303).expect('Location', '/updates')
  expect((await visitor.get('/updates')).text).toMatch(/Draft saved: it is not given yet[^]*Started/)
  const { text } = await visitor.get('/actions/1/updates/new').expect(200)
  expect(text).toContain('This is the draft you saved on Monday 2 March 2026, 9:00am')
  expect(text).toMatch(/Two teams so far[^]*value="at risk"[^>]* checked[^]*value="some time in June"/)
  expect(await stored(world)).toEqual({ updates: [], history: [] })
})

test('it is gone once the update is given', async () => {
  const world = await aWorld()
  const visitor = await world.as(mo)
  await visitor.post('/actions/1/updates/draft', HALF).expect(303)
  const seen = /name="draftSeen" value="([^"]+)"/.exec((await visitor.get('/actions/1/updates/new')).text)?.[1]
  await visitor.post('/actions/1/updates', { ...answers, draftSeen: seen }).expect(303)
  expect(await drafts(world)).toEqual([])
  expect((await visitor.get('/actions/1/updates/new')).text).not.toContain('This is the draft')
})

test('nobody is shown another’s: not the director who could give the update, not the owner', async () => {
  const world = await aWorld()
  await (await world.as(mo)).post('/actions/1/updates/draft', HALF).expect(303)
  const director = await world.as(dina)
  expect((await director.get('/actions/1/updates/new')).text).not.toContain('Two teams so far')
  expect((await director.get('/updates/owners/3')).text).not.toContain('Started')
  await director.post('/actions/1/updates/draft', { ...HALF, changed: 'As Mo told me' }).expect('Location', '/updates/owners/3')
  expect((await director.get('/updates/owners/3')).text).toContain('Started')
  expect((await (await world.as(mo)).get('/actions/1/updates/new')).text).toContain('Two teams so far')
})

test.each([
  { person: mina, status: 403 },
  { person: ada, status: 403 },
  { person: cora, status: 404 },
])('$person.name, whose action it is not, keeps no draft', async ({ person, status }) => {
  const world = await aWorld()
  await (await world.as(person)).post('/actions/1/updates/draft', HALF).expect(status)
  expect(await drafts(world)).toEqual([])
})

test('saved twice it is one draft; emptied and saved, it is none', async () => {
  const world = await aWorld()
  const visitor = await world.as(mo)
  for (const _ of [1, 2]) await visitor.post('/actions/1/updates/draft', HALF).expect(303)
  expect(await drafts(world)).toHaveLength(1)
  const [draft] = await drafts(world)
  await visitor.post('/actions/1/updates/draft', { draftSeen: draft?.savedAt, changed: ' ', forecastOn: '29/5/2026' }).expect(303)
  expect(await drafts(world)).toEqual([])
})

test('a second window saves nothing over the draft of the first: both are shown', async () => {
  const world = await aWorld()
  const visitor = await world.as(mo)
  await visitor.post('/actions/1/updates/draft', HALF).expect(303)
  const second = { ...HALF, changed: 'Typed in another window' }
  const { text } = await visitor.post('/actions/1/updates/draft', second).expect(409)
  expect(text).toMatch(/saved in another window on[^]*Two teams so far[^]*Typed in another window/)
  const seen = /name="draftSeen" value="([^"]+)"/.exec(text)?.[1]
  await visitor.post('/actions/1/updates/draft', { ...second, draftSeen: seen }).expect(303)
  expect((await drafts(world)).map(({ form }) => JSON.parse(form).changed)).toEqual(['Typed in another window'])
})

test('an update given from a window that did not show the draft leaves it, and shows both', async () => {
  const world = await aWorld()
  const visitor = await world.as(mo)
  await visitor.post('/actions/1/updates/draft', HALF).expect(303)
  const { text } = await visitor.post('/actions/1/updates', answers).expect(409)
  expect(text).toMatch(/saved in another window on[^]*Two teams so far/)
  expect(await drafts(world)).toHaveLength(1)
  const seen = /name="draftSeen" value="([^"]+)"/.exec(text)?.[1]
  await visitor.post('/actions/1/updates', { ...answers, draftSeen: seen }).expect(303)
  expect(await drafts(world)).toEqual([])
})

test('an update given meanwhile by somebody else stands beside the draft, and neither is lost', async () => {
  const world = await aWorld()
  const owner = await world.as(mo)
  await owner.post('/actions/1/updates/draft', HALF).expect(303)
  await (await world.as(dina)).post('/actions/1/updates', answers).expect(303)
  const { text } = await owner.get('/actions/1/updates/new')
  expect(text).toMatch(/Given since you began[^]*Two teams now book[^]*Two teams so far/)
  expect(text).toContain('name="lastSeenId" value="1"')
})

test('a draft of an action withdrawn meanwhile can still be read and copied', async () => {
  const world = await aWorld()
  const visitor = await world.as(mo)
  await visitor.post('/actions/1/updates/draft', HALF).expect(303)
  await world.db
    .updateTable('actions')
    .set({ withdrawnOn: day('2026-03-02') })
    .where('id', '=', 1)
    .execute()
  expect((await visitor.get('/actions/1/updates/new')).text).toContain('Two teams so far')
  const { text } = await visitor.post('/actions/1/updates/draft', { ...HALF, changed: 'And more' }).expect(409)
  expect(text).toContain('And more')
})

test('an overdue action that was begun says both', async () => {
  const world = await aWorld('2026-03-16T09:00:00Z')
  await moreForMo(world)
  await (await world.as(mo)).post('/actions/1/updates/draft', HALF).expect(303)
  expect((await (await world.as(mo)).get('/updates')).text).toContain('Overdue from last round, started')
})

function drafts({ db }: World) {
  return db.selectFrom('updateDrafts').selectAll().execute()
}
