import { addHoliday } from '../../src/duties/clock-changes.ts'
import { sendLetters } from '../../src/reminders/changes.ts'
import { doWorks } from '../../src/schedule.ts'
import { aWorld, day, people } from '../support/world.ts'

const SATURDAY = '2026-03-07T11:00:00Z'

test('a deadline that moves before its owner was told of the duty is told as it is by then', async () => {
  const world = await aWorld(SATURDAY)
  await (await world.as(people.dina)).post('/duties/2/confirmation', { version: '1', ownerId: '2' }).expect(303)
  await addHoliday(world.db, { date: day('2026-03-11'), title: 'A day of mourning' }, { by: null, at: world.clock.now() })
  world.setTime('2026-03-09T08:00:00Z')
  await doWorks(world.context)
  const [letter] = world.sent.filter(({ subject }) => subject.startsWith('Assigned'))
  expect(letter?.subject).toBe('Assigned to you: 1 statutory duty, due Monday 1 June 2026')
  expect(letter?.text).toContain(': due Monday 1 June 2026')
})

test('sent from a terminal, it says so too', async () => {
  const world = await aWorld(SATURDAY)
  await (await world.as(people.dina)).post('/duties/2/confirmation', { version: '1', ownerId: '2' }).expect(303)
  await addHoliday(world.db, { date: day('2026-03-11'), title: 'A day of mourning' }, { by: null, at: world.clock.now() })
  world.setTime('2026-03-09T07:00:00Z')
  await sendLetters(world.context)
  expect(world.sent.map(({ subject }) => subject)).toContain('Assigned to you: 1 statutory duty, due Monday 1 June 2026')
})
