import request from 'supertest'
import { choosePreferences } from '../../src/people/preferences/changes.ts'
import { type ChosenPreferences, UNTIL_CHOSEN } from '../../src/people/preferences/preferences.ts'
import { planDay, planWhoseHourHasCome } from '../../src/reminders/changes.ts'
import { rehearse } from '../../src/reminders/rehearsal-queries.ts'
import { doWorks } from '../../src/schedule.ts'
import { aWorld, day, people, type World } from '../support/world.ts'

type Who = keyof typeof people

/** Everything weekly, on Fridays. */
const ON_FRIDAYS: Partial<ChosenPreferences> = { weekday: 'Friday', weekly: ['actions', 'updates', 'waiting'] }
const down = {
  send: async () => {
    throw Object.assign(new Error('no'), { code: 'ECONNREFUSED', command: 'CONN' })
  },
  close() {},
}

async function chooses({ db, clock }: World, who: Who, chosen: Partial<ChosenPreferences>): Promise<void> {
  await choosePreferences(db, { after: { ...UNTIL_CHOSEN, ...chosen }, by: people[who], at: clock.now() })
}

async function at(world: World, instant: string, post = world.context.post): Promise<string[]> {
  const before = world.sent.length
  world.setTime(instant)
  await doWorks({ ...world.context, post })
  return world.sent
    .slice(before)
    .map(({ to }) => to.name.split(' ')[0] ?? '')
    .toSorted()
}

test('each person’s letter goes at the hour they chose, and the others’ at the council’s', async () => {
  const world = await aWorld('2026-03-01T12:00:00Z')
  await chooses(world, 'mo', { hour: 15 })
  await chooses(world, 'mina', { hour: 6 })
  expect(await at(world, '2026-03-02T05:59:00Z')).toEqual([])
  expect(await at(world, '2026-03-02T06:00:00Z')).toEqual(['Mina'])
  expect(await at(world, '2026-03-02T08:00:00Z')).toEqual(['Denis', 'Dina'])
  expect(await at(world, '2026-03-02T14:59:00Z')).toEqual([])
  expect(await at(world, '2026-03-02T15:00:00Z')).toEqual(['Mo'])
  expect(await at(world, '2026-03-02T23:00:00Z')).toEqual([])
})

test('in summer the hour is the one on the office clock', async () => {
  const world = await aWorld('2026-06-04T12:00:00Z')
  await chooses(world, 'mo', { hour: 15 })
  expect(await at(world, '2026-06-05T13:59:00Z')).not.toContain('Mo')
  expect(await at(world, '2026-06-05T14:00:00Z')).toEqual(['Mo'])
})

test('a server that was off at somebody’s hour sends their letter later the same day', async () => {
  const world = await aWorld('2026-03-01T12:00:00Z')
  await chooses(world, 'mo', { hour: 15 })
  expect(await at(world, '2026-03-02T22:10:00Z')).toEqual(['Denis', 'Dina', 'Mina', 'Mo'])
})

test('whoever changes the hour during the day has one letter that day, whichever way', async () => {
  const world = await aWorld('2026-03-01T12:00:00Z')
  await chooses(world, 'mina', { hour: 15 })
  expect(await at(world, '2026-03-02T08:00:00Z')).toEqual(['Denis', 'Dina', 'Mo'])
  await chooses(world, 'mo', { hour: 16 })
  await chooses(world, 'mina', { hour: 9, version: 1 })
  expect(await at(world, '2026-03-02T10:00:00Z')).toEqual(['Mina'])
  await world.db
    .updateTable('actions')
    .set({ dueOn: day('2026-03-04') })
    .where('id', '=', 1)
    .execute()
  expect(await at(world, '2026-03-02T16:00:00Z')).toEqual([])
  expect(await at(world, '2026-03-03T16:00:00Z')).toContain('Mo')
})

test('on the day of the weekly letter there is one letter, with what is daily in it', async () => {
  const world = await aWorld('2026-03-01T12:00:00Z')
  await chooses(world, 'dina', ON_FRIDAYS)
  await world.db.updateTable('actions').set({ ownerId: people.dina.id }).where('id', '=', 1).execute()
  const heard: string[] = []
  for (const date of ['02', '03', '04', '05', '06', '09', '10', '11', '12', '13']) {
    const before = world.sent.length
    await at(world, `2026-03-${date}T08:00:00Z`)
    const theirs = world.sent.slice(before).filter(({ to }) => to.name === people.dina.name)
    heard.push(...theirs.map(({ subject }) => `${date}: ${subject}`))
  }
  expect(heard).toEqual([
    '02: Statutory deadline Wednesday 18 March 2026: 1 duty',
    '04: Statutory deadline Wednesday 18 March 2026: 1 duty',
    '06: Actions late since Friday 20 February 2026: 1 action; updates due Friday 6 March 2026: 1 action',
    '11: Statutory deadline Wednesday 18 March 2026: 1 duty',
    '13: Statutory deadline Wednesday 18 March 2026: 1 duty; actions late since Friday 20 February 2026: 1 action; updates due Friday 20 March 2026: 1 action; updates missed Friday 6 March 2026: 1 action',
  ])
})

test('a weekly letter that could not be sent on its day goes on the next working day, and never at the weekend', async () => {
  const world = await aWorld('2026-03-05T12:00:00Z')
  await chooses(world, 'mina', ON_FRIDAYS)
  await at(world, '2026-03-05T12:01:00Z')
  expect(await at(world, '2026-03-06T08:00:00Z', down)).toEqual([])
  expect(await at(world, '2026-03-07T12:00:00Z')).toEqual([])
  expect(await at(world, '2026-03-09T07:00:00Z')).toEqual([])
  expect(await at(world, '2026-03-09T08:00:00Z')).toContain('Mina')
  expect(world.sent.filter(({ to }) => to.name === people.mina.name).at(-1)?.subject).toMatch(/^Actions late since/)
  expect(await at(world, '2026-03-10T08:00:00Z')).not.toContain('Mina')
})

test('the letter of a day that is over is not sent before the next one’s: nobody has two in a day', async () => {
  const world = await aWorld('2026-03-01T12:00:00Z')
  await chooses(world, 'mo', { hour: 15 })
  expect(await at(world, '2026-03-02T16:00:00Z', down)).toEqual([])
  expect(await at(world, '2026-03-03T08:00:00Z')).not.toContain('Mo')
  expect(await at(world, '2026-03-03T15:00:00Z')).toEqual(['Mo'])
  const { text } = await (await world.as(people.ada)).get('/letters?fate=superseded&person=3').expect(200)
  expect(text).toContain('Superseded')
})

test('planned by two at once, whoever comes second finds nobody’s turn', async () => {
  const world = await aWorld('2026-03-02T08:00:00Z')
  expect(await Promise.all([planWhoseHourHasCome(world.context), planWhoseHourHasCome(world.context)])).toEqual([4, 0])
})

test('whoever watches the server hears when somebody’s hour was missed, and not before it', async () => {
  const world = await aWorld('2026-03-01T12:00:00Z')
  await chooses(world, 'mo', { hour: 15 })
  const status = async () => (await request(world.app).get('/healthz')).body.status as string
  await at(world, '2026-03-02T15:00:00Z')
  world.setTime('2026-03-03T07:30:00Z')
  expect(await status()).toBe('ok')
  await at(world, '2026-03-03T08:00:00Z')
  world.setTime('2026-03-03T15:30:00Z')
  expect(await status()).toBe('ok')
  world.setTime('2026-03-03T16:10:00Z')
  expect(await status()).toBe('letters are late')
  await planWhoseHourHasCome(world.context)
  expect(await status()).toBe('ok')
})

test('where everyone has chosen a later hour, the planner is not late at the council’s', async () => {
  const world = await aWorld('2026-03-01T12:00:00Z')
  for (const who of Object.keys(people) as Who[]) await chooses(world, who, { hour: 17 })
  await at(world, '2026-03-02T08:00:00Z')
  world.setTime('2026-03-02T10:00:00Z')
  expect((await request(world.app).get('/healthz')).body).toMatchObject({ status: 'ok', lettersPlannedFor: '2026-03-02' })
})

test('the rehearsal of a month is what then happens, whatever people chose', async () => {
  const world = await aWorld('2026-03-02T05:00:00Z')
  await chooses(world, 'mina', ON_FRIDAYS)
  await chooses(world, 'mo', { hour: 15, weekday: 'Monday', weekly: ['updates'] })
  await chooses(world, 'dina', { hour: 6 })
  const rehearsed = await rehearse(world.db, day('2026-03-02'), 30)
  const expected = rehearsed.flatMap(({ on, letters }) =>
    letters.map(({ person, hour, facts }) => `${on} ${hour} ${person.name}: ${facts.subject}`),
  )
  const happened: string[] = []
  for (const { on } of rehearsed) {
    for (const hour of ['06', '08', '15']) {
      const before = world.sent.length
      // Summer time began on 29 March: London's clocks are an hour on.
      const utc = on >= '2026-03-29' ? String(Number(hour) - 1).padStart(2, '0') : hour
      await at(world, `${on}T${utc}:00:00Z`)
      happened.push(...world.sent.slice(before).map(({ to, subject }) => `${on} ${Number(hour)} ${to.name}: ${subject}`))
    }
  }
  expect(happened.toSorted()).toEqual(expected.toSorted())
  expect(happened.length).toBeGreaterThan(25)
}, 30_000)

test('who is planned from a terminal before their hour has the letter then, and no second one', async () => {
  const world = await aWorld('2026-03-02T07:00:00Z')
  await planDay(world.context, day('2026-03-02'))
  expect(await at(world, '2026-03-02T07:01:00Z')).toEqual(['Denis', 'Dina', 'Mina', 'Mo'])
  expect(await at(world, '2026-03-02T08:00:00Z')).toEqual([])
})
