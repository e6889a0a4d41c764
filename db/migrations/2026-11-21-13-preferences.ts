import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table preferences (
    person_id integer primary key references people (id),
    hour integer check (hour between 0 and 23),
    weekday text not null check (weekday in ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday')),
    actions text not null check (actions in ('daily', 'weekly')),
    updates text not null check (updates in ('daily', 'weekly')),
    waiting text not null check (waiting in ('daily', 'weekly')),
    version integer not null default 1
  ) strict`.execute(db)
  await sql`create table planned_people (
    person_id integer primary key references people (id),
    planned_on text not null check (planned_on is date(planned_on)),
    planned_at text not null,
    gathered_on text not null check (gathered_on is date(gathered_on))
  ) strict`.execute(db)
}
