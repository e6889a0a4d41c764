import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { openDatabase } from '../../db/open.ts'
import type { Database } from '../../db/tables.ts'
import { historyOf } from '../../src/history/queries.ts'
import { positionById } from '../../src/positions/queries.ts'
import { catchUp, doWorks } from '../../src/schedule.ts'
import { aCouncil, aWorld, day, people, type World } from '../support/world.ts'
import { answers } from '../updates/cast.ts'

test('the minute after its closing day a round is closed: frozen, counted, and in the history', async () => {
  const world = await aWorld()
  await (await world.as(people.mo)).post('/actions/1/updates', answers).expect(303)
  world.setTime('2026-03-06T23:59:59Z')
  await doWorks(world.context)
  expect(await closings(world)).toEqual([])
  world.setTime('2026-03-07T00:00:10Z')
  await doWorks(world.context)
  expect(await closings(world)).toEqual([{ id: 3, closedAt: '2026-03-07T00:00:10.000Z', asAt: '2026-03-06', ratings: ['late', 'at risk'] }])
  const [line] = await historyOf(world.db, 'round', 3)
  expect(`${line?.who} ${line?.words}`).toBe('The tracker closed the round to Friday 6 March 2026: 1 of 2 updates given, 1 missed')
})

test('closings that passed while the server was off are made before it listens again, in order, each as at its own day', async () => {
  const world = await aWorld('2026-04-07T09:00:00Z')
  await catchUp(world.context)
  expect(await closings(world)).toEqual([
    { id: 3, closedAt: '2026-04-07T09:00:00.000Z', asAt: '2026-03-06', ratings: ['late', 'at risk'] },
    { id: 4, closedAt: '2026-04-07T09:00:00.000Z', asAt: '2026-03-20', ratings: ['late', 'at risk'] },
    { id: 5, closedAt: '2026-04-07T09:00:00.000Z', asAt: '2026-04-02', ratings: ['late', 'silent'] },
  ])
  for (let minute = 0; minute < 3; minute += 1) await doWorks(world.context)
  expect(await closings(world)).toHaveLength(3)
  expect(await historyOf(world.db, 'round', 4)).toHaveLength(1)
})

test('an update given after midnight counts for the next round, not for the one about to be closed', async () => {
  const world = await aWorld('2026-03-07T00:00:05Z')
  await (await world.as(people.mo)).post('/actions/1/updates', answers).expect(303)
  await doWorks(world.context)
  expect((await historyOf(world.db, 'round', 3))[0]?.words).toContain('0 of 2 updates given, 2 missed')
})

test('two processes that look at the same moment close a round once', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'tracker-closing-')), 'tracker.db')
  const council = await aCouncil()
  await sql`vacuum into ${sql.lit(file)}`.execute(council)
  await council.destroy()
  const closer = join(import.meta.dirname, 'round-closer.ts')
  const said = await Promise.all([1, 2].map(() => promisify(execFile)(process.execPath, [closer, file])))
  expect(said.map(({ stdout }) => stdout.trim()).toSorted()).toEqual(['0', '1'])
  const db = await openDatabase(file)
  expect(await historyOf(db, 'round', 3)).toHaveLength(1)
  expect(await db.selectFrom('positions').select('id').where('asAt', '=', day('2026-03-06')).execute()).toHaveLength(1)
  await db.destroy()
})

test('a closed round stays as it closed', async () => {
  const world = await aWorld('2026-03-10T09:00:00Z')
  await catchUp(world.context)
  const changed = world.db.updateTable('rounds').set({ positionId: 1 }).where('id', '=', 3).execute()
  await expect(changed).rejects.toThrow('a closed round cannot be changed')
  await expect(world.db.deleteFrom('rounds').where('id', '=', 3).execute()).rejects.toThrow('a closed round cannot be deleted')
})

test('its page says as at when the plan was rated and when it was frozen', async () => {
  const world = await aWorld('2026-03-10T09:00:00Z')
  await catchUp(world.context)
  const visitor = await world.as(people.ada)
  const { text } = await visitor.get('/rounds/3').expect(200)
  expect(text).toContain('Round that closed on Friday 6 March 2026')
  expect(text.replaceAll(/<[^>]+>|\s+/g, ' ').replaceAll(/ +/g, ' ')).toMatch(
    /Plan rated as at Friday 6 March 2026 Plan frozen Tuesday 10 March 2026, 9:00am.*Late 1.*At risk 1/,
  )
  await visitor.get('/rounds/4').expect(404)
  expect((await visitor.get('/rounds/1')).text).toContain('the plan was not frozen')
})

async function closings({ db }: Pick<World, 'db'>) {
  const rows = await closedWithPosition(db)
  return Promise.all(
    rows.map(async ({ positionId, ...round }) => {
      const { position } = await positionById(db, positionId ?? 0)
      return { ...round, asAt: position.asAt, ratings: position.actions.map(({ rating }) => rating) }
    }),
  )
}

function closedWithPosition(db: Database) {
  const closed = db.selectFrom('rounds').select(['id', 'closedAt', 'positionId']).where('positionId', 'is not', null)
  return closed.orderBy('closesOn').execute()
}
