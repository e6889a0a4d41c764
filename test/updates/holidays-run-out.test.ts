import { doWorks } from '../../src/schedule.ts'
import { planDay } from '../../src/reminders/changes.ts'
import { aWorld, day, people } from '../support/world.ts'
import { answers } from './cast.ts'

test('when nobody has brought in the bank holidays of the year, updates are asked for and given all the same', async () => {
  const world = await aWorld('2031-01-06T09:00:00Z')
  const mo = await world.as(people.mo)
  const [list, form] = [await mo.get('/updates'), await mo.get('/actions/1/updates/new')]
  const given = await mo.post('/actions/1/updates', { ...answers, forecastOn: '7/1/2031' })
  expect([list.status, form.status, given.status]).toEqual([200, 200, 303])
})

test('the log says once that such a round was counted on weekdays alone, and administrators read what that means', async () => {
  const world = await aWorld('2030-12-28T09:00:00Z')
  const warned: string[] = []
  const log = Object.assign(Object.create(world.context.log) as typeof world.context.log, {
    warn: (_facts: object, words: string) => void warned.push(words),
  })
  await doWorks({ ...world.context, log })
  await doWorks({ ...world.context, log })
  expect(warned).toEqual(['bank holidays are not known: rounds were counted on weekdays alone'])
  const ada = await world.as(people.ada)
  expect((await ada.get('/people')).text).toContain('rounds are counted as if there were no bank holidays')
})

test('in the last days of the last year that is known, letters are planned though the round closes in the next', async () => {
  const world = await aWorld('2030-12-31T09:00:00Z')
  await world.db
    .insertInto('rounds')
    .values({ opensOn: day('2030-12-30'), closesOn: day('2031-01-07') })
    .execute()
  await planDay(world.context, day('2030-12-31'))
  const keys = (await world.db.selectFrom('warnings').select('key').execute()).map(({ key }) => key)
  expect(keys).toContain('update/1/2031-01-07/opens')
})
