import Sqlite from 'better-sqlite3'
import { CamelCasePlugin, HandleEmptyInListsPlugin, Kysely, replaceWithNoncontingentExpression } from 'kysely'
import { TrackerDialect } from './dialect.ts'
import { migrate } from './migrate.ts'
import { addReference } from './reference/add.ts'
import type { Database, Tables } from './tables.ts'

/** Brought up to date before anyone sees it. ":memory:" lives as long as its connection. */
export async function openDatabase(file: string): Promise<Database> {
  const sqlite = openSqlite(file)
  await migrate(sqlite)
  const plugins = [new CamelCasePlugin(), new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })]
  const db = new Kysely<Tables>({ dialect: new TrackerDialect(sqlite), plugins })
  await addReference(db)
  return db
}

function openSqlite(file: string): Sqlite.Database {
  const sqlite = new Sqlite(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('busy_timeout = 5000')
  return sqlite
}
