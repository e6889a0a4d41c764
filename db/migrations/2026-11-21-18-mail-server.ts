import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table mail_server (
    id integer primary key check (id = 1),
    failures integer not null,
    since text not null,
    next_try_at text
  ) strict`.execute(db)
  await ledger(db)
}

/** The newest first, however they are filtered. */
async function ledger(db: Kysely<unknown>): Promise<void> {
  await sql`drop index letters_that_failed`.execute(db)
  await sql`drop index letters_to_a_person`.execute(db)
  await sql`create index letters_by_time on letters (queued_at, id)`.execute(db)
  await sql`create index letters_to_a_person on letters (person_id, queued_at, id)`.execute(db)
  await sql`create index letters_of_a_kind on letters (kind, queued_at, id)`.execute(db)
  await sql`create index letters_that_failed on letters (queued_at, id) where gave_up_at is not null`.execute(db)
  await sql`create index letters_superseded on letters (queued_at, id) where superseded_at is not null`.execute(db)
}
