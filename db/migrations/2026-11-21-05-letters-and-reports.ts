import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await letters(db)
  await reports(db)
}

async function letters(db: Kysely<unknown>): Promise<void> {
  await sql`create table letters (
    id integer primary key,
    key text not null unique,
    person_id integer not null references people (id),
    kind text not null,
    facts text not null check (json_valid(facts)),
    secret text,
    queued_at text not null,
    try_after text not null,
    expires_at text,
    attempts integer not null default 0,
    refusals integer not null default 0,
    claimed_until text,
    sent_at text,
    gave_up_at text,
    superseded_at text,
    last_problem text,
    message_id text not null unique,
    address text,
    subject text,
    text text,
    html text
  ) strict`.execute(db)
  await sql`create index letters_waiting on letters (try_after)
    where sent_at is null and gave_up_at is null and superseded_at is null`.execute(db)
  await sql`create index letters_that_failed on letters (id) where gave_up_at is not null`.execute(db)
  await sql`create index letters_to_a_person on letters (person_id, id)`.execute(db)
  await sql`create table warnings (
    key text not null,
    person_id integer not null references people (id),
    letter_id integer not null references letters (id),
    about text not null,
    about_id integer not null,
    primary key (key, person_id)
  ) strict, without rowid`.execute(db)
  await sql`create index warnings_about on warnings (about, about_id)`.execute(db)
  await sql`create index warnings_in_a_letter on warnings (letter_id)`.execute(db)
  await sql`create table planned_days (
    day text primary key check (day is date(day)),
    planned_at text not null
  ) strict, without rowid`.execute(db)
}

async function reports(db: Kysely<unknown>): Promise<void> {
  await sql`create table positions (
    id integer primary key,
    as_at text not null check (as_at is date(as_at)),
    frozen_at text not null,
    content text not null check (json_valid(content)),
    sha256 text not null
  ) strict`.execute(db)
  await sql`create trigger positions_stay_frozen before update on positions
    begin select raise(abort, 'a position cannot be changed'); end`.execute(db)
  await sql`create trigger positions_stay_kept before delete on positions
    begin select raise(abort, 'a position cannot be deleted'); end`.execute(db)
  await sql`create trigger positions_keep_their_place before insert on positions
    when exists (select 1 from positions where id = new.id)
    begin select raise(abort, 'a position cannot be replaced'); end`.execute(db)
  await sql`create table status_reports (
    id integer primary key,
    position_id integer not null references positions (id),
    title text not null,
    commentary text not null,
    published_at text,
    published_by_id integer references people (id),
    version integer not null default 1
  ) strict`.execute(db)
  await sql`create trigger published_reports_keep_their_words before update on status_reports when old.published_at is not null
    begin select raise(abort, 'a published status report cannot be changed'); end`.execute(db)
  await sql`create trigger published_reports_stay before delete on status_reports when old.published_at is not null
    begin select raise(abort, 'a published status report cannot be deleted'); end`.execute(db)
  await sql`create trigger published_reports_keep_their_place before insert on status_reports
    when exists (select 1 from status_reports where id = new.id and published_at is not null)
    begin select raise(abort, 'a published status report cannot be replaced'); end`.execute(db)
}
