import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Sqlite from 'better-sqlite3'
import { openDatabase } from '../../db/open.ts'
import type { Database } from '../../db/tables.ts'
import { ensureRounds, giveUpdate, roundOn } from '../../src/updates/changes.ts'
import { lastUpdate, updatesOf } from '../../src/updates/queries.ts'
import { latestClosedRounds, openRound } from '../../src/updates/round-queries.ts'
import { bankHolidays as holidays } from '../support/bank-holidays.ts'
import { aFile } from '../support/file.ts'
import { aWorld, day } from '../support/world.ts'
import { draft, mo, stored } from './cast.ts'

const settings = { firstClosingOn: day('2026-01-09'), roundLengthDays: 14 }
const given = { draft, lastSeenId: 0, by: mo, at: new Date('2026-03-02T09:00:00Z') }
const closings = async (db: Database) =>
  (await db.selectFrom('rounds').select('closesOn').orderBy('closesOn').execute()).map((row) => row.closesOn)

test('rounds are added up to the open one or the next, as often as asked', async () => {
  const { db } = await aWorld()
  const before = await closings(db)
  await ensureRounds(db, { today: day('2026-03-06'), settings, holidays })
  expect(await closings(db)).toEqual(before)
  for (const _ of [1, 2]) await ensureRounds(db, { today: day('2026-03-07'), settings, holidays })
  expect(await closings(db)).toEqual([...before, '2026-03-20'])
})

test('while none is missing nobody asks to write', async () => {
  const { file, db } = await aFile()
  const other = new Sqlite(file)
  other.exec('begin immediate')
  expect(await ensureRounds(db, { today: day('2026-03-06'), settings, holidays })).toEqual([])
  other.exec('rollback')
  other.close()
  await db.destroy()
})

test('rounds that are there stay when the settings change', async () => {
  const { db } = await aWorld()
  const weekly = { firstClosingOn: day('2026-03-18'), roundLengthDays: 7 }
  await ensureRounds(db, { today: day('2026-03-07'), settings: weekly, holidays })
  expect(await closings(db)).toEqual(['2026-02-06', '2026-02-20', '2026-03-06', '2026-03-18'])
})

test('two processes adding rounds at the same moment add each once, from the one of today', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'tracker-rounds-')), 'tracker.db')
  const db = await openDatabase(file)
  const adder = join(import.meta.dirname, 'round-adder.ts')
  await Promise.all([1, 2].map(() => promisify(execFile)(process.execPath, [adder, file])))
  expect(await closings(db)).toEqual(['2026-03-06'])
  await db.destroy()
})

test('between rounds none is open, and the next is the one an update counts for', async () => {
  const { db } = await aWorld()
  expect(await roundOn(db, day('2026-03-09'))).toMatchObject({ opensOn: '2026-03-13', closesOn: '2026-03-20' })
  expect(await openRound(db, day('2026-03-09'))).toBeUndefined()
  expect(await openRound(db, day('2026-03-20'))).toMatchObject({ closesOn: '2026-03-20' })
  expect(await latestClosedRounds(db, day('2026-03-09'), 2)).toMatchObject([{ closesOn: '2026-02-20' }, { closesOn: '2026-03-06' }])
})

test.each([
  ['2026-03-06T23:59:59Z', '2026-03-06', 'the last second of the closing day'],
  ['2026-03-07T00:00:00Z', '2026-03-20', 'the first of the day after'],
  ['2026-04-30T23:30:00Z', '2026-05-01', 'already the closing day in London in summer'],
  ['2026-05-01T22:59:59Z', '2026-05-01', 'the last second of it there'],
  ['2026-05-01T23:00:00Z', '2026-05-15', 'past midnight there'],
])('an update at %s belongs to the round closing on %s (%s)', async (at, closesOn, _when) => {
  const { db } = await aWorld()
  expect(await giveUpdate(db, { id: 1 }, { ...given, at: new Date(at) })).toBe('given')
  expect(await lastUpdate(db, 1)).toMatchObject({ roundClosesOn: closesOn })
})

test('the same update given twice at once is stored once', async () => {
  const world = await aWorld()
  const answers = await Promise.all([giveUpdate(world.db, { id: 1 }, given), giveUpdate(world.db, { id: 1 }, given)])
  expect(answers.toSorted()).toEqual(['given', 'overtaken'])
  const { updates, history } = await stored(world)
  expect([updates.length, history.length]).toEqual([1, 1])
})

test('an update of an action that was withdrawn meanwhile is not stored', async () => {
  const world = await aWorld()
  await world.db
    .updateTable('actions')
    .set({ withdrawnOn: day('2026-03-02') })
    .where('id', '=', 1)
    .execute()
  expect(await giveUpdate(world.db, { id: 1 }, given)).toBe('closed')
  expect(await stored(world)).toEqual({ updates: [], history: [] })
})

test('updates are read the newest first, with the names of who gave them and for whom', async () => {
  const { db } = await aWorld()
  await giveUpdate(db, { id: 1 }, given)
  await giveUpdate(db, { id: 1 }, { ...given, by: { id: 1 }, lastSeenId: 1, draft: { ...draft, changed: 'Later' } })
  expect(await updatesOf(db, 1)).toMatchObject([
    { id: 2, by: 'Dina Okafor', forName: 'Mo Farrant', changed: 'Later', nothingChanged: false },
    { id: 1, by: 'Mo Farrant', forName: null, changed: draft.changed },
  ])
})

test('the file itself refuses to change, delete or replace an update', async () => {
  const { db } = await aWorld()
  await giveUpdate(db, { id: 1 }, given)
  const row = await db.selectFrom('updates').selectAll().executeTakeFirstOrThrow()
  const changed = { changed: 'Something else' } as object
  await expect(db.updateTable('updates').set(changed).execute()).rejects.toThrow('an update cannot be changed')
  await expect(db.deleteFrom('updates').execute()).rejects.toThrow('an update cannot be deleted')
  await expect(db.replaceInto('updates').values(row).execute()).rejects.toThrow('an update cannot be replaced')
  expect(await db.selectFrom('updates').selectAll().execute()).toEqual([row])
})
