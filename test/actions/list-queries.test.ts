import type { Database } from '../../db/tables.ts'
import { actionNow, planNow } from '../../src/actions/list-queries.ts'
import { record } from '../../src/history/record.ts'
import { NotFound } from '../../src/lib/problems.ts'
import { aCouncil, day } from '../support/world.ts'

const today = day('2026-03-02')

const CLAIMED = { completionClaimedOn: day('2026-02-16') }
const UPDATE = {
  actionId: 1,
  roundId: 3,
  personId: 3,
  forPersonId: 3,
  at: '2026-03-02T09:00:00.000Z',
  givenOn: today,
  nothingChanged: 0,
  changed: 'Slower',
  difference: '',
  inTheWay: '',
  ownRating: 'off track',
  forecastOn: day('2026-05-29'),
  impact: null,
} as const

/** What is changed, and what anybody reads of it in the list of actions. */
const CHANGES: [table: string, change: (db: Database) => Promise<unknown>][] = [
  ['an action', (db) => db.updateTable('actions').set({ what: 'Another' }).where('id', '=', 1).execute()],
  ['what it answers', (db) => db.insertInto('actionRecommendations').values({ actionId: 1, recommendationId: 2 }).execute()],
  ['what it answers no more', (db) => db.deleteFrom('actionRecommendations').where('actionId', '=', 1).execute()],
  ['a recommendation', (db) => db.updateTable('recommendations').set({ text: 'Misread' }).where('id', '=', 1).execute()],
  ['an update', (db) => db.insertInto('updates').values(UPDATE).execute()],
  [
    'a round',
    (db) =>
      db
        .insertInto('rounds')
        .values({ opensOn: day('2026-02-20'), closesOn: day('2026-02-27') })
        .execute(),
  ],
  [
    'an inspection',
    (db) =>
      db
        .updateTable('inspections')
        .set({ receivedOn: day('2026-02-17') })
        .where('id', '=', 1)
        .execute(),
  ],
  ['the name of an owner', (db) => db.updateTable('people').set({ name: 'Mo Vale' }).where('id', '=', 3).execute()],
  ['the settings', (db) => db.updateTable('settings').set({ staleClaimAfterWorkingDays: 30 }).execute()],
  [
    'the bank holidays',
    (db) =>
      db
        .insertInto('bankHolidays')
        .values({ day: day('2026-02-25'), title: 'A day of mourning' })
        .execute(),
  ],
]

test.each(CHANGES)('once %s has changed, the list does', async (_what, change) => {
  const db = await aCouncil()
  await db.updateTable('actions').set(CLAIMED).where('id', '=', 2).execute()
  const before = await planNow(db, today)
  await change(db)
  expect(await planNow(db, today)).not.toEqual(before)
})

test('what nobody reads in the list, as a signing in, leaves it in hand; another day does not', async () => {
  const db = await aCouncil()
  const before = await planNow(db, today)
  await db.updateTable('people').set({ passwordHash: 'another' }).execute()
  await db.transaction().execute((tx) => record(tx, { about: 'person', id: 3, kind: 'signed in' }, { by: { id: 3 }, at: new Date(0) }))
  expect(await planNow(db, today)).toBe(before)
  expect(await planNow(db, day('2026-03-03'))).not.toBe(before)
})

test('an action is the same out of the plan in hand as read by itself, and after a change is read anew', async () => {
  const db = await aCouncil()
  const alone = await actionNow(db, 1, today)
  const { actions } = await planNow(db, today)
  expect(actions).toContain(await actionNow(db, 1, today))
  expect(await actionNow(db, 1, today)).toEqual(alone)
  await db.updateTable('actions').set({ what: 'Another' }).where('id', '=', 1).execute()
  expect((await actionNow(db, 1, today)).what).toBe('Another')
  await expect(actionNow(db, 99, today)).rejects.toThrow(NotFound)
})

test('two who ask at the same moment are given the same plan, read once', async () => {
  const db = await aCouncil()
  const [one, other] = await Promise.all([planNow(db, today), planNow(db, today)])
  expect(one).toBe(other)
})

test('a plan that could not be read is read again', async () => {
  const db = await aCouncil()
  await db.schema.alterTable('rounds').renameTo('elsewhere').execute()
  await expect(planNow(db, today)).rejects.toThrow('no such table')
  await db.schema.alterTable('elsewhere').renameTo('rounds').execute()
  expect((await planNow(db, today)).actions).toHaveLength(2)
})
