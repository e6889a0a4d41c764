import { isWeekend } from '../../src/lib/calendar-date.ts'
import { choosePreferences } from '../../src/people/preferences/changes.ts'
import { type ChosenPreferences, UNTIL_CHOSEN, WEEKDAYS } from '../../src/people/preferences/preferences.ts'
import { doWorks } from '../../src/schedule.ts'
import { aWorld, day, people, type World } from '../support/world.ts'
import { everyDay } from './plan-facts.ts'

const failing = (problem: object) => ({
  send: async () => {
    throw Object.assign(new Error('no'), problem)
  },
  close() {},
})
const down = failing({ code: 'ECONNREFUSED', command: 'CONN' })
const unknown = failing({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 No such person', permanent: true })
const WORKED = everyDay('2026-03-09', '2026-03-27').filter((date) => !isWeekend(day(date)))
const EVERYTHING: ChosenPreferences['weekly'] = ['actions', 'updates', 'waiting']

describe.each(WEEKDAYS.map((weekday, at) => ({ weekday, at })))('a weekly letter of $weekday', ({ weekday, at }) => {
  test.each([1, 2, 3, 6])('that nobody could send for %i working days goes on the next', async (days) => {
    const world = await aWorld('2026-03-06T12:00:00Z')
    await chooses(world, 'mina', { weekday, weekly: EVERYTHING })
    await heard(world, '2026-03-06T12:01:00Z', 'Mina')
    const outage = WORKED.slice(at, at + days)
    for (const date of WORKED.slice(0, at)) await heard(world, `${date}T08:00:00Z`, 'Mina')
    for (const date of outage) expect(await heard(world, `${date}T08:00:00Z`, 'Mina', down)).toEqual([])
    const [first] = await heard(world, `${WORKED[at + days]}T08:00:00Z`, 'Mina')
    expect(first).toMatch(/^Actions late since/)
  })
})

test('whoever’s address was refused twice, and is right then, has not lost their week', async () => {
  const world = await aWorld('2026-03-05T12:00:00Z')
  await chooses(world, 'mina', { weekday: 'Friday', weekly: EVERYTHING })
  await heard(world, '2026-03-05T12:01:00Z', 'Mina')
  for (const date of ['2026-03-06', '2026-03-09']) await heard(world, `${date}T08:00:00Z`, 'Mina', unknown)
  expect(await heard(world, '2026-03-10T08:00:00Z', 'Mina')).toHaveLength(1)
  expect(await heard(world, '2026-03-11T08:00:00Z', 'Mina')).toEqual([])
})

test('whoever had nothing to hear on their day has had their week: the rest waits for the next', async () => {
  const world = await aWorld('2026-03-05T12:00:00Z')
  await chooses(world, 'mina', { weekday: 'Friday', weekly: EVERYTHING })
  await world.db
    .updateTable('actions')
    .set({ dueOn: day('2026-03-24'), startOn: day('2026-03-06') })
    .where('ownerId', '=', people.mina.id)
    .execute()
  for (const date of ['05', '06', '09', '10', '11']) expect(await heard(world, `2026-03-${date}T08:00:00Z`, 'Mina')).toEqual([])
  expect(await heard(world, '2026-03-12T08:00:00Z', 'Mina')).toEqual([])
  expect(await heard(world, '2026-03-13T08:00:00Z', 'Mina')).toHaveLength(1)
})

test('what comes up for whoever has had their letter, and chooses this day and a later hour, is said the next', async () => {
  const world = await aWorld('2026-03-01T12:00:00Z')
  await chooses(world, 'dina', { weekday: 'Monday', weekly: EVERYTHING })
  await world.db.updateTable('actions').set({ ownerId: people.dina.id }).where('id', '=', 1).execute()
  for (const date of ['02', '03', '04']) await heard(world, `2026-03-${date}T08:00:00Z`, 'Dina')
  await world.db
    .updateTable('actions')
    .set({ dueOn: day('2026-03-11') })
    .where('id', '=', 1)
    .execute()
  world.setTime('2026-03-04T10:00:00Z')
  await chooses(world, 'dina', { hour: 14, weekday: 'Wednesday', weekly: EVERYTHING, version: 1 })
  expect(await heard(world, '2026-03-04T14:00:00Z', 'Dina')).toEqual([])
  expect((await heard(world, '2026-03-05T14:00:00Z', 'Dina')).join()).toContain('Actions due Wednesday 11 March 2026: 1 action')
})

async function chooses({ db, clock }: World, who: 'mina' | 'dina', chosen: Partial<ChosenPreferences>): Promise<void> {
  await choosePreferences(db, { after: { ...UNTIL_CHOSEN, ...chosen }, by: people[who], at: clock.now() })
}

/** The subjects of what this person is sent then. */
async function heard(world: World, instant: string, who: string, post = world.context.post): Promise<string[]> {
  const before = world.sent.length
  world.setTime(instant)
  await doWorks({ ...world.context, post })
  return world.sent
    .slice(before)
    .filter(({ to }) => to.name.startsWith(who))
    .map(({ subject }) => subject)
}
