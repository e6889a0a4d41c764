import { aWorld } from '../support/world.ts'
import { answers, mo, stored } from './cast.ts'

const risky = { ...answers, inTheWay: 'NHS number 943 476 5919 has no worker' }

test('what may identify a child is asked about once, with everything typed still there', async () => {
  const world = await aWorld()
  const { text } = await (await world.as(mo)).post('/actions/1/updates', risky).expect(422)
  expect(text).toContain('“What is in the way?” looks as if it holds an NHS number')
  expect(text).not.toContain('There is a problem')
  expect(text).toContain('943 476 5919 has no worker</textarea>')
  expect(text).toMatch(/value="at risk" checked/)
  expect(text).toContain('value="update as it is"')
  expect(await stored(world)).toEqual({ updates: [], history: [] })
})

test.each([
  ['as it is, when they mean it', { ...risky, save: 'update as it is' }, risky.inTheWay],
  ['once it was taken out', { ...risky, inTheWay: 'One child has no worker', save: 'update' }, 'One child has no worker'],
])('it is saved %s', async (_how, form, inTheWay) => {
  const world = await aWorld()
  await (await world.as(mo)).post('/actions/1/updates', form).expect(303)
  expect((await stored(world)).updates).toMatchObject([{ inTheWay }])
})

test('a mistake is shown before any warning', async () => {
  const world = await aWorld()
  const { text } = await (await world.as(mo)).post('/actions/1/updates', { ...risky, changed: '', save: 'update as it is' }).expect(422)
  expect(text).toContain('Enter what has changed since last time')
  expect(text).not.toContain('looks as if it holds')
})

test('the reason why nothing has changed is read for the same', async () => {
  const world = await aWorld()
  const visitor = await world.as(mo)
  await visitor.post('/actions/1/updates', answers)
  const form = { lastSeenId: '1', save: 'nothing changed', reason: 'Case number 48213 is with the court' }
  const { text } = await visitor.post('/actions/1/updates', form).expect(422)
  expect(text).toContain('“Why has nothing changed?” looks as if it holds a case number')
  expect(text).toMatch(/<details class="govuk-details" open>/)
  await visitor.post('/actions/1/updates', { ...form, save: 'nothing changed as it is' }).expect(303)
  expect((await stored(world)).updates[1]).toMatchObject({ changed: form.reason, nothingChanged: 1 })
})
