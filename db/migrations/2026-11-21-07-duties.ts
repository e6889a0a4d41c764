import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await templatesAndHolidays(db)
  await duties(db)
  await discharge(db)
}

async function templatesAndHolidays(db: Kysely<unknown>): Promise<void> {
  await sql`alter table duty_templates add column governed_by text not null default 'council'
    check (governed_by in ('council', 'regulations'))`.execute(db)
  await sql`alter table duty_templates add column version integer not null default 1`.execute(db)
  await sql`alter table bank_holidays add column one_off integer not null default 0 check (one_off in (0, 1))`.execute(db)
}

async function duties(db: Kysely<unknown>): Promise<void> {
  const columns = [
    sql`owner_id integer references people (id)`,
    sql`confirmed_on text check (confirmed_on is date(confirmed_on))`,
    sql`dropped_on text check (dropped_on is date(dropped_on))`,
    sql`dropped_because text`,
    sql`stated_due_on text check (stated_due_on is date(stated_due_on))`,
    sql`governed_by text not null default 'rule' check (governed_by in ('rule', 'letter'))`,
    sql`governed_because text`,
    sql`discharged_on text check (discharged_on is date(discharged_on))`,
    sql`discharged_by_id integer references people (id)`,
    sql`discharged_at text`,
    sql`due_on text check (due_on is date(due_on))`,
    sql`frozen text check (json_valid(frozen))`,
    sql`version integer not null default 1`,
  ]
  for (const column of columns) await sql`alter table duties add column ${column}`.execute(db)
  await sql`create trigger discharged_duties_stay before update on duties when old.discharged_on is not null
    begin select raise(abort, 'a discharged duty cannot be changed'); end`.execute(db)
  await sql`create trigger discharged_duties_stay_kept before delete on duties when old.discharged_on is not null
    begin select raise(abort, 'a discharged duty cannot be deleted'); end`.execute(db)
  await sql`create trigger discharged_duties_keep_their_place before insert on duties
    when exists (select 1 from duties where id = new.id and discharged_on is not null)
    begin select raise(abort, 'a discharged duty cannot be replaced'); end`.execute(db)
}

async function discharge(db: Kysely<unknown>): Promise<void> {
  await sql`create table addressees (
    id integer primary key autoincrement,
    kind text not null check (kind in ('partner', 'newspaper', 'radio station')),
    name text not null,
    contact text not null default '',
    version integer not null default 1
  ) strict`.execute(db)
  await sql`create table evidence (
    id integer primary key,
    address text,
    file_id integer references files (id),
    person_id integer not null references people (id),
    at text not null,
    check ((address is null) <> (file_id is null))
  ) strict`.execute(db)
  await sql`create table checklist_lines (
    duty_id integer not null references duties (id),
    key text not null,
    position integer not null,
    what text not null,
    done_on text not null check (done_on is date(done_on)),
    done_by text not null,
    evidence_id integer not null references evidence (id),
    primary key (duty_id, key)
  ) strict, without rowid`.execute(db)
  await sql`create trigger checklists_of_discharged_duties_stay before update on checklist_lines
    when exists (select 1 from duties where id = old.duty_id and discharged_on is not null)
    begin select raise(abort, 'the checklist of a discharged duty cannot be changed'); end`.execute(db)
  await sql`create trigger checklists_of_discharged_duties_stay_kept before delete on checklist_lines
    when exists (select 1 from duties where id = old.duty_id and discharged_on is not null)
    begin select raise(abort, 'the checklist of a discharged duty cannot be changed'); end`.execute(db)
  await sql`create trigger checklists_of_discharged_duties_are_whole before insert on checklist_lines
    when exists (select 1 from duties where id = new.duty_id and discharged_on is not null)
    begin select raise(abort, 'the checklist of a discharged duty cannot be changed'); end`.execute(db)
}
