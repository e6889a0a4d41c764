import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { migrate } from '../../db/migrate.ts'
import { openDatabase } from '../../db/open.ts'

const OPEN = join(import.meta.dirname, '../../db/open.ts')

const parents: Migration = { up: (db) => made(db, 'create table parents (id integer primary key) strict') }
const children: Migration = {
  up: (db) => made(db, 'create table children (id integer primary key, parent_id integer not null references parents (id)) strict'),
}

test('programmes that start at the same moment on a new folder all find the whole database', async () => {
  const file = join(aFolder(), 'tracker.db')
  const answers = await Promise.all([1, 2, 3, 4].map(() => opened(file)))
  expect(answers).toEqual(answers.map(() => ({ code: 0, said: '' })))
  const db = await openDatabase(file)
  expect(await db.selectFrom('leadTimes').select('id').execute()).toEqual([{ id: 1 }])
  expect((await db.selectFrom('bankHolidays').select('day').execute()).length).toBeGreaterThan(100)
  await db.destroy()
})

test('one that throws takes back those before it in the same run, and foreign keys are on again', async () => {
  const sqlite = new Sqlite(':memory:')
  const breaks: Migration = { up: (db) => made(db, 'create table parents (id integer)') }
  await expect(migrate(sqlite, { '1': parents, '2': children, '3': breaks })).rejects.toThrow('already exists')
  expect(tablesIn(sqlite)).toEqual([])
  expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
  await migrate(sqlite, { '1': parents, '2': children })
  expect(tablesIn(sqlite)).toEqual(['children', 'parents'])
})

test('what was brought up to date before stays when the next run throws', async () => {
  const sqlite = new Sqlite(':memory:')
  await migrate(sqlite, { '1': parents })
  const breaks: Migration = { up: (db) => made(db, 'insert into nowhere values (1)') }
  await expect(migrate(sqlite, { '1': parents, '2': children, '3': breaks })).rejects.toThrow('no such table: nowhere')
  expect(tablesIn(sqlite)).toEqual(['parents'])
})

test('rows that would point to nothing are refused before they count', async () => {
  const sqlite = new Sqlite(':memory:')
  const orphan: Migration = { up: (db) => made(db, 'insert into children values (1, 99)') }
  await expect(migrate(sqlite, { '1': parents, '2': children, '3': orphan })).rejects.toThrow('1 row points to nothing')
  expect(tablesIn(sqlite)).toEqual([])
})

test('a table can be made anew under those that point to it', async () => {
  const sqlite = new Sqlite(':memory:')
  const family: Migration = { up: (db) => made(db, 'insert into parents values (1)', 'insert into children values (1, 1)') }
  const anew: Migration = {
    up: (db) =>
      made(
        db,
        `create table named_parents (id integer primary key, name text not null default '') strict`,
        'insert into named_parents (id) select id from parents',
        'drop table parents',
        'alter table named_parents rename to parents',
      ),
  }
  await migrate(sqlite, { '1': parents, '2': children, '3': family, '4': anew })
  expect(() => sqlite.exec('delete from parents')).toThrow('FOREIGN KEY')
})

test('opened again, nothing is done twice', async () => {
  const file = join(aFolder(), 'tracker.db')
  await (await openDatabase(file)).destroy()
  const before = new Sqlite(file).prepare('select * from kysely_migration').all()
  await (await openDatabase(file)).destroy()
  expect(new Sqlite(file).prepare('select * from kysely_migration').all()).toEqual(before)
})

async function opened(file: string): Promise<{ code: unknown; said: string }> {
  const programme = `await (await (await import(${JSON.stringify(OPEN)})).openDatabase(${JSON.stringify(file)})).destroy()`
  const process = spawn(globalThis.process.execPath, ['--input-type=module', '-e', programme])
  let said = ''
  process.stderr.on('data', (chunk) => (said += String(chunk)))
  const [code] = await once(process, 'close')
  return { code, said }
}

async function made(db: Kysely<unknown>, ...statements: string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

function tablesIn(sqlite: Sqlite.Database): string[] {
  const rows = sqlite.prepare(`select name from sqlite_master where type = 'table' and name not like 'kysely_%' order by name`).all()
  return (rows as { name: string }[]).map(({ name }) => name)
}

function aFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tracker-test-'))
}
