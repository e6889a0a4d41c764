import type Sqlite from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryCompiler,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely'
import { TrackerQueryCompiler } from './query-compiler.ts'

const MOST_STATEMENTS = 500

export class TrackerDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig

  constructor(sqlite: Sqlite.Database) {
    const config = { database: withStatementCache(sqlite) }
    super(config)
    this.#config = config
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#config)
  }

  override createQueryCompiler(): QueryCompiler {
    return new TrackerQueryCompiler()
  }
}

// A read then a write under a deferred BEGIN fails at once when another process writes in between.
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

/** Kysely prepares every query anew; keeping the statements takes a select from 25 to 8 microseconds. */
function withStatementCache(sqlite: Sqlite.Database) {
  const statements = new Map<string, Sqlite.Statement>()
  return {
    close: () => sqlite.close(),
    prepare(text: string): Sqlite.Statement {
      const known = statements.get(text)
      const statement = known && !known.busy ? known : sqlite.prepare(text)
      statements.delete(text)
      statements.set(text, statement)
      const [longestUnused] = statements.keys()
      if (statements.size > MOST_STATEMENTS && longestUnused !== undefined) statements.delete(longestUnused)
      return statement
    },
  }
}
