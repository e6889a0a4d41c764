import { type Kysely, sql } from 'kysely'

/** What is weekly counts as gathered once the letter that gathers it has gone: until then the day of that letter stands here. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table planned_people add column gathering_on text check (gathering_on is date(gathering_on))`.execute(db)
}
