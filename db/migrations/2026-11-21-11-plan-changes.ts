import { type Kysely, sql } from 'kysely'

/** What a rating, or a line of the list of actions, is worked out from. Of people that is the name alone: signing in changes nothing. */
const READ_BY_THE_PLAN: Record<string, string[]> = {
  actions: ['insert', 'update', 'delete'],
  action_recommendations: ['insert', 'update', 'delete'],
  recommendations: ['insert', 'update', 'delete'],
  updates: ['insert'],
  rounds: ['insert', 'update', 'delete'],
  people: ['update of name'],
  settings: ['insert', 'update', 'delete'],
  bank_holidays: ['insert', 'update', 'delete'],
}

/** Counts the changes, so that whoever remembers the plan can tell whether it still stands, whichever programme wrote. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table plan_changes (
    id integer primary key check (id = 1),
    number integer not null
  ) strict`.execute(db)
  await sql`insert into plan_changes values (1, 0)`.execute(db)
  for (const [table, writes] of Object.entries(READ_BY_THE_PLAN)) for (const write of writes) await count(db, table, write)
}

async function count(db: Kysely<unknown>, table: string, write: string): Promise<void> {
  const [what = ''] = write.split(' ')
  await sql`create trigger ${sql.ref(`plan_counts_${what}_on_${table}`)} after ${sql.raw(write)} on ${sql.ref(table)}
    begin update plan_changes set number = number + 1; end`.execute(db)
}
