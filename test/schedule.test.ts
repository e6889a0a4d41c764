import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { planDay } from '../src/reminders/changes.ts'
import { whyNotStarted } from '../src/programme.ts'
import { catchUp, doWorks, startSchedule } from '../src/schedule.ts'
import { sendPasswordLink } from '../src/sign-in/link-changes.ts'
import { aWorld, day, people, type World } from './support/world.ts'

const keys = async ({ db }: World) => (await db.selectFrom('letters').select('key').orderBy('id').execute()).map(({ key }) => key)

test.each([
  ['2026-03-02T07:59:59Z', 'before eight', 0],
  ['2026-03-02T08:00:00Z', 'at eight', 4],
  ['2026-03-02T22:00:00Z', 'late in the evening, after a day switched off', 4],
  ['2026-03-07T09:00:00Z', 'on a Saturday', 0],
  ['2026-03-31T06:59:00Z', 'before eight in summer', 0],
  ['2026-03-31T07:00:00Z', 'at eight in summer', 5],
])('at %s, %s, %i daily letters are planned and sent', async (now, _when, letters) => {
  const world = await aWorld(now)
  await doWorks(world.context)
  expect(await keys(world)).toHaveLength(letters)
  expect(world.sent).toHaveLength(letters)
})

test('minute after minute nothing is sent again', async () => {
  const world = await aWorld('2026-03-02T08:00:00Z')
  await doWorks(world.context)
  world.setTime('2026-03-02T08:01:00Z')
  await doWorks(world.context)
  expect(world.sent).toHaveLength(4)
})

test('the next day brings what is new on it', async () => {
  const world = await aWorld('2026-03-03T08:00:00Z')
  await doWorks(world.context)
  world.setTime('2026-03-04T08:00:00Z')
  await doWorks(world.context)
  expect((await keys(world)).filter((key) => key.endsWith('2026-03-04')).toSorted()).toEqual([
    'day/1/2026-03-04',
    'day/2/2026-03-04',
    'day/3/2026-03-04',
    'day/4/2026-03-04',
  ])
})

test('rounds are there when their day comes', async () => {
  const world = await aWorld('2026-03-13T00:00:00Z')
  await doWorks(world.context)
  expect(await world.db.selectFrom('rounds').select('closesOn').where('closesOn', '=', day('2026-03-20')).execute()).toHaveLength(1)
})

test('sessions are forgotten thirty days after they ended, and so are tries that no longer count', async () => {
  const world = await aWorld()
  const session = { personId: 1, data: '{}', startedAt: '2026-02-28T08:00:00.000Z' }
  await world.db
    .insertInto('sessions')
    .values([
      { ...session, idHash: 'old', expiresAt: '2026-01-31T08:59:59.000Z' },
      { ...session, idHash: 'just ended', expiresAt: '2026-03-02T08:59:00.000Z' },
    ])
    .execute()
  await world.db.insertInto('signInAttempts').values({ key: 'past', hits: 3, resetsAt: '2026-03-02T08:59:59.000Z' }).execute()
  await doWorks(world.context)
  expect(await world.db.selectFrom('sessions').select('idHash').execute()).toEqual([{ idHash: 'just ended' }])
  expect(await world.db.selectFrom('signInAttempts').select('key').execute()).toEqual([])
})

test('work that fails is logged and holds up none of the rest', async () => {
  const world = await aWorld('2026-03-02T08:00:00Z')
  const failed: unknown[] = []
  const log = {
    ...world.context.log,
    error: ({ work }: { work: string }) => failed.push(work),
    warn() {},
  } as unknown as typeof world.context.log
  await sql`create trigger nothing_is_planned before insert on planned_days begin select raise(abort, 'the disk is full'); end`.execute(
    world.db,
  )
  await world.db.insertInto('signInAttempts').values({ key: 'past', hits: 3, resetsAt: '2026-03-02T07:00:00.000Z' }).execute()
  await doWorks({ ...world.context, log })
  expect(failed).toEqual(['planning letters'])
  expect(await world.db.selectFrom('signInAttempts').select('key').execute()).toEqual([])
})

test('a round that closed while nothing ran, and cannot be frozen, keeps the programme from starting', async () => {
  const world = await aWorld('2026-03-09T09:00:00Z')
  await sql`create trigger nothing_is_frozen before insert on positions begin select raise(abort, 'the disk is full'); end`.execute(
    world.db,
  )
  await expect(catchUp(world.context)).rejects.toThrow(
    'The rounds that closed while nothing ran could not be frozen, so nobody may change the plan yet: the disk is full. Mend that, and start again.',
  )
  const problem = await catchUp(world.context).catch((refused: unknown) => refused)
  expect(whyNotStarted(problem)).toMatch(/^The rounds that closed/)
  expect(whyNotStarted(problem)).not.toContain('\n')
  await sql`drop trigger nothing_is_frozen`.execute(world.db)
  await catchUp(world.context)
  const frozen = world.db.selectFrom('positions').select('id').where('asAt', '=', day('2026-03-06'))
  expect(await frozen.execute()).toHaveLength(1)
})

test('it begins at once; asked to stop, it finishes the letter in hand and leaves the rest for the next start', async () => {
  const world = await aWorld('2026-03-02T08:00:00Z')
  await planDay(world.context, day('2026-03-02'))
  const inHand = Promise.withResolvers<void>()
  const handedOver = Promise.withResolvers<void>()
  const post = {
    send: async () => {
      inHand.resolve()
      await handedOver.promise
    },
    close() {},
  }
  const schedule = startSchedule({ ...world.context, post })
  await inHand.promise
  const stopped = schedule.stop()
  handedOver.resolve()
  await stopped
  expect(await world.db.selectFrom('letters').select('id').where('sentAt', 'is not', null).execute()).toHaveLength(1)
  await doWorks(world.context)
  expect(world.sent).toHaveLength(3)
})

test('a letter that is queued goes within seconds', async () => {
  const world = await aWorld('2026-03-02T07:00:00Z')
  const schedule = startSchedule(world.context)
  await sendPasswordLink(world.db, people.mo.id, { by: null, at: world.clock.now() })
  const until = performance.now() + 7000
  while (world.sent.length === 0 && performance.now() < until) await pause(100)
  await schedule.stop()
  expect(world.sent.map(({ to }) => to.address)).toEqual([people.mo.email])
}, 10_000)
