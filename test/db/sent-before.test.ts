import Sqlite from 'better-sqlite3'
import { migrate, MIGRATIONS } from '../../db/migrate.ts'

const SENT_TO = ['OFSTED, Birmingham', 'Ofsted and the Secretary of State', 'CQC', 'The Leader of the council']

/** Each was sent on another day of March 2026, when to whom was only words. */
async function sentBefore(): Promise<Sqlite.Database> {
  const sqlite = new Sqlite(':memory:')
  await migrate(sqlite, Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '2026-11-22')))
  sqlite.exec(`insert into people (id, name, email) values (1, 'Dina', 'd@x.example');
    insert into inspections (id, kind, authority, received_on) values (1, 'ILACS', 'W', '2026-02-16');
    insert into statements (id, inspection_id, number, because, introduction, foreword, names_people, drafted_at, drafted_by_id)
      values (1, 1, 1, '', '', '', 0, '2026-02-17', 1);
    insert into consultations (id, statement_id, name, role, consulted_on, comment)
      values (1, 1, 'Lena', 'Leader of the council', '2026-02-18', '')`)
  const sent = sqlite.prepare('insert into sendings (statement_id, sent_to, sent_on, sent_by, what) values (1, ?, ?, ?, ?)')
  for (const [at, sentTo] of SENT_TO.entries()) sent.run(sentTo, `2026-03-0${at + 1}`, 'Post room', 'By post')
  return sqlite
}

test('whom the law names is read for the last time of what was typed, and what went to two counts for both', async () => {
  const sqlite = await sentBefore()
  await migrate(sqlite)
  const sent = sqlite.prepare('select sent_to as sentTo, reader from sendings order by sent_on, id')
  expect(sent.all()).toEqual([
    { sentTo: 'OFSTED, Birmingham', reader: 'chief inspector' },
    { sentTo: 'Ofsted and the Secretary of State', reader: 'secretary of state' },
    { sentTo: 'Ofsted and the Secretary of State', reader: 'chief inspector' },
    { sentTo: 'CQC', reader: 'care quality commission' },
    { sentTo: 'The Leader of the council', reader: null },
  ])
})

test('what was recorded before stands until it is withdrawn', async () => {
  const sqlite = await sentBefore()
  await migrate(sqlite)
  const standing = 'select count(*) from consultations, sendings where consultations.withdrawn_at is null and sendings.withdrawn_at is null'
  expect(sqlite.prepare(standing).pluck().get()).toBe(5)
  sqlite.exec(
    "update sendings set withdrawn_at = '2026-03-09T09:00:00.000Z', withdrawn_by_id = 1, withdrawn_because = 'Never sent' where id = 1",
  )
  expect(sqlite.prepare(standing).pluck().get()).toBe(4)
})

test('what was recorded of them before still cannot be changed', async () => {
  const sqlite = await sentBefore()
  await migrate(sqlite)
  for (const change of [
    "update sendings set reader = 'chief inspector'",
    'delete from sendings',
    "update sendings set sent_on = '2026-03-09'",
  ])
    expect(() => sqlite.exec(change)).toThrow('what is recorded in sendings cannot be changed')
})
