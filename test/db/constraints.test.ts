import Sqlite from 'better-sqlite3'
import { sources } from '../architecture/sources.ts'
import { aFile } from '../support/file.ts'

type Column = { name: string; type: string }

/** A file with the small plan, as anybody may open it without the programme. */
async function anyFile(): Promise<Sqlite.Database> {
  const { file, db } = await aFile()
  await db.destroy()
  return new Sqlite(file)
}

const sqlite = await anyFile()
const tables = sqlite
  .prepare(`select name, sql from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%'`)
  .all() as { name: string; sql: string }[]
const columns = tables.flatMap((table) =>
  (sqlite.pragma(`table_info(${table.name})`) as Column[]).map(({ name }) => ({ table: table.name, name, sql: table.sql })),
)

/** Ids of what may be one of several things, so that no table can be named, and the one that every e-mail carries. */
const OF_NO_TABLE = ['history.subject_id', 'letters.message_id', 'tellings.about_id', 'warnings.about_id']

/** Ids that no address, no key and no history carries. */
const NEVER_NAMED = ['judgements']

test('every table holds each column to its type', () => {
  const loose = sqlite.prepare(`select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0`).all()
  expect((loose as { name: string }[]).map(({ name }) => name).filter((name) => !/^(sqlite|kysely)_/.test(name))).toEqual([])
})

test('every day is checked to be one', () => {
  const days = columns.filter(({ name }) => name === 'day' || name === 'as_at' || name.endsWith('_on'))
  expect(days.length).toBeGreaterThan(20)
  expect(days.filter(({ name, sql }) => !sql.includes(`${name} is date(${name})`)).map(({ table, name }) => `${table}.${name}`)).toEqual([])
})

test('every id points to a row of the table it names', () => {
  const pointing = columns.filter(({ name }) => name.endsWith('_id'))
  const loose = pointing.filter(({ table, name }) => !pointsSomewhere(table, name)).map(({ table, name }) => `${table}.${name}`)
  expect(pointing.length).toBeGreaterThan(20)
  expect(loose.toSorted()).toEqual(OF_NO_TABLE)
})

test('an id that somebody may still hold an address with is never given to another', () => {
  const forgotten = new Set(
    sources('src/**/*.ts').flatMap(({ text }) => [...text.matchAll(/deleteFrom\('(\w+)'/g)].map(([, name]) => name)),
  )
  const reused = tables.filter(({ name, sql }) => forgotten.has(camelCase(name)) && /\bid integer primary key,/.test(sql))
  expect(forgotten.size).toBeGreaterThan(5)
  expect(reused.map(({ name }) => name)).toEqual(NEVER_NAMED)
})

test.each([
  ['everything one person did', 'history where person_id = 1 order by id desc', 'history_by_a_person'],
  ['everything that was done to actions', `history where subject = 'action' order by id desc`, 'history_of_a_kind'],
  ['the letters', 'letters order by queued_at desc, id desc', 'letters_by_time'],
  ['the letters to one person', 'letters where person_id = 1 order by queued_at desc, id desc', 'letters_to_a_person'],
  ['the letters of one kind', `letters where kind = 'day' order by queued_at desc, id desc`, 'letters_of_a_kind'],
  ['the letters that failed', 'letters where gave_up_at is not null order by queued_at desc, id desc', 'letters_that_failed'],
  ['the letters superseded', 'letters where superseded_at is not null order by queued_at desc, id desc', 'letters_superseded'],
])('%s is found by its index, the newest first, without sorting', (_what, rows, index) => {
  const plan = sqlite.prepare(`explain query plan select * from ${rows} limit 100`).all() as { detail: string }[]
  expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining(`USING INDEX ${index}`)])
})

test.each([
  ['a day that does not exist', `update actions set due_on = '2026-02-30' where id = 1`, 'CHECK'],
  ['a day written another way', `update inspections set received_on = '16/02/2026' where id = 1`, 'CHECK'],
  ['an action due before it starts', `update actions set due_on = '2026-01-01' where id = 1`, 'CHECK'],
  ['a role nobody knows', `insert into person_roles values (1, 'chief')`, 'CHECK'],
  ['words where a number belongs', `update settings set round_length_days = 'a fortnight'`, 'TEXT value in INTEGER column'],
  ['an owner who is not there', 'update actions set owner_id = 99 where id = 1', 'FOREIGN KEY'],
  ['two people with one e-mail address', `update people set email = 'mo@westmere.example' where id = 1`, 'UNIQUE'],
  ['a person whom the plan still names', 'delete from people where id = 3', 'FOREIGN KEY'],
  ['second settings', `insert into settings select 2, 'Other', council_colour, first_closing_on, 14, 3, 10, 8, 1 from settings`, 'CHECK'],
])('%s is refused', (_what, statement, why) => {
  expect(() => sqlite.exec(statement)).toThrow(why)
})

const UPDATE = `1, 1, 3, 3, 3, '2026-03-02T09:00:00Z', '2026-03-02', 0, 'Visits', 'Seen', '', 'on track', '2026-05-29', null`
const HISTORY = `1, '2026-03-02T09:00:00Z', 3, 'action', 1, '{"kind":"update given"}'`

test.each([
  ['history', HISTORY, `event = '{}'`],
  ['updates', UPDATE, `own_rating = 'off track'`],
])('%s is only ever added to, even by insert or replace', (table, row, change) => {
  sqlite.exec(`insert into ${table} values (${row})`)
  expect(letThrough(table, change)).toEqual([])
})

test.each([
  ['positions', `as_at = '2026-02-10'`],
  ['status_reports', `title = 'Another'`],
])('in %s what was frozen or published stays as it is', (table, change) => {
  expect(letThrough(table, change)).toEqual([])
})

test('a status report is changed until it is published, and is published once', () => {
  sqlite.exec(`update status_reports set commentary = 'Nearly there' where id = 2`)
  sqlite.exec(`update status_reports set published_at = '2026-03-02T09:00:00Z', published_by_id = 1 where id = 2`)
  expect(() => sqlite.exec('update status_reports set published_at = null where id = 2')).toThrow('cannot be changed')
})

test('a discharged duty and what was done for it stay as they are', () => {
  sqlite.exec(`insert into evidence values (1, 'https://westmere.example/report', null, 1, '2026-03-02T09:00:00Z')`)
  sqlite.exec(`insert into checklist_lines values (1, 'published', 1, 'Published', '2026-03-02', 'Dina Okafor', 1)`)
  sqlite.exec(`update duties set discharged_on = '2026-03-02', discharged_by_id = 1 where id = 1`)
  expect(letThrough('duties', 'discharged_on = null')).toEqual([])
  expect(letThrough('checklist_lines', `done_by = 'Somebody else'`, 'duty_id')).toEqual([])
})

/** Which of the ways to alter the first row of a table the file lets through. */
function letThrough(table: string, change: string, id = 'id'): string[] {
  const first = `from ${table} where ${id} = 1`
  expect(sqlite.prepare(`select * ${first}`).all()).toHaveLength(1)
  const ways = [`update ${table} set ${change} where ${id} = 1`, `delete ${first}`, `insert or replace into ${table} select * ${first}`]
  return ways.filter((way) => !isRefused(way))
}

function isRefused(statement: string): boolean {
  try {
    sqlite.exec(statement)
    return false
  } catch (problem) {
    return (problem as Error).message.includes('cannot be')
  }
}

function camelCase(name: string): string {
  return name.replaceAll(/_(.)/g, (_all, letter: string) => letter.toUpperCase())
}

function pointsSomewhere(table: string, column: string): boolean {
  return (sqlite.pragma(`foreign_key_list(${table})`) as { from: string }[]).some(({ from }) => from === column)
}
