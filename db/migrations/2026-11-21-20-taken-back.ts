import { type Kysely, sql } from 'kysely'

/** What was recorded or begun by mistake: it stays, and is counted nowhere. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table inspections add column withdrawn_on text check (withdrawn_on is date(withdrawn_on))`.execute(db)
  await sql`alter table inspections add column withdrawn_because text`.execute(db)
  await sql`alter table intake_drafts add column discarded_at text`.execute(db)
  await sql`create trigger plan_counts_update_on_inspections after update on inspections
    begin update plan_changes set number = number + 1; end`.execute(db)
}
