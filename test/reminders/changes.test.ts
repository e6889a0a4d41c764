import request from 'supertest'
import { openDatabase } from '../../db/open.ts'
import type { Database } from '../../db/tables.ts'
import { ownershipLetter } from '../../src/actions/letters.ts'
import { sendWaiting } from '../../src/mail/delivery.ts'
import { queue } from '../../src/mail/outbox.ts'
import { planDay, sendLetters } from '../../src/reminders/changes.ts'
import { doWorks } from '../../src/schedule.ts'
import { aFile } from '../support/file.ts'
import { aWorld, day, people, type World } from '../support/world.ts'
import { action } from './plan-facts.ts'

const MONDAY = day('2026-03-02')

async function told(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('warnings').select(['key', 'personId']).orderBy('personId').orderBy('key').execute()
  return rows.map(({ key, personId }) => `${personId}: ${key}`)
}

const keys = async ({ db }: Pick<World, 'db'>) =>
  (await db.selectFrom('letters').select('key').orderBy('key').execute()).map(({ key }) => key)

test('the small plan, on Monday 2 March 2026: who has a letter and what is in it', async () => {
  const { db, context } = await aWorld()
  expect(await planDay(context, MONDAY)).toBe(4)
  expect(await keys({ db })).toEqual(['day/1/2026-03-02', 'day/2/2026-03-02', 'day/3/2026-03-02', 'day/4/2026-03-02'])
  expect(await told(db)).toEqual([
    '1: duty/1/2026-03-18/20',
    '2: duty/1/2026-03-18/20',
    '3: update/1/2026-03-06/opens',
    '4: action/2/2026-02-20/late in the round to 2026-03-06',
    '4: update/2/2026-03-06/opens',
  ])
})

test('each warning stands in the ledger of what it is about, with its letter', async () => {
  const { db, context } = await aWorld()
  await planDay(context, MONDAY)
  const ledger = await db
    .selectFrom('warnings')
    .innerJoin('letters', 'letters.id', 'letterId')
    .select(['about', 'aboutId', 'letters.key'])
    .where('warnings.personId', '=', 3)
    .execute()
  expect(ledger).toEqual([{ about: 'action', aboutId: 1, key: 'day/3/2026-03-02' }])
})

test('planned again, the same day tells nothing again', async () => {
  const world = await aWorld()
  await sendLetters(world.context)
  const before = await told(world.db)
  expect(await sendLetters(world.context)).toEqual({ queued: 0, sent: 0, failed: 0 })
  expect(await told(world.db)).toEqual(before)
})

test('what comes up after the letter of the day has gone waits for that of the next', async () => {
  const world = await aWorld()
  await sendLetters(world.context)
  await dueSoon(world)
  expect(await planDay(world.context, MONDAY)).toBe(0)
  await planDay(world.context, day('2026-03-03'))
  expect(await told(world.db)).toContain('3: action/1/2026-03-04/1')
})

test('what comes up while the letter of the day still waits is added to it', async () => {
  const world = await aWorld('2026-03-02T07:00:00Z')
  await planDay(world.context, MONDAY)
  const waiting = await told(world.db)
  await dueSoon(world)
  expect(await planDay(world.context, MONDAY)).toBe(4)
  expect(await told(world.db)).toEqual([...waiting, '3: action/1/2026-03-04/5'].toSorted())
  await sendWaiting(world.context)
  expect(world.sent).toHaveLength(4)
  expect(world.sent.find(({ to }) => to.address === people.mo.email)?.subject).toBe(
    'Actions due Wednesday 4 March 2026: 1 action; updates due Friday 6 March 2026: 1 action',
  )
})

test('a second connection to the file sees what the first has told', async () => {
  const { file, db } = await aFile()
  const other = await openDatabase(file)
  const { context } = await aWorld()
  expect(await sendLetters({ ...context, db })).toMatchObject({ queued: 4 })
  expect(await planDay({ ...context, db: other }, MONDAY)).toBe(0)
  await Promise.all([db.destroy(), other.destroy()])
})

/** Mo's action is due on Wednesday. */
async function dueSoon({ db }: World): Promise<void> {
  await db
    .updateTable('actions')
    .set({ dueOn: day('2026-03-04') })
    .where('id', '=', 1)
    .execute()
}

test('the work of a day, done before its hour, takes along what waits for that hour', async () => {
  const world = await aWorld('2026-02-28T10:00:00Z')
  for (const tryAfter of [new Date('2026-03-02T08:00:00Z'), new Date('2026-03-03T08:00:00Z')]) {
    const assigned = ownershipLetter('assigned', {
      byId: null,
      personId: people.mo.id,
      owned: [{ ...action, version: tryAfter.getDate() }],
      accountable: [],
      tryAfter,
    })
    await world.db.transaction().execute((tx) => queue(tx, assigned, world.clock.now()))
  }
  world.setTime('2026-03-02T07:00:00Z')
  expect(await sendLetters(world.context)).toEqual({ queued: 4, sent: 5, failed: 0 })
  expect(await sendLetters(world.context)).toEqual({ queued: 0, sent: 0, failed: 0 })
})

test('in a year whose bank holidays are not known the letters of its weekdays go all the same', async () => {
  const { app, context, sent } = await aWorld('2031-01-02T09:00:00Z')
  await doWorks(context)
  expect(sent.map(({ to, subject }) => `${to.name}: ${subject}`)).toContainEqual(expect.stringMatching(/^Mo Farrant: .*Actions late since/))
  const { body } = await request(app).get('/healthz')
  expect(body).toMatchObject({ status: 'ok', lettersPlannedFor: '2031-01-02' })
})
