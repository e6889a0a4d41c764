import type Sqlite from 'better-sqlite3'
import { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { TrackerDialect } from './dialect.ts'
import * as people from './migrations/2026-11-21-01-people.ts'
import * as council from './migrations/2026-11-21-02-council.ts'
import * as inspections from './migrations/2026-11-21-03-inspections.ts'
import * as actions from './migrations/2026-11-21-04-actions.ts'
import * as lettersAndReports from './migrations/2026-11-21-05-letters-and-reports.ts'
import * as sameFinding from './migrations/2026-11-21-06-same-finding.ts'
import * as duties from './migrations/2026-11-21-07-duties.ts'
import * as statements from './migrations/2026-11-21-08-statements.ts'
import * as committee from './migrations/2026-11-21-09-committee.ts'
import * as rounds from './migrations/2026-11-21-10-rounds.ts'
import * as planChanges from './migrations/2026-11-21-11-plan-changes.ts'
import * as ladder from './migrations/2026-11-21-12-ladder.ts'
import * as preferences from './migrations/2026-11-21-13-preferences.ts'
import * as leaving from './migrations/2026-11-21-14-leaving.ts'
import * as covers from './migrations/2026-11-21-15-covers.ts'
import * as calendars from './migrations/2026-11-21-16-calendars.ts'
import * as tellings from './migrations/2026-11-21-17-tellings.ts'
import * as mailServer from './migrations/2026-11-21-18-mail-server.ts'
import * as metBy from './migrations/2026-11-21-19-met-by.ts'
import * as takenBack from './migrations/2026-11-21-20-taken-back.ts'
import * as certificates from './migrations/2026-11-21-21-certificates.ts'
import * as places from './migrations/2026-11-21-22-places.ts'
import * as twoClocks from './migrations/2026-11-21-23-two-clocks.ts'
import * as gathering from './migrations/2026-11-21-24-gathering.ts'
import * as copies from './migrations/2026-11-21-25-copies.ts'
import * as readers from './migrations/2026-11-22-01-readers.ts'
import * as withdrawnRecords from './migrations/2026-11-22-02-withdrawn-records.ts'

export const MIGRATIONS: Record<string, Migration> = {
  '2026-11-21-01-people': people,
  '2026-11-21-02-council': council,
  '2026-11-21-03-inspections': inspections,
  '2026-11-21-04-actions': actions,
  '2026-11-21-05-letters-and-reports': lettersAndReports,
  '2026-11-21-06-same-finding': sameFinding,
  '2026-11-21-07-duties': duties,
  '2026-11-21-08-statements': statements,
  '2026-11-21-09-committee': committee,
  '2026-11-21-10-rounds': rounds,
  '2026-11-21-11-plan-changes': planChanges,
  '2026-11-21-12-ladder': ladder,
  '2026-11-21-13-preferences': preferences,
  '2026-11-21-14-leaving': leaving,
  '2026-11-21-15-covers': covers,
  '2026-11-21-16-calendars': calendars,
  '2026-11-21-17-tellings': tellings,
  '2026-11-21-18-mail-server': mailServer,
  '2026-11-21-19-met-by': metBy,
  '2026-11-21-20-taken-back': takenBack,
  '2026-11-21-21-certificates': certificates,
  '2026-11-21-22-places': places,
  '2026-11-21-23-two-clocks': twoClocks,
  '2026-11-21-24-gathering': gathering,
  '2026-11-21-25-copies': copies,
  '2026-11-22-01-readers': readers,
  '2026-11-22-02-withdrawn-records': withdrawnRecords,
}

/**
 * All that is missing, or nothing of it. Whoever starts at the same moment waits, and then finds it done: what is missing is
 * asked once nobody else can write. Foreign keys are off while tables are made anew, and hold again before anything counts.
 */
export async function migrate(sqlite: Sqlite.Database, migrations = MIGRATIONS): Promise<void> {
  sqlite.pragma('foreign_keys = OFF')
  sqlite.exec('begin immediate')
  try {
    await runMissing(sqlite, migrations)
    refuseOrphans(sqlite)
    sqlite.exec('commit')
  } finally {
    if (sqlite.inTransaction) sqlite.exec('rollback')
    sqlite.pragma('foreign_keys = ON')
  }
}

async function runMissing(sqlite: Sqlite.Database, migrations: Record<string, Migration>): Promise<void> {
  const db = new Kysely<unknown>({ dialect: new TrackerDialect(sqlite) })
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest()
  if (error) throw error
}

function refuseOrphans(sqlite: Sqlite.Database): void {
  const { length } = sqlite.pragma('foreign_key_check') as unknown[]
  if (length > 0) throw new Error(`In the database ${length === 1 ? '1 row points' : `${length} rows point`} to nothing; it was not opened`)
}
