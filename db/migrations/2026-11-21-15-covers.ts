import { type Kysely, sql } from 'kysely'

/** Ended before its last day it stays, so that nothing said in it is without its ground. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table covers (
    id integer primary key,
    person_id integer not null references people (id),
    cover_id integer not null references people (id) check (cover_id <> person_id),
    first_on text not null check (first_on is date(first_on)),
    last_on text not null check (last_on is date(last_on) and last_on >= first_on),
    ended_at text,
    version integer not null default 1
  ) strict`.execute(db)
  await sql`create index covers_of_a_person on covers (person_id, last_on)`.execute(db)
  await sql`create index covers_by_a_person on covers (cover_id, last_on)`.execute(db)
}
