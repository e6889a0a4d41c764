import { giveUpdate } from '../../src/updates/changes.ts'
import { aWorld, day } from '../support/world.ts'
import { ada, cora, dina, draft, mina, mo, moreForMo } from './cast.ts'

const heading = (text: string) => /<h1[^>]*>([^<]*)<\/h1>/.exec(text)?.[1]

/** What the task lists say, in order: each action and its status. */
function tasks(text: string): [string | undefined, string | undefined][] {
  const items = text.split('<li class="govuk-task-list__item').slice(1)
  return items.map((item) => [
    /href="([^"]+)"/.exec(item)?.[1],
    /id="[^"]*-status">([\s\S]*?)<\/div>/
      .exec(item)?.[1]
      ?.replace(/<[^>]+>/g, '')
      .trim(),
  ])
}

test('a manager sees how many of their updates are done, and which', async () => {
  const world = await aWorld()
  await moreForMo(world)
  const visitor = await world.as(mo)
  const { text } = await visitor.get('/updates').expect(200)
  expect(heading(text)).toBe('Your updates: 0 of 2 done')
  expect(text).toContain('This round closes on Friday 6 March 2026')
  expect(tasks(text)).toEqual([
    ['/actions/3/updates/new', 'To do'],
    ['/actions/1/updates/new', 'To do'],
    ['/actions/4/updates/new', 'Not needed this round'],
  ])
  expect(text).not.toContain('The round as a whole')
  expect(text).not.toContain('Agree a single standard')
})

test('what was given in this round is done; what was missed in the last is overdue', async () => {
  const world = await aWorld()
  await moreForMo(world)
  await world.db
    .updateTable('actions')
    .set({ createdOn: day('2026-02-09'), startOn: day('2026-02-09') })
    .where('id', '=', 1)
    .execute()
  await giveUpdate(world.db, { id: 3 }, { draft, lastSeenId: 0, by: mo, at: world.clock.now() })
  const { text } = await (await world.as(mo)).get('/updates')
  expect(heading(text)).toBe('Your updates: 1 of 2 done')
  expect(tasks(text).slice(0, 2)).toEqual([
    ['/actions/3/updates/new', 'Done'],
    ['/actions/1/updates/new', 'Overdue from last round'],
  ])
})

test('when no round is open the page says when the next opens, and an update counts for it', async () => {
  const world = await aWorld('2026-03-09T09:00:00Z')
  const visitor = await world.as(mo)
  const { text } = await visitor.get('/updates').expect(200)
  expect(text).toContain('No round is open. The next opens on Friday 13 March 2026 and closes on Friday 20 March 2026')
  expect(tasks(text)).toEqual([['/actions/1/updates/new', 'Overdue from last round']])
  await giveUpdate(world.db, { id: 1 }, { draft, lastSeenId: 0, by: mo, at: world.clock.now() })
  expect(tasks((await visitor.get('/updates')).text)).toEqual([['/actions/1/updates/new', 'Done']])
})

test('somebody who owns nothing is told that nothing is needed', async () => {
  const { db, as } = await aWorld()
  await db.updateTable('actions').set({ ownerId: mo.id }).execute()
  const { text } = await (await as(mina)).get('/updates').expect(200)
  expect(heading(text)).toBe('Your updates')
  expect(text).toContain('No update is needed in this round')
})

test('complete and withdrawn actions are in no list', async () => {
  const world = await aWorld()
  await moreForMo(world)
  await world.db
    .updateTable('actions')
    .set({ withdrawnOn: day('2026-03-02') })
    .where('id', '=', 1)
    .execute()
  await world.db
    .updateTable('actions')
    .set({ signedOffOn: day('2026-03-02') })
    .where('id', '=', 3)
    .execute()
  expect(tasks((await (await world.as(mo)).get('/updates')).text)).toEqual([['/actions/4/updates/new', 'Not needed this round']])
})

test('a director sees the round as a whole, owner by owner, and each owner’s list', async () => {
  const world = await aWorld()
  await moreForMo(world)
  await giveUpdate(world.db, { id: 3 }, { draft, lastSeenId: 0, by: mo, at: world.clock.now() })
  const visitor = await world.as(dina)
  const { text } = await visitor.get('/updates').expect(200)
  const rows = [...text.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) =>
    row
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  expect(rows).toEqual([
    'Owner Done Overdue from last round',
    'Mina O’Brien 0 of 1 None',
    'Mo Farrant 1 of 2 None',
    'Recommendation Done Still to come from',
    '1. The timeliness of visits to children who move placement. 0 of 2 Mina O’Brien, Mo Farrant',
  ])
  const list = await visitor.get('/updates/owners/3').expect(200)
  expect(heading(list.text)).toBe('Updates of Mo Farrant: 1 of 2 done')
  expect(tasks(list.text)).toContainEqual(['/actions/1/updates/new', 'To do'])
})

test.each([
  { person: ada, address: '/updates', status: 403 },
  { person: cora, address: '/updates', status: 404 },
  { person: mo, address: '/updates/owners/3', status: 403 },
  { person: ada, address: '/updates/owners/3', status: 403 },
  { person: cora, address: '/updates/owners/3', status: 404 },
  { person: dina, address: '/updates/owners/999', status: 404 },
])('$address answers $person.name with $status', async ({ person, address, status }) => {
  const visitor = await (await aWorld()).as(person)
  expect(await visitor.get(address)).toMatchObject({ status })
})
