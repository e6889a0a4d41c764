import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db)
  await statementsStayAsTheyWere(db)
  await consultationsAndSendings(db)
  await publicReports(db)
}

async function statements(db: Kysely<unknown>): Promise<void> {
  await sql`create table statements (
    id integer primary key,
    inspection_id integer not null references inspections (id),
    number integer not null check (number > 0),
    because text not null,
    introduction text not null,
    foreword text not null,
    names_people integer not null check (names_people in (0, 1)),
    drafted_at text not null,
    drafted_by_id integer not null references people (id),
    content text check (json_valid(content)),
    sha256 text,
    kept_at text,
    kept_by_id integer references people (id),
    agreed_at text,
    agreed_by_id integer references people (id),
    published_at text,
    published_by_id integer references people (id),
    word_file_id integer references files (id),
    version integer not null default 1,
    unique (inspection_id, number),
    check ((content is null) = (sha256 is null) and (content is null) = (kept_at is null)),
    check (agreed_at is null or kept_at is not null),
    check (published_at is null or (agreed_at is not null and word_file_id is not null))
  ) strict`.execute(db)
  await sql`create unique index one_draft_of_a_statement on statements (inspection_id) where content is null`.execute(db)
}

async function statementsStayAsTheyWere(db: Kysely<unknown>): Promise<void> {
  await sql`create trigger kept_statements_keep_their_words before update on statements
    when old.content is not null and (new.content is not old.content or new.sha256 is not old.sha256
      or new.introduction is not old.introduction or new.foreword is not old.foreword or new.names_people is not old.names_people
      or new.inspection_id is not old.inspection_id or new.number is not old.number or new.id is not old.id)
    begin select raise(abort, 'a kept statement cannot be changed'); end`.execute(db)
  await sql`create trigger published_statements_stay_as_they_are before update on statements when old.published_at is not null
    begin select raise(abort, 'a published statement cannot be changed'); end`.execute(db)
  await sql`create trigger kept_statements_stay before delete on statements when old.content is not null
    begin select raise(abort, 'a kept statement cannot be deleted'); end`.execute(db)
  await sql`create trigger kept_statements_keep_their_place before insert on statements
    when exists (select 1 from statements where content is not null
      and (id = new.id or (inspection_id = new.inspection_id and number = new.number)))
    begin select raise(abort, 'a kept statement cannot be replaced'); end`.execute(db)
}

async function consultationsAndSendings(db: Kysely<unknown>): Promise<void> {
  await sql`create table consultations (
    id integer primary key,
    statement_id integer not null references statements (id),
    name text not null,
    role text not null,
    consulted_on text not null check (consulted_on is date(consulted_on)),
    comment text not null
  ) strict`.execute(db)
  await sql`create table sendings (
    id integer primary key,
    statement_id integer not null references statements (id),
    sent_to text not null,
    sent_on text not null check (sent_on is date(sent_on)),
    sent_by text not null,
    what text not null
  ) strict`.execute(db)
  for (const table of ['consultations', 'sendings']) await onlyAddedTo(db, table)
}

async function onlyAddedTo(db: Kysely<unknown>, table: string): Promise<void> {
  const name = sql.ref(table)
  const trigger = (does: string) => sql.ref(`${table}_${does}`)
  const refusal = sql.lit(`what is recorded in ${table} cannot be changed`)
  await sql`create trigger ${trigger('keep_their_words')} before update on ${name} begin select raise(abort, ${refusal}); end`.execute(db)
  await sql`create trigger ${trigger('stay')} before delete on ${name} begin select raise(abort, ${refusal}); end`.execute(db)
  await sql`create trigger ${trigger('keep_their_place')} before insert on ${name} when exists (select 1 from ${name} where id = new.id)
    begin select raise(abort, ${refusal}); end`.execute(db)
}

async function publicReports(db: Kysely<unknown>): Promise<void> {
  await sql`alter table status_reports add column is_public integer not null default 0 check (is_public in (0, 1))`.execute(db)
  await sql`alter table status_reports add column names_people integer not null default 0 check (names_people in (0, 1))`.execute(db)
}
