import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table ladder (
    id integer primary key check (id = 1),
    duty_before text not null default '[40,20,10,5,3,1,0]' check (json_valid(duty_before)),
    administrators_from integer not null default 5 check (administrators_from between 0 and 250),
    action_before text not null default '[10,5,1]' check (json_valid(action_before)),
    accountable_from_late integer not null default 10 check (accountable_from_late between 1 and 250),
    update_at_opening text not null default 'yes' check (update_at_opening in ('yes', 'no')),
    update_before text not null default '[2]' check (json_valid(update_before)),
    accountable_from_missed integer not null default 2 check (accountable_from_missed between 1 and 26),
    directors_from_missed integer not null default 3 check (directors_from_missed between 1 and 26),
    waiting_after integer not null default 5 check (waiting_after between 1 and 60),
    version integer not null default 1
  ) strict`.execute(db)
  await sql`insert into ladder (id) values (1)`.execute(db)
}
