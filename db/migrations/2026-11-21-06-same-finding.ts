import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table recommendation_links (
    recommendation_id integer not null references recommendations (id),
    earlier_id integer not null references recommendations (id),
    primary key (recommendation_id, earlier_id),
    check (recommendation_id <> earlier_id)
  ) strict, without rowid`.execute(db)
  await sql`create index links_to_an_earlier_finding on recommendation_links (earlier_id, recommendation_id)`.execute(db)
}
