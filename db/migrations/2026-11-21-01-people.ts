import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await people(db)
  await waysIn(db)
  await history(db)
}

async function people(db: Kysely<unknown>): Promise<void> {
  await sql`create table people (
    id integer primary key,
    name text not null,
    email text not null unique check (email = lower(email)),
    job_title text not null default '',
    password_hash text,
    version integer not null default 1
  ) strict`.execute(db)
  await sql`create table person_roles (
    person_id integer not null references people (id),
    role text not null check (role in ('director', 'manager', 'cabinet member', 'administrator')),
    primary key (person_id, role)
  ) strict, without rowid`.execute(db)
}

async function waysIn(db: Kysely<unknown>): Promise<void> {
  await sql`create table password_links (
    id integer primary key autoincrement,
    person_id integer not null references people (id),
    token_hash text not null unique,
    expires_at text not null,
    used_at text
  ) strict`.execute(db)
  await sql`create table sessions (
    id_hash text primary key,
    person_id integer references people (id),
    data text not null check (json_valid(data)),
    started_at text not null,
    expires_at text not null
  ) strict, without rowid`.execute(db)
  await sql`create index sessions_of_a_person on sessions (person_id)`.execute(db)
  await sql`create table sign_in_attempts (
    key text primary key,
    hits integer not null,
    resets_at text not null
  ) strict, without rowid`.execute(db)
  await sql`create table kept_forms (
    id integer primary key autoincrement,
    person_id integer not null references people (id),
    address text not null,
    form text not null check (json_valid(form)),
    kept_at text not null
  ) strict`.execute(db)
}

async function history(db: Kysely<unknown>): Promise<void> {
  await sql`create table history (
    id integer primary key,
    at text not null,
    person_id integer references people (id),
    subject text not null,
    subject_id integer not null,
    event text not null check (json_valid(event))
  ) strict`.execute(db)
  await sql`create index history_of_a_subject on history (subject, subject_id, id)`.execute(db)
  await sql`create index history_of_a_kind on history (subject, id)`.execute(db)
  await sql`create index history_by_a_person on history (person_id, id)`.execute(db)
  await sql`create trigger history_keeps_its_words before update on history
    begin select raise(abort, 'history cannot be changed'); end`.execute(db)
  await sql`create trigger history_keeps_its_rows before delete on history
    begin select raise(abort, 'history cannot be deleted'); end`.execute(db)
  await sql`create trigger history_keeps_its_place before insert on history
    when exists (select 1 from history where id = new.id)
    begin select raise(abort, 'history cannot be replaced'); end`.execute(db)
}
