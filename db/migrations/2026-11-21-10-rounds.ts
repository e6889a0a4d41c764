import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await closings(db)
  await drafts(db)
  await challenges(db)
}

/** Rounds with a later one beside them had closed before positions were frozen at a close: they have none. */
async function closings(db: Kysely<unknown>): Promise<void> {
  await sql`alter table rounds add column closed_at text`.execute(db)
  await sql`alter table rounds add column position_id integer references positions (id)`.execute(db)
  await sql`update rounds set closed_at = date(closes_on, '+1 day') || 'T00:00:00.000Z'
    where closes_on < (select max(closes_on) from rounds)`.execute(db)
  await sql`create trigger closed_rounds_stay_closed before update on rounds when old.position_id is not null
    begin select raise(abort, 'a closed round cannot be changed'); end`.execute(db)
  await sql`create trigger closed_rounds_stay before delete on rounds when old.closed_at is not null
    begin select raise(abort, 'a closed round cannot be deleted'); end`.execute(db)
  await sql`create trigger closed_rounds_keep_their_place before insert on rounds
    when exists (select 1 from rounds where closed_at is not null and (id = new.id or closes_on = new.closes_on))
    begin select raise(abort, 'a closed round cannot be replaced'); end`.execute(db)
}

async function drafts(db: Kysely<unknown>): Promise<void> {
  await sql`create table update_drafts (
    person_id integer not null references people (id),
    action_id integer not null references actions (id),
    form text not null check (json_valid(form)),
    saved_at text not null,
    primary key (person_id, action_id)
  ) strict, without rowid`.execute(db)
}

async function challenges(db: Kysely<unknown>): Promise<void> {
  await sql`create table challenges (
    id integer primary key,
    update_id integer not null references updates (id),
    person_id integer not null references people (id),
    question text not null check (question <> ''),
    at text not null
  ) strict`.execute(db)
  await sql`create index challenges_of_an_update on challenges (update_id, id)`.execute(db)
  await sql`create table challenge_answers (
    id integer primary key references challenges (id),
    person_id integer not null references people (id),
    for_person_id integer not null references people (id),
    answer text not null check (answer <> ''),
    at text not null
  ) strict`.execute(db)
  for (const table of ['challenges', 'challenge_answers']) await onlyAddedTo(db, table)
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
