import { type Kysely, sql } from 'kysely'

/** The address itself is nowhere: it is worked out from the seed and the programme's secret, which is not in this file. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table calendars (
    person_id integer primary key references people (id),
    seed text not null unique,
    made_at text not null
  ) strict`.execute(db)
}
