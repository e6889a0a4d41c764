import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await inspections(db)
  await recommendations(db)
  await dutiesAndDrafts(db)
}

async function inspections(db: Kysely<unknown>): Promise<void> {
  await sql`create table inspections (
    id integer primary key,
    kind text not null,
    authority text not null,
    inspected_from text check (inspected_from is date(inspected_from)),
    inspected_to text check (inspected_to is date(inspected_to)),
    published_on text check (published_on is date(published_on)),
    received_on text not null check (received_on is date(received_on)),
    lead_inspector text,
    report_file_id integer references files (id),
    version integer not null default 1
  ) strict`.execute(db)
  await sql`create table judgements (
    id integer primary key,
    inspection_id integer not null references inspections (id),
    area text not null,
    grade text not null
  ) strict`.execute(db)
  await sql`create index judgements_of_an_inspection on judgements (inspection_id)`.execute(db)
}

async function recommendations(db: Kysely<unknown>): Promise<void> {
  await sql`create table recommendations (
    id integer primary key,
    inspection_id integer not null references inspections (id),
    position integer not null,
    list text not null,
    number text,
    timescale text,
    text text not null,
    points text not null check (json_valid(points)),
    framework text check (json_valid(framework)),
    body text not null,
    page integer,
    version integer not null default 1,
    unique (inspection_id, position)
  ) strict`.execute(db)
}

async function dutiesAndDrafts(db: Kysely<unknown>): Promise<void> {
  await sql`create table duties (
    id integer primary key,
    inspection_id integer not null references inspections (id),
    template_id integer not null references duty_templates (id),
    unique (inspection_id, template_id)
  ) strict`.execute(db)
  await sql`create table intake_drafts (
    id integer primary key,
    person_id integer not null references people (id),
    file_id integer references files (id),
    reading text not null check (json_valid(reading)),
    form text not null check (json_valid(form)),
    inspection_id integer references inspections (id),
    at text not null,
    version integer not null default 1
  ) strict`.execute(db)
}
