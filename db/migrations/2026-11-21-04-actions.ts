import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await actions(db)
  await rounds(db)
  await updates(db)
}

async function actions(db: Kysely<unknown>): Promise<void> {
  await sql`create table actions (
    id integer primary key,
    created_on text not null check (created_on is date(created_on)),
    what text not null,
    success_measure text not null,
    difference text not null default '',
    owner_id integer not null references people (id),
    accountable_id integer not null references people (id),
    start_on text not null check (start_on is date(start_on)),
    due_on text not null check (due_on is date(due_on)),
    original_due_on text not null check (original_due_on is date(original_due_on)),
    completion_claimed_on text check (completion_claimed_on is date(completion_claimed_on)),
    signed_off_on text check (signed_off_on is date(signed_off_on)),
    withdrawn_on text check (withdrawn_on is date(withdrawn_on)),
    withdrawn_because text,
    version integer not null default 1,
    check (due_on >= start_on)
  ) strict`.execute(db)
  await sql`create index actions_by_due_date on actions (due_on, id)`.execute(db)
  await sql`create index actions_by_owner on actions (owner_id, due_on)`.execute(db)
  await sql`create table action_recommendations (
    action_id integer not null references actions (id),
    recommendation_id integer not null references recommendations (id),
    primary key (action_id, recommendation_id)
  ) strict, without rowid`.execute(db)
  await sql`create index actions_of_a_recommendation on action_recommendations (recommendation_id, action_id)`.execute(db)
}

async function rounds(db: Kysely<unknown>): Promise<void> {
  await sql`create table rounds (
    id integer primary key,
    opens_on text not null check (opens_on is date(opens_on)),
    closes_on text not null unique check (closes_on is date(closes_on)),
    check (closes_on >= opens_on)
  ) strict`.execute(db)
}

async function updates(db: Kysely<unknown>): Promise<void> {
  await sql`create table updates (
    id integer primary key,
    action_id integer not null references actions (id),
    round_id integer not null references rounds (id),
    person_id integer not null references people (id),
    for_person_id integer not null references people (id),
    at text not null,
    given_on text not null check (given_on is date(given_on)),
    nothing_changed integer not null check (nothing_changed in (0, 1)),
    changed text not null,
    difference text not null,
    in_the_way text not null,
    own_rating text not null check (own_rating in ('on track', 'at risk', 'off track')),
    forecast_on text not null check (forecast_on is date(forecast_on)),
    impact text check (impact in ('not yet evidenced', 'some evidence', 'evidenced', 'sustained'))
  ) strict`.execute(db)
  await sql`create index updates_of_an_action on updates (action_id, id)`.execute(db)
  await sql`create trigger updates_keep_their_words before update on updates
    begin select raise(abort, 'an update cannot be changed'); end`.execute(db)
  await sql`create trigger updates_keep_their_rows before delete on updates
    begin select raise(abort, 'an update cannot be deleted'); end`.execute(db)
  await sql`create trigger updates_keep_their_place before insert on updates
    when exists (select 1 from updates where id = new.id)
    begin select raise(abort, 'an update cannot be replaced'); end`.execute(db)
}
