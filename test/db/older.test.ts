import { globSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { openDatabase } from '../../db/open.ts'
import type { Database } from '../../db/tables.ts'
import { filesIn } from '../../src/lib/files.ts'
import { doWorks } from '../../src/schedule.ts'
import { aWorld, people } from '../support/world.ts'

/** Whatever was delivered, as it was left by use: each named for the last migration it had. */
const OLDER = globSync(join(import.meta.dirname, 'older/*.sql'))

const PAGES = {
  dina: [
    '/inspections/1',
    '/actions',
    '/actions/1',
    '/duties/1',
    '/duties/1/certificate',
    '/duties/2',
    '/statements/1',
    '/statements/1/consultations/1/withdrawal',
    '/statements/1/sendings/1/withdrawal',
    '/statements/2',
    '/updates',
  ],
  ada: [
    '/people',
    '/people/3',
    '/letters',
    '/letters/1',
    '/history',
    '/settings',
    '/settings/reminders',
    '/duty-templates',
    '/bank-holidays',
  ],
  cora: ['/status-reports', '/status-reports/3', '/account', '/account/preferences'],
} as const

test('there is an older database to bring up to date', () => {
  expect(OLDER.length).toBeGreaterThan(0)
})

for (const older of OLDER) {
  test(`a database left by ${basename(older, '.sql')} becomes what a new one is`, async () => {
    const [db, fresh] = [await broughtUpToDate(older), await openDatabase(':memory:')]
    expect(await columnsOf(db)).toEqual(await columnsOf(fresh))
    expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([])
    await Promise.all([db.destroy(), fresh.destroy()])
  })

  test(`what was in it is shown, and its work goes on: ${basename(older, '.sql')}`, async () => {
    const db = await broughtUpToDate(older)
    const world = await aWorld('2026-03-23T09:00:00Z', { db, files: filesIn(mkdtempSync(join(tmpdir(), 'tracker-older-'))) })
    for (const [name, addresses] of Object.entries(PAGES)) {
      const visitor = await world.as(people[name as keyof typeof PAGES])
      for (const address of addresses) expect([address, (await visitor.get(address)).status]).toEqual([address, 200])
    }
    await doWorks(world.context)
    expect(world.sent.map(({ to }) => to.name)).toContain('Mo Farrant')
    await db.destroy()
  })
}

async function broughtUpToDate(older: string): Promise<Database> {
  const file = join(mkdtempSync(join(tmpdir(), 'tracker-older-')), 'tracker.db')
  const sqlite = new Sqlite(file)
  sqlite.exec(readFileSync(older, 'utf8'))
  sqlite.close()
  return openDatabase(file)
}

/** Every table with its columns, in the order of their names. */
async function columnsOf(db: Database): Promise<string[]> {
  const tables = await db.introspection.getTables()
  return tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name} ${column.dataType}`)).toSorted()
}
