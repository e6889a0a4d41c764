import Sqlite from 'better-sqlite3'
import { Kysely, sql } from 'kysely'
import { TrackerDialect } from '../../db/dialect.ts'

test('of very many statements those asked last stay prepared', async () => {
  const { db, prepared } = watched()
  const ask = (statement: string) => sql.raw(statement).execute(db)
  await ask('select 0')
  for (let other = 1; other <= 700; other += 1) {
    await ask(`select ${other}`)
    await ask('select 0')
  }
  expect(prepared.filter((statement) => statement === 'select 0')).toHaveLength(1)
  await ask('select 700')
  await ask('select 1')
  expect(prepared.filter((statement) => statement === 'select 700')).toHaveLength(1)
  expect(prepared.filter((statement) => statement === 'select 1')).toHaveLength(2)
})

/** A database in memory, and every statement that was prepared for it. */
function watched() {
  const sqlite = new Sqlite(':memory:')
  const prepared: string[] = []
  const prepare = sqlite.prepare.bind(sqlite)
  sqlite.prepare = (statement: string) => {
    prepared.push(statement)
    return prepare(statement)
  }
  return { db: new Kysely<unknown>({ dialect: new TrackerDialect(sqlite) }), prepared }
}
