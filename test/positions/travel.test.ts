import { catchUp } from '../../src/schedule.ts'
import { aWorld, people, type World } from '../support/world.ts'
import { answers } from '../updates/cast.ts'

const ON_TRACK = { ...answers, ownRating: 'on track', forecastOn: '29/5/2026' }

test('before a round has closed nothing is said of where anything has gone', async () => {
  const world = await aWorld()
  expect(await said(world, '/inspections/1')).toEqual([])
  expect(await said(world, '/actions/1')).toEqual([])
})

test('an action and its recommendation say whether they are better or worse than when the last round closed', async () => {
  const world = await aWorld('2026-03-09T09:00:00Z')
  await catchUp(world.context)
  expect(await said(world, '/actions/1')).toEqual(['same'])
  await (await world.as(people.mo)).post('/actions/1/updates', ON_TRACK).expect(303)
  expect(await said(world, '/actions/1')).toEqual(['better'])
  await (await world.as(people.mo)).post('/actions/1/updates', { ...ON_TRACK, ownRating: 'off track', lastSeenId: '1' }).expect(303)
  expect(await said(world, '/actions/1')).toEqual(['worse'])
  expect(await said(world, '/inspections/1')).toEqual(['same', 'same'])
})

test('an action that was not there is new, and what is withdrawn goes nowhere', async () => {
  const world = await aWorld('2026-03-09T09:00:00Z')
  await catchUp(world.context)
  const action = await world.db.selectFrom('actions').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
  await world.db
    .insertInto('actions')
    .values({ ...action, id: 3 })
    .execute()
  expect(await said(world, '/actions/3')).toEqual(['new'])
  await (await world.as(people.dina)).post('/actions/1/withdrawal', { because: 'Done elsewhere', version: action.version }).expect(303)
  expect(await said(world, '/actions/1')).toEqual([])
})

test('the next close is what everything travels from then on', async () => {
  const world = await aWorld('2026-03-09T09:00:00Z')
  await catchUp(world.context)
  await (await world.as(people.mo)).post('/actions/1/updates', ON_TRACK).expect(303)
  expect(await said(world, '/actions/1')).toEqual(['better'])
  world.setTime('2026-03-21T09:00:00Z')
  await catchUp(world.context)
  expect(await said(world, '/actions/1')).toEqual(['same'])
})

async function said(world: World, address: string): Promise<string[]> {
  const { text } = await (await world.as(people.dina)).get(address).expect(200)
  return [...text.matchAll(/Since the last round: (\w+)/g)].map(([, direction = '']) => direction)
}
