import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table committee_meetings (
    id integer primary key autoincrement,
    body text not null check (body <> ''),
    meets_on text not null check (meets_on is date(meets_on)),
    unique (meets_on, body)
  ) strict`.execute(db)
  await sql`create table lead_times (
    id integer primary key check (id = 1),
    draft_length integer not null default 10 check (draft_length between 0 and 100),
    draft_day_kind text not null default 'working' check (draft_day_kind in ('working', 'calendar')),
    clearance_length integer not null default 10 check (clearance_length between 0 and 100),
    clearance_day_kind text not null default 'working' check (clearance_day_kind in ('working', 'calendar')),
    notice_length integer not null default 28 check (notice_length between 0 and 100),
    notice_day_kind text not null default 'calendar' check (notice_day_kind in ('working', 'calendar')),
    agenda_length integer not null default 5 check (agenda_length between 0 and 100),
    agenda_day_kind text not null default 'working' check (agenda_day_kind in ('working', 'calendar')),
    call_in_length integer not null default 7 check (call_in_length between 0 and 100),
    call_in_day_kind text not null default 'working' check (call_in_day_kind in ('working', 'calendar')),
    version integer not null default 1
  ) strict`.execute(db)
  await sql`insert into lead_times (id) values (1)`.execute(db)
}
