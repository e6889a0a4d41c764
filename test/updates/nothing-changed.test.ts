import { aWorld } from '../support/world.ts'
import { answers, mo, stored } from './cast.ts'

const nothingChanged = { lastSeenId: '1', save: 'nothing changed', reason: 'The vacancy is still advertised' }

test('one reason repeats the last rating, forecast and impact', async () => {
  const world = await aWorld()
  const visitor = await world.as(mo)
  await visitor.post('/actions/1/updates', answers)
  await visitor.post('/actions/1/updates', nothingChanged).expect(303)
  const { updates, history } = await stored(world)
  expect(updates[1]).toMatchObject({ nothingChanged: 1, changed: nothingChanged.reason, difference: '', inTheWay: '' })
  expect(updates[1]).toMatchObject({ ownRating: 'at risk', forecastOn: '2026-06-12', impact: 'some evidence' })
  expect(history[1]).toEqual({ personId: mo.id, kind: 'update given', forName: null, ownRating: 'at risk', nothingChanged: true })
})

test('the three questions next time still show the answers before it, and say why they are older', async () => {
  const world = await aWorld()
  const visitor = await world.as(mo)
  await visitor.post('/actions/1/updates', answers)
  expect((await visitor.get('/actions/1/updates/new')).text).not.toContain('said that nothing had changed')
  world.setTime('2026-03-04T09:00:00Z')
  const later = await world.as(mo)
  await later.post('/actions/1/updates', nothingChanged)
  const { text } = await later.get('/actions/1/updates/new').expect(200)
  expect(text).toContain('The update of Wednesday 4 March 2026 said that nothing had changed')
  expect(text).toContain('the answers before it, of Monday 2 March 2026')
  expect(text).toContain('Two teams now book the visit')
  expect(text).toContain('name="lastSeenId" value="2"')
})

test('it is not offered for a first update, nor taken for one', async () => {
  const world = await aWorld()
  const visitor = await world.as(mo)
  expect((await visitor.get('/actions/1/updates/new')).text).not.toContain('nothing changed')
  const { text } = await visitor.post('/actions/1/updates', { ...nothingChanged, lastSeenId: '0' }).expect(422)
  expect(text).toContain('Enter what has changed since last time')
  expect((await stored(world)).updates).toEqual([])
})

test('without a reason it is refused, and answers half typed are kept', async () => {
  const world = await aWorld()
  const visitor = await world.as(mo)
  await visitor.post('/actions/1/updates', answers)
  const halfTyped = { ...nothingChanged, reason: ' ', changed: 'We had begun to' }
  const { text } = await visitor.post('/actions/1/updates', halfTyped).expect(422)
  expect(text).toContain('Enter why nothing has changed')
  expect(text).toContain('<details class="govuk-details" open>')
  expect(text).toContain('We had begun to</textarea>')
  expect((await stored(world)).updates).toHaveLength(1)
})

test('sent from a tab opened before the last update, it is shown both', async () => {
  const world = await aWorld()
  const visitor = await world.as(mo)
  await visitor.post('/actions/1/updates', answers)
  const { text } = await visitor.post('/actions/1/updates', { ...nothingChanged, lastSeenId: '0' }).expect(409)
  expect(text).toContain('An update was saved while this page was open')
  expect(text).toContain('The vacancy is still advertised</textarea>')
  expect((await stored(world)).updates).toHaveLength(1)
})
