import { type Kysely, sql } from 'kysely'

/** Whoever has left stays a row: history, updates and positions name them for ever. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table people add column left_on text check (left_on is date(left_on))`.execute(db)
}
