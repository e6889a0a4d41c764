import Sqlite from 'better-sqlite3'
import { Kysely } from 'kysely'
import { ColumnNames } from './column-names.ts'
import { TrackerDialect } from './dialect.ts'
import { migrate } from './migrate.ts'
import { addReference } from './reference/add.ts'
import type { Database, Tables } from './tables.ts'

const MEMORY = ':memory:'
/** How long another programme may take to bring the database up to date. */
const LONGEST_MIGRATION_MS = 60_000

/** Brought up to date before anyone sees it. ":memory:" lives as long as its connection. */
export async function openDatabase(file: string): Promise<Database> {
  if (file !== MEMORY) await migrateFile(file)
  const sqlite = openSqlite(file)
  if (file === MEMORY) await migrate(sqlite)
  const db = databaseOn(sqlite)
  await addReference(db)
  return db
}

/** In memory, from the bytes of a file that is up to date. */
export function openCopy(bytes: Buffer): Database {
  return databaseOn(openSqlite(bytes))
}

/** On a connection of its own: what a migration sets there ends with it. */
async function migrateFile(file: string): Promise<void> {
  const sqlite = openSqlite(file, LONGEST_MIGRATION_MS)
  try {
    await migrate(sqlite)
  } finally {
    sqlite.close()
  }
}

function databaseOn(sqlite: Sqlite.Database): Database {
  return new Kysely<Tables>({ dialect: new TrackerDialect(sqlite), plugins: [new ColumnNames()] })
}

function openSqlite(file: string | Buffer, timeout = 5000): Sqlite.Database {
  const sqlite = new Sqlite(file, { timeout })
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  return sqlite
}
