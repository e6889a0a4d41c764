import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table settings (
    id integer primary key check (id = 1),
    council_name text not null,
    council_colour text not null check (council_colour glob '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    first_closing_on text not null check (first_closing_on is date(first_closing_on)),
    round_length_days integer not null check (round_length_days between 7 and 56),
    silent_after_rounds integer not null check (silent_after_rounds between 1 and 12),
    stale_claim_after_working_days integer not null check (stale_claim_after_working_days between 1 and 60),
    letters_at_hour integer not null check (letters_at_hour between 0 and 23),
    version integer not null default 1
  ) strict`.execute(db)
  await sql`create table bank_holidays (
    day text primary key check (day is date(day)),
    title text not null
  ) strict, without rowid`.execute(db)
  await sql`create table duty_templates (
    id integer primary key,
    key text not null unique,
    name text not null,
    inspection_kinds text not null check (json_valid(inspection_kinds)),
    length integer,
    day_kind text not null check (day_kind in ('working', 'calendar')),
    regulations_length integer,
    regulations_day_kind text check (regulations_day_kind in ('working', 'calendar')),
    condition text,
    who text not null,
    where_to text not null,
    source text not null,
    certain integer not null check (certain in (0, 1))
  ) strict`.execute(db)
  await sql`create table files (
    id integer primary key,
    sha256 text not null,
    name text not null,
    media_type text not null,
    bytes integer not null,
    person_id integer not null references people (id),
    at text not null
  ) strict`.execute(db)
}
