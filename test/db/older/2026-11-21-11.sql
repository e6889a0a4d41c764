pragma foreign_keys = off;
begin;
CREATE TABLE "kysely_migration" ("name" varchar(255) not null primary key, "timestamp" varchar(255) not null);
CREATE TABLE "kysely_migration_lock" ("id" varchar(255) not null primary key, "is_locked" integer default 0 not null);
CREATE TABLE people (
    id integer primary key,
    name text not null,
    email text not null unique check (email = lower(email)),
    job_title text not null default '',
    password_hash text,
    version integer not null default 1
  ) strict;
CREATE TABLE person_roles (
    person_id integer not null references people (id),
    role text not null check (role in ('director', 'manager', 'cabinet member', 'administrator')),
    primary key (person_id, role)
  ) strict, without rowid;
CREATE TABLE password_links (
    id integer primary key autoincrement,
    person_id integer not null references people (id),
    token_hash text not null unique,
    expires_at text not null,
    used_at text
  ) strict;
CREATE TABLE sessions (
    id_hash text primary key,
    person_id integer references people (id),
    data text not null check (json_valid(data)),
    started_at text not null,
    expires_at text not null
  ) strict, without rowid;
CREATE TABLE sign_in_attempts (
    key text primary key,
    hits integer not null,
    resets_at text not null
  ) strict, without rowid;
CREATE TABLE kept_forms (
    id integer primary key autoincrement,
    person_id integer not null references people (id),
    address text not null,
    form text not null check (json_valid(form)),
    kept_at text not null
  ) strict;
CREATE TABLE history (
    id integer primary key,
    at text not null,
    person_id integer references people (id),
    subject text not null,
    subject_id integer not null,
    event text not null check (json_valid(event))
  ) strict;
CREATE TABLE settings (
    id integer primary key check (id = 1),
    council_name text not null,
    council_colour text not null check (council_colour glob '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    first_closing_on text not null check (first_closing_on is date(first_closing_on)),
    round_length_days integer not null check (round_length_days between 7 and 56),
    silent_after_rounds integer not null check (silent_after_rounds between 1 and 12),
    stale_claim_after_working_days integer not null check (stale_claim_after_working_days between 1 and 60),
    letters_at_hour integer not null check (letters_at_hour between 0 and 23),
    version integer not null default 1
  ) strict;
CREATE TABLE bank_holidays (
    day text primary key check (day is date(day)),
    title text not null
  , one_off integer not null default 0 check (one_off in (0, 1))) strict, without rowid;
CREATE TABLE duty_templates (
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
  , governed_by text not null default 'council'
    check (governed_by in ('council', 'regulations')), version integer not null default 1) strict;
CREATE TABLE files (
    id integer primary key,
    sha256 text not null,
    name text not null,
    media_type text not null,
    bytes integer not null,
    person_id integer not null references people (id),
    at text not null
  ) strict;
CREATE TABLE inspections (
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
  ) strict;
CREATE TABLE judgements (
    id integer primary key,
    inspection_id integer not null references inspections (id),
    area text not null,
    grade text not null
  ) strict;
CREATE TABLE recommendations (
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
  ) strict;
CREATE TABLE duties (
    id integer primary key,
    inspection_id integer not null references inspections (id),
    template_id integer not null references duty_templates (id), owner_id integer references people (id), confirmed_on text check (confirmed_on is date(confirmed_on)), dropped_on text check (dropped_on is date(dropped_on)), dropped_because text, stated_due_on text check (stated_due_on is date(stated_due_on)), governed_by text not null default 'rule' check (governed_by in ('rule', 'letter')), governed_because text, discharged_on text check (discharged_on is date(discharged_on)), discharged_by_id integer references people (id), discharged_at text, due_on text check (due_on is date(due_on)), frozen text check (json_valid(frozen)), version integer not null default 1,
    unique (inspection_id, template_id)
  ) strict;
CREATE TABLE intake_drafts (
    id integer primary key,
    person_id integer not null references people (id),
    file_id integer references files (id),
    reading text not null check (json_valid(reading)),
    form text not null check (json_valid(form)),
    inspection_id integer references inspections (id),
    at text not null,
    version integer not null default 1
  ) strict;
CREATE TABLE actions (
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
  ) strict;
CREATE TABLE action_recommendations (
    action_id integer not null references actions (id),
    recommendation_id integer not null references recommendations (id),
    primary key (action_id, recommendation_id)
  ) strict, without rowid;
CREATE TABLE rounds (
    id integer primary key,
    opens_on text not null check (opens_on is date(opens_on)),
    closes_on text not null unique check (closes_on is date(closes_on)), closed_at text, position_id integer references positions (id),
    check (closes_on >= opens_on)
  ) strict;
CREATE TABLE updates (
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
  ) strict;
CREATE TABLE letters (
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
  ) strict;
CREATE TABLE warnings (
    key text not null,
    person_id integer not null references people (id),
    letter_id integer not null references letters (id),
    about text not null,
    about_id integer not null,
    primary key (key, person_id)
  ) strict, without rowid;
CREATE TABLE planned_days (
    day text primary key check (day is date(day)),
    planned_at text not null
  ) strict, without rowid;
CREATE TABLE positions (
    id integer primary key,
    as_at text not null check (as_at is date(as_at)),
    frozen_at text not null,
    content text not null check (json_valid(content)),
    sha256 text not null
  ) strict;
CREATE TABLE status_reports (
    id integer primary key,
    position_id integer not null references positions (id),
    title text not null,
    commentary text not null,
    published_at text,
    published_by_id integer references people (id),
    version integer not null default 1
  , is_public integer not null default 0 check (is_public in (0, 1)), names_people integer not null default 0 check (names_people in (0, 1))) strict;
CREATE TABLE recommendation_links (
    recommendation_id integer not null references recommendations (id),
    earlier_id integer not null references recommendations (id),
    primary key (recommendation_id, earlier_id),
    check (recommendation_id <> earlier_id)
  ) strict, without rowid;
CREATE TABLE addressees (
    id integer primary key autoincrement,
    kind text not null check (kind in ('partner', 'newspaper', 'radio station')),
    name text not null,
    contact text not null default '',
    version integer not null default 1
  ) strict;
CREATE TABLE evidence (
    id integer primary key,
    address text,
    file_id integer references files (id),
    person_id integer not null references people (id),
    at text not null,
    check ((address is null) <> (file_id is null))
  ) strict;
CREATE TABLE checklist_lines (
    duty_id integer not null references duties (id),
    key text not null,
    position integer not null,
    what text not null,
    done_on text not null check (done_on is date(done_on)),
    done_by text not null,
    evidence_id integer not null references evidence (id),
    primary key (duty_id, key)
  ) strict, without rowid;
CREATE TABLE statements (
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
  ) strict;
CREATE TABLE consultations (
    id integer primary key,
    statement_id integer not null references statements (id),
    name text not null,
    role text not null,
    consulted_on text not null check (consulted_on is date(consulted_on)),
    comment text not null
  ) strict;
CREATE TABLE sendings (
    id integer primary key,
    statement_id integer not null references statements (id),
    sent_to text not null,
    sent_on text not null check (sent_on is date(sent_on)),
    sent_by text not null,
    what text not null
  ) strict;
CREATE TABLE committee_meetings (
    id integer primary key autoincrement,
    body text not null check (body <> ''),
    meets_on text not null check (meets_on is date(meets_on)),
    unique (meets_on, body)
  ) strict;
CREATE TABLE lead_times (
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
  ) strict;
CREATE TABLE update_drafts (
    person_id integer not null references people (id),
    action_id integer not null references actions (id),
    form text not null check (json_valid(form)),
    saved_at text not null,
    primary key (person_id, action_id)
  ) strict, without rowid;
CREATE TABLE challenges (
    id integer primary key,
    update_id integer not null references updates (id),
    person_id integer not null references people (id),
    question text not null check (question <> ''),
    at text not null
  ) strict;
CREATE TABLE challenge_answers (
    id integer primary key references challenges (id),
    person_id integer not null references people (id),
    for_person_id integer not null references people (id),
    answer text not null check (answer <> ''),
    at text not null
  ) strict;
CREATE TABLE plan_changes (
    id integer primary key check (id = 1),
    number integer not null
  ) strict;
insert into "kysely_migration" ("name", "timestamp") values
  ('2026-11-21-01-people', '2026-11-22T01:49:24.925Z'),
  ('2026-11-21-02-council', '2026-11-22T01:49:24.926Z'),
  ('2026-11-21-03-inspections', '2026-11-22T01:49:24.927Z'),
  ('2026-11-21-04-actions', '2026-11-22T01:49:24.928Z'),
  ('2026-11-21-05-letters-and-reports', '2026-11-22T01:49:24.929Z'),
  ('2026-11-21-06-same-finding', '2026-11-22T01:49:24.930Z'),
  ('2026-11-21-07-duties', '2026-11-22T01:49:24.932Z'),
  ('2026-11-21-08-statements', '2026-11-22T01:49:24.934Z'),
  ('2026-11-21-09-committee', '2026-11-22T01:49:24.935Z'),
  ('2026-11-21-10-rounds', '2026-11-22T01:49:24.936Z'),
  ('2026-11-21-11-plan-changes', '2026-11-22T01:49:24.937Z');
insert into "kysely_migration_lock" ("id", "is_locked") values
  ('migration_lock', 0);
insert into "people" ("id", "name", "email", "job_title", "password_hash", "version") values
  (1, 'Dina Okafor', 'dina@westmere.example', 'Director of Children’s Services', 'sqsFa4FpfU6xJFKO9RY9RA.E_xrUeI32q4wiBeyLcItilBW9Hc-gI6LmveWgJaxj0A', 1),
  (2, 'Denis Hale', 'denis@westmere.example', 'Deputy Director', 'sqsFa4FpfU6xJFKO9RY9RA.E_xrUeI32q4wiBeyLcItilBW9Hc-gI6LmveWgJaxj0A', 1),
  (3, 'Mo Farrant', 'mo@westmere.example', 'Head of Safeguarding', 'sqsFa4FpfU6xJFKO9RY9RA.E_xrUeI32q4wiBeyLcItilBW9Hc-gI6LmveWgJaxj0A', 1),
  (4, 'Mina O’Brien', 'mina@westmere.example', 'Head of Early Help', 'sqsFa4FpfU6xJFKO9RY9RA.E_xrUeI32q4wiBeyLcItilBW9Hc-gI6LmveWgJaxj0A', 1),
  (5, 'Cora Whitlow', 'cora@westmere.example', 'Cabinet Member for Children', 'sqsFa4FpfU6xJFKO9RY9RA.E_xrUeI32q4wiBeyLcItilBW9Hc-gI6LmveWgJaxj0A', 1),
  (6, 'Ada Penrose', 'ada@westmere.example', 'Systems Officer', 'sqsFa4FpfU6xJFKO9RY9RA.E_xrUeI32q4wiBeyLcItilBW9Hc-gI6LmveWgJaxj0A', 1);
insert into "person_roles" ("person_id", "role") values
  (1, 'director'),
  (2, 'director'),
  (3, 'manager'),
  (4, 'manager'),
  (5, 'cabinet member'),
  (6, 'administrator');
insert into "history" ("id", "at", "person_id", "subject", "subject_id", "event") values
  (1, '2026-03-01T10:00:00.000Z', 1, 'duty', 1, '{"kind":"duty confirmed","duty":"Publish the inspection report","owner":"Dina Okafor","condition":null}'),
  (2, '2026-03-01T10:00:00.000Z', 1, 'duty', 1, '{"kind":"checklist line done","what":"Each partner","on":"2026-03-01","doneBy":"Communications team","evidence":"https://westmere.example/report"}'),
  (3, '2026-03-01T10:00:00.000Z', 1, 'duty', 1, '{"kind":"checklist line done","what":"A local newspaper","on":"2026-03-01","doneBy":"Communications team","evidence":"https://westmere.example/report"}'),
  (4, '2026-03-01T10:00:00.000Z', 1, 'duty', 1, '{"kind":"checklist line done","what":"A local radio station","on":"2026-03-01","doneBy":"Communications team","evidence":"https://westmere.example/report"}'),
  (5, '2026-03-01T10:00:00.000Z', 1, 'duty', 1, '{"kind":"checklist line done","what":"Free to see at the authority’s offices","on":"2026-03-01","doneBy":"Communications team","evidence":"https://westmere.example/report"}'),
  (6, '2026-03-01T10:00:00.000Z', 1, 'duty', 1, '{"kind":"checklist line done","what":"Copies to anyone who asks","on":"2026-03-01","doneBy":"Communications team","evidence":"https://westmere.example/report"}'),
  (7, '2026-03-01T10:00:00.000Z', 1, 'duty', 1, '{"kind":"duty discharged","duty":"Publish the inspection report","on":"2026-03-01","dueOn":"2026-03-18"}'),
  (8, '2026-03-02T09:00:00.000Z', 1, 'statement', 1, '{"kind":"statement drafted","number":1,"because":""}'),
  (9, '2026-03-02T09:00:00.000Z', 1, 'statement', 1, '{"kind":"statement kept","number":1}'),
  (10, '2026-03-02T09:00:00.000Z', 1, 'statement', 1, '{"kind":"statement agreed","number":1}'),
  (11, '2026-03-02T09:00:00.000Z', 1, 'statement', 1, '{"kind":"statement published","number":1}'),
  (12, '2026-03-02T09:00:00.000Z', 1, 'statement', 2, '{"kind":"statement drafted","number":2,"because":"A date was wrong"}'),
  (13, '2026-03-02T09:00:00.000Z', 3, 'person', 3, '{"kind":"signed in"}'),
  (14, '2026-03-02T09:00:00.000Z', 3, 'action', 1, '{"kind":"update given","forName":null,"ownRating":"on track","nothingChanged":false}'),
  (15, '2026-03-02T09:00:00.000Z', 1, 'person', 1, '{"kind":"signed in"}'),
  (16, '2026-03-09T09:00:00.000Z', null, 'round', 3, '{"kind":"round closed","closesOn":"2026-03-06","asked":2,"missed":1}'),
  (17, '2026-03-09T09:00:00.000Z', 1, 'person', 1, '{"kind":"signed in"}');
insert into "settings" ("id", "council_name", "council_colour", "first_closing_on", "round_length_days", "silent_after_rounds", "stale_claim_after_working_days", "letters_at_hour", "version") values
  (1, 'Westmere Borough Council', '#5b2a6e', '2026-01-09', 14, 3, 10, 8, 1);
insert into "bank_holidays" ("day", "title", "one_off") values
  ('2012-01-02', 'New Year’s Day (substitute day)', 0),
  ('2012-04-06', 'Good Friday', 0),
  ('2012-04-09', 'Easter Monday', 0),
  ('2012-05-07', 'Early May bank holiday', 0),
  ('2012-06-04', 'Spring bank holiday (substitute day)', 0),
  ('2012-06-05', 'Queen’s Diamond Jubilee', 0),
  ('2012-08-27', 'Summer bank holiday', 0),
  ('2012-12-25', 'Christmas Day', 0),
  ('2012-12-26', 'Boxing Day', 0),
  ('2013-01-01', 'New Year’s Day', 0),
  ('2013-03-29', 'Good Friday', 0),
  ('2013-04-01', 'Easter Monday', 0),
  ('2013-05-06', 'Early May bank holiday', 0),
  ('2013-05-27', 'Spring bank holiday', 0),
  ('2013-08-26', 'Summer bank holiday', 0),
  ('2013-12-25', 'Christmas Day', 0),
  ('2013-12-26', 'Boxing Day', 0),
  ('2014-01-01', 'New Year’s Day', 0),
  ('2014-04-18', 'Good Friday', 0),
  ('2014-04-21', 'Easter Monday', 0),
  ('2014-05-05', 'Early May bank holiday', 0),
  ('2014-05-26', 'Spring bank holiday', 0),
  ('2014-08-25', 'Summer bank holiday', 0),
  ('2014-12-25', 'Christmas Day', 0),
  ('2014-12-26', 'Boxing Day', 0),
  ('2015-01-01', 'New Year’s Day', 0),
  ('2015-04-03', 'Good Friday', 0),
  ('2015-04-06', 'Easter Monday', 0),
  ('2015-05-04', 'Early May bank holiday', 0),
  ('2015-05-25', 'Spring bank holiday', 0),
  ('2015-08-31', 'Summer bank holiday', 0),
  ('2015-12-25', 'Christmas Day', 0),
  ('2015-12-28', 'Boxing Day (substitute day)', 0),
  ('2016-01-01', 'New Year’s Day', 0),
  ('2016-03-25', 'Good Friday', 0),
  ('2016-03-28', 'Easter Monday', 0),
  ('2016-05-02', 'Early May bank holiday', 0),
  ('2016-05-30', 'Spring bank holiday', 0),
  ('2016-08-29', 'Summer bank holiday', 0),
  ('2016-12-26', 'Boxing Day', 0),
  ('2016-12-27', 'Christmas Day (substitute day)', 0),
  ('2017-01-02', 'New Year’s Day (substitute day)', 0),
  ('2017-04-14', 'Good Friday', 0),
  ('2017-04-17', 'Easter Monday', 0),
  ('2017-05-01', 'Early May bank holiday', 0),
  ('2017-05-29', 'Spring bank holiday', 0),
  ('2017-08-28', 'Summer bank holiday', 0),
  ('2017-12-25', 'Christmas Day', 0),
  ('2017-12-26', 'Boxing Day', 0),
  ('2018-01-01', 'New Year’s Day', 0),
  ('2018-03-30', 'Good Friday', 0),
  ('2018-04-02', 'Easter Monday', 0),
  ('2018-05-07', 'Early May bank holiday', 0),
  ('2018-05-28', 'Spring bank holiday', 0),
  ('2018-08-27', 'Summer bank holiday', 0),
  ('2018-12-25', 'Christmas Day', 0),
  ('2018-12-26', 'Boxing Day', 0),
  ('2019-01-01', 'New Year’s Day', 0),
  ('2019-04-19', 'Good Friday', 0),
  ('2019-04-22', 'Easter Monday', 0),
  ('2019-05-06', 'Early May bank holiday', 0),
  ('2019-05-27', 'Spring bank holiday', 0),
  ('2019-08-26', 'Summer bank holiday', 0),
  ('2019-12-25', 'Christmas Day', 0),
  ('2019-12-26', 'Boxing Day', 0),
  ('2020-01-01', 'New Year’s Day', 0),
  ('2020-04-10', 'Good Friday', 0),
  ('2020-04-13', 'Easter Monday', 0),
  ('2020-05-08', 'Early May bank holiday (VE day)', 0),
  ('2020-05-25', 'Spring bank holiday', 0),
  ('2020-08-31', 'Summer bank holiday', 0),
  ('2020-12-25', 'Christmas Day', 0),
  ('2020-12-28', 'Boxing Day (substitute day)', 0),
  ('2021-01-01', 'New Year’s Day', 0),
  ('2021-04-02', 'Good Friday', 0),
  ('2021-04-05', 'Easter Monday', 0),
  ('2021-05-03', 'Early May bank holiday', 0),
  ('2021-05-31', 'Spring bank holiday', 0),
  ('2021-08-30', 'Summer bank holiday', 0),
  ('2021-12-27', 'Christmas Day (substitute day)', 0),
  ('2021-12-28', 'Boxing Day (substitute day)', 0),
  ('2022-01-03', 'New Year’s Day (substitute day)', 0),
  ('2022-04-15', 'Good Friday', 0),
  ('2022-04-18', 'Easter Monday', 0),
  ('2022-05-02', 'Early May bank holiday', 0),
  ('2022-06-02', 'Spring bank holiday', 0),
  ('2022-06-03', 'Platinum Jubilee bank holiday', 0),
  ('2022-08-29', 'Summer bank holiday', 0),
  ('2022-09-19', 'Bank Holiday for the State Funeral of Queen Elizabeth II', 0),
  ('2022-12-26', 'Boxing Day', 0),
  ('2022-12-27', 'Christmas Day (substitute day)', 0),
  ('2023-01-02', 'New Year’s Day (substitute day)', 0),
  ('2023-04-07', 'Good Friday', 0),
  ('2023-04-10', 'Easter Monday', 0),
  ('2023-05-01', 'Early May bank holiday', 0),
  ('2023-05-08', 'Bank holiday for the coronation of King Charles III', 0),
  ('2023-05-29', 'Spring bank holiday', 0),
  ('2023-08-28', 'Summer bank holiday', 0),
  ('2023-12-25', 'Christmas Day', 0),
  ('2023-12-26', 'Boxing Day', 0),
  ('2024-01-01', 'New Year’s Day', 0),
  ('2024-03-29', 'Good Friday', 0),
  ('2024-04-01', 'Easter Monday', 0),
  ('2024-05-06', 'Early May bank holiday', 0),
  ('2024-05-27', 'Spring bank holiday', 0),
  ('2024-08-26', 'Summer bank holiday', 0),
  ('2024-12-25', 'Christmas Day', 0),
  ('2024-12-26', 'Boxing Day', 0),
  ('2025-01-01', 'New Year’s Day', 0),
  ('2025-04-18', 'Good Friday', 0),
  ('2025-04-21', 'Easter Monday', 0),
  ('2025-05-05', 'Early May bank holiday', 0),
  ('2025-05-26', 'Spring bank holiday', 0),
  ('2025-08-25', 'Summer bank holiday', 0),
  ('2025-12-25', 'Christmas Day', 0),
  ('2025-12-26', 'Boxing Day', 0),
  ('2026-01-01', 'New Year’s Day', 0),
  ('2026-04-03', 'Good Friday', 0),
  ('2026-04-06', 'Easter Monday', 0),
  ('2026-05-04', 'Early May bank holiday', 0),
  ('2026-05-25', 'Spring bank holiday', 0),
  ('2026-08-31', 'Summer bank holiday', 0),
  ('2026-12-25', 'Christmas Day', 0),
  ('2026-12-28', 'Boxing Day (substitute day)', 0),
  ('2027-01-01', 'New Year’s Day', 0),
  ('2027-03-26', 'Good Friday', 0),
  ('2027-03-29', 'Easter Monday', 0),
  ('2027-05-03', 'Early May bank holiday', 0),
  ('2027-05-31', 'Spring bank holiday', 0),
  ('2027-08-30', 'Summer bank holiday', 0),
  ('2027-12-27', 'Christmas Day (substitute day)', 0),
  ('2027-12-28', 'Boxing Day (substitute day)', 0),
  ('2028-01-03', 'New Year’s Day (substitute day)', 0),
  ('2028-04-14', 'Good Friday', 0),
  ('2028-04-17', 'Easter Monday', 0),
  ('2028-05-01', 'Early May bank holiday', 0),
  ('2028-05-29', 'Spring bank holiday', 0),
  ('2028-08-28', 'Summer bank holiday', 0),
  ('2028-12-25', 'Christmas Day', 0),
  ('2028-12-26', 'Boxing Day', 0),
  ('2029-01-01', 'New Year’s Day', 0),
  ('2029-03-30', 'Good Friday', 0),
  ('2029-04-02', 'Easter Monday', 0),
  ('2029-05-07', 'Early May bank holiday', 0),
  ('2029-05-28', 'Spring bank holiday', 0),
  ('2029-08-27', 'Summer bank holiday', 0),
  ('2029-12-25', 'Christmas Day', 0),
  ('2029-12-26', 'Boxing Day', 0),
  ('2030-01-01', 'New Year’s Day', 0),
  ('2030-04-19', 'Good Friday', 0),
  ('2030-04-22', 'Easter Monday', 0),
  ('2030-05-06', 'Early May bank holiday', 0),
  ('2030-05-27', 'Spring bank holiday', 0),
  ('2030-08-26', 'Summer bank holiday', 0),
  ('2030-12-25', 'Christmas Day', 0),
  ('2030-12-26', 'Boxing Day', 0);
insert into "duty_templates" ("id", "key", "name", "inspection_kinds", "length", "day_kind", "regulations_length", "regulations_day_kind", "condition", "who", "where_to", "source", "certain", "governed_by", "version") values
  (1, 'publish-report', 'Publish the inspection report', '["ILACS","SIF","PRE-SIF"]', 30, 'calendar', 30, 'working', null, 'The authority', 'Each partner; a local newspaper; a local radio station; free to see at the authority’s offices; copies to anyone who asks', 'Education and Inspections Act 2006, section 136; S.I. 2007/462, regulation 2', 1, 'council', 1),
  (2, 'publish-statement', 'Publish the written statement of action and the period for each action', '["ILACS","SIF","PRE-SIF"]', 70, 'working', null, null, null, 'The authority', 'The public; the Secretary of State; His Majesty’s Chief Inspector', 'Education and Inspections Act 2006, section 137(3) and (4); S.I. 2007/462, regulation 3', 1, 'council', 1),
  (3, 'publish-safeguarding-board-report', 'Publish the report of the safeguarding board’s review', '["SIF"]', 30, 'working', null, null, 'The report includes a review of the safeguarding board (to about 2018)', 'The safeguarding board', 'As the board sees fit', 'Local Safeguarding Children Boards (Review) Regulations 2013, regulation 3', 1, 'council', 1),
  (4, 'focused-visit-draft-plan', 'Send the draft action plan', '["FOCUSED VISIT"]', 20, 'working', null, null, 'The letter names an area for priority action', 'The authority', 'Ofsted', 'Ofsted’s statement of August 2018 on action plans after a focused visit', 1, 'council', 1),
  (5, 'focused-visit-final-plan', 'Send the final action plan', '["FOCUSED VISIT"]', 70, 'working', null, null, 'The letter names an area for priority action', 'The authority', 'Ofsted', 'Ofsted’s statement of August 2018 on action plans after a focused visit', 1, 'council', 1),
  (6, 'joint-statement', 'Send the written statement of proposed action', '["JTAI"]', 70, 'working', null, null, null, 'The principal authority named in the letter', 'The Ofsted mailbox named in the letter', 'S.I. 2015/1792, regulation 4', 1, 'council', 1),
  (7, 'publish-joint-report', 'Publish the joint report', '["JTAI"]', null, 'calendar', null, null, null, 'Everyone the report is addressed to', 'Their own website', 'S.I. 2015/1792, regulation 3', 1, 'council', 1),
  (8, 'send-priority-plan', 'Send the priority action plan', '["SEND"]', 35, 'working', null, null, 'The report finds systemic failings', 'The authority and the health board jointly', 'Ofsted; the Care Quality Commission', 'Guidance of Ofsted and the Care Quality Commission on area SEND inspections; the length is not confirmed', 0, 'council', 1),
  (9, 'send-strategic-plan', 'Update and publish the strategic plan', '["SEND"]', 30, 'working', null, null, 'The report has any other outcome than systemic failings', 'The local area partnership', 'The partnership’s website', 'Guidance of Ofsted and the Care Quality Commission on area SEND inspections; the length is not confirmed', 0, 'council', 1);
insert into "files" ("id", "sha256", "name", "media_type", "bytes", "person_id", "at") values
  (1, '24e302ed66acf21a6f5eccb5a21f550ab257f446a7d4137fc17a974e2f39f347', 'Written statement of action, version 1.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 11909, 1, '2026-03-02T09:00:00.000Z');
insert into "inspections" ("id", "kind", "authority", "inspected_from", "inspected_to", "published_on", "received_on", "lead_inspector", "report_file_id", "version") values
  (1, 'ILACS', 'Westmere Borough Council', '2026-01-12', '2026-01-16', null, '2026-02-16', 'Imogen Vale', null, 1);
insert into "recommendations" ("id", "inspection_id", "position", "list", "number", "timescale", "text", "points", "framework", "body", "page", "version") values
  (1, 1, 1, 'What needs to improve', null, null, 'The timeliness of visits to children who move placement.', '[]', null, 'authority', 2, 1),
  (2, 1, 2, 'What needs to improve', null, null, 'The quality of supervision of newly qualified social workers.', '[]', null, 'authority', 2, 1),
  (3, 1, 3, 'What needs to improve', null, null, 'The board’s scrutiny of multi-agency audits.', '[]', null, 'LSCB', 2, 1);
insert into "duties" ("id", "inspection_id", "template_id", "owner_id", "confirmed_on", "dropped_on", "dropped_because", "stated_due_on", "governed_by", "governed_because", "discharged_on", "discharged_by_id", "discharged_at", "due_on", "frozen", "version") values
  (1, 1, 1, 1, '2026-03-01', null, null, null, 'rule', null, '2026-03-01', 1, '2026-03-01T10:00:00.000Z', '2026-03-18', '{"template":{"id":1,"key":"publish-report","name":"Publish the inspection report","length":30,"dayKind":"calendar","condition":null,"who":"The authority","whereTo":"Each partner; a local newspaper; a local radio station; free to see at the authority’s offices; copies to anyone who asks","source":"Education and Inspections Act 2006, section 136; S.I. 2007/462, regulation 2","governedBy":"council","version":1,"inspectionKinds":["ILACS","SIF","PRE-SIF"],"regulations":{"length":30,"dayKind":"working"},"certain":true},"receivedOn":"2026-02-16","deadline":{"name":"Publish the inspection report","dueOn":"2026-03-18","computedDueOn":"2026-03-18","councilDueOn":"2026-03-18","skipped":[],"regulationsDueOn":"2026-03-30","regulationsSkipped":[{"date":"2026-02-21","why":"Saturday"},{"date":"2026-02-22","why":"Sunday"},{"date":"2026-02-28","why":"Saturday"},{"date":"2026-03-01","why":"Sunday"},{"date":"2026-03-07","why":"Saturday"},{"date":"2026-03-08","why":"Sunday"},{"date":"2026-03-14","why":"Saturday"},{"date":"2026-03-15","why":"Sunday"},{"date":"2026-03-21","why":"Saturday"},{"date":"2026-03-22","why":"Sunday"},{"date":"2026-03-28","why":"Saturday"},{"date":"2026-03-29","why":"Sunday"}],"problem":null}}', 2),
  (2, 1, 2, null, null, null, null, null, 'rule', null, null, null, null, null, null, 1);
insert into "intake_drafts" ("id", "person_id", "file_id", "reading", "form", "inspection_id", "at", "version") values
  (1, 1, null, 'null', '{"kind":"","authority":"","inspectedFrom":"","inspectedTo":"","publishedOn":"","receivedOn":"","leadInspector":"","judgements":[],"recommendations":[{"text":"","points":"","list":"","number":"","timescale":"","body":"authority","readAs":""}]}', null, '2026-02-27T10:00:00.000Z', 1);
insert into "actions" ("id", "created_on", "what", "success_measure", "difference", "owner_id", "accountable_id", "start_on", "due_on", "original_due_on", "completion_claimed_on", "signed_off_on", "withdrawn_on", "withdrawn_because", "version") values
  (1, '2026-02-16', 'Visit every child within five working days of a move', 'Nine in ten visits on time', 'Children see their social worker in their first week', 3, 1, '2026-02-18', '2026-05-29', '2026-05-29', null, null, null, null, 1),
  (2, '2026-02-16', 'Agree a single standard for recording visits', 'The standard is signed by every team', '', 4, 1, '2026-02-09', '2026-02-20', '2026-02-20', null, null, null, null, 1),
  (3, '2026-03-02', 'Give every new social worker a supervisor by name', 'Every file names one
and the worker knows it', 'Children keep the same social worker', 3, 1, '2026-03-02', '2026-06-30', '2026-06-30', null, null, null, null, 1);
insert into "action_recommendations" ("action_id", "recommendation_id") values
  (1, 1),
  (2, 1),
  (3, 2);
insert into "rounds" ("id", "opens_on", "closes_on", "closed_at", "position_id") values
  (1, '2026-01-30', '2026-02-06', '2026-02-07T00:00:00.000Z', null),
  (2, '2026-02-13', '2026-02-20', '2026-02-21T00:00:00.000Z', null),
  (3, '2026-02-27', '2026-03-06', '2026-03-09T09:00:00.000Z', 3),
  (4, '2026-03-13', '2026-03-20', null, null);
insert into "updates" ("id", "action_id", "round_id", "person_id", "for_person_id", "at", "given_on", "nothing_changed", "changed", "difference", "in_the_way", "own_rating", "forecast_on", "impact") values
  (1, 1, 3, 3, 3, '2026-03-02T09:00:00.000Z', '2026-03-02', 0, 'Two teams book the visit early', 'Six of eight knew who was coming', '', 'on track', '2026-05-29', null);
insert into "letters" ("id", "key", "person_id", "kind", "facts", "secret", "queued_at", "try_after", "expires_at", "attempts", "refusals", "claimed_until", "sent_at", "gave_up_at", "superseded_at", "last_problem", "message_id", "address", "subject", "text", "html") values
  (1, 'day/4/2026-03-02', 4, 'day', '{"subject":"Actions late since Friday 20 February 2026: 1 action; updates due Friday 6 March 2026: 1 action","deadlines":[],"actionsDue":[{"what":"Agree a single standard for recording visits","owner":null,"dueOn":"2026-02-20","timeLeft":"10 days (6 working days) late","address":"/actions/2"}],"updatesDue":{"closesOn":"2026-03-06","actions":[{"what":"Agree a single standard for recording visits","address":"/actions/2/updates/new"}]},"updatesMissed":null}', null, '2026-03-02T09:00:00.000Z', '2026-03-02T09:00:00.000Z', null, 1, 0, null, '2026-03-02T09:00:00.000Z', null, null, null, '8102b16d-b9bb-4969-90ae-24c66f156d00', 'mina@westmere.example', 'Actions late since Friday 20 February 2026: 1 action; updates due Friday 6 March 2026: 1 action', 'Dear Mina O’Brien,

ACTIONS DUE OR LATE

- Agree a single standard for recording visits: due Friday 20 February 2026, 10 days (6 working days) late
  http://tracker.test/actions/2

UPDATES DUE BY THE END OF FRIDAY 6 MARCH 2026

- Agree a single standard for recording visits
  http://tracker.test/actions/2/updates/new

All your updates are at http://tracker.test/updates

--
You get this letter because these things in the improvement plan wait for you.
Improvement tracker of Westmere Borough Council, http://tracker.test. Nobody reads replies to this address.
', '<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Actions late since Friday 20 February 2026: 1 action; updates due Friday 6 March 2026: 1 action</title>
  </head>
  <body style="margin: 0; padding: 0; background: #ffffff;">
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
      <tr>
        <td align="center" style="padding: 20px 10px;">
          <table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width: 100%; max-width: 600px;">
            <tr>
              <td style="padding: 0 0 10px; border-bottom: 4px solid #0b0c0c; font-family: Arial, Helvetica, sans-serif; font-size: 18px; font-weight: bold; color: #0b0c0c;">Westmere Borough Council</td>
            </tr>
            <tr>
              <td style="padding: 20px 0; font-family: Arial, Helvetica, sans-serif; font-size: 16px; line-height: 1.5; color: #0b0c0c;">
                <p>Dear Mina O’Brien,</p>
<h2>Actions due or late</h2>
<ul>
  <li><a href="http://tracker.test/actions/2">Agree a single standard for recording visits</a>: due Friday 20 February 2026, <strong>10 days (6 working days) late</strong></li>
</ul>
<h2>Updates due by the end of Friday 6 March 2026</h2>
<ul>
  <li><a href="http://tracker.test/actions/2/updates/new">Agree a single standard for recording visits</a></li>
</ul>
<p>All your updates are at <a href="http://tracker.test/updates">http://tracker.test/updates</a></p>

              </td>
            </tr>
            <tr>
              <td style="padding: 15px 0 0; border-top: 1px solid #b1b4b6; font-family: Arial, Helvetica, sans-serif; font-size: 14px; line-height: 1.4; color: #505a5f;">
                <p>You get this letter because these things in the improvement plan wait for you.</p>
                <p>Improvement tracker of Westmere Borough Council, <a href="http://tracker.test/">http://tracker.test</a>. Nobody reads replies to this address.</p>
              </td>
            </tr>
          </table>
        </td>
      </tr>
    </table>
  </body>
</html>
'),
  (2, 'day/3/2026-03-02', 3, 'day', '{"subject":"Updates due Friday 6 March 2026: 1 action","deadlines":[],"actionsDue":[],"updatesDue":{"closesOn":"2026-03-06","actions":[{"what":"Visit every child within five working days of a move","address":"/actions/1/updates/new"}]},"updatesMissed":null}', null, '2026-03-02T09:00:00.000Z', '2026-03-02T09:00:00.000Z', null, 1, 0, null, '2026-03-02T09:00:00.000Z', null, null, null, '40561571-234c-4b7c-9d18-6642a69da58a', 'mo@westmere.example', 'Updates due Friday 6 March 2026: 1 action', 'Dear Mo Farrant,

UPDATES DUE BY THE END OF FRIDAY 6 MARCH 2026

- Visit every child within five working days of a move
  http://tracker.test/actions/1/updates/new

All your updates are at http://tracker.test/updates

--
You get this letter because these things in the improvement plan wait for you.
Improvement tracker of Westmere Borough Council, http://tracker.test. Nobody reads replies to this address.
', '<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Updates due Friday 6 March 2026: 1 action</title>
  </head>
  <body style="margin: 0; padding: 0; background: #ffffff;">
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
      <tr>
        <td align="center" style="padding: 20px 10px;">
          <table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width: 100%; max-width: 600px;">
            <tr>
              <td style="padding: 0 0 10px; border-bottom: 4px solid #0b0c0c; font-family: Arial, Helvetica, sans-serif; font-size: 18px; font-weight: bold; color: #0b0c0c;">Westmere Borough Council</td>
            </tr>
            <tr>
              <td style="padding: 20px 0; font-family: Arial, Helvetica, sans-serif; font-size: 16px; line-height: 1.5; color: #0b0c0c;">
                <p>Dear Mo Farrant,</p>
<h2>Updates due by the end of Friday 6 March 2026</h2>
<ul>
  <li><a href="http://tracker.test/actions/1/updates/new">Visit every child within five working days of a move</a></li>
</ul>
<p>All your updates are at <a href="http://tracker.test/updates">http://tracker.test/updates</a></p>

              </td>
            </tr>
            <tr>
              <td style="padding: 15px 0 0; border-top: 1px solid #b1b4b6; font-family: Arial, Helvetica, sans-serif; font-size: 14px; line-height: 1.4; color: #505a5f;">
                <p>You get this letter because these things in the improvement plan wait for you.</p>
                <p>Improvement tracker of Westmere Borough Council, <a href="http://tracker.test/">http://tracker.test</a>. Nobody reads replies to this address.</p>
              </td>
            </tr>
          </table>
        </td>
      </tr>
    </table>
  </body>
</html>
'),
  (3, 'day/1/2026-03-09', 1, 'day', '{"subject":"Actions late since Friday 20 February 2026: 1 action","deadlines":[],"actionsDue":[{"what":"Agree a single standard for recording visits","owner":"Mina O’Brien","dueOn":"2026-02-20","timeLeft":"17 days (11 working days) late","address":"/actions/2"}],"updatesDue":null,"updatesMissed":null}', null, '2026-03-09T09:00:00.000Z', '2026-03-09T09:00:00.000Z', null, 1, 0, null, '2026-03-09T09:00:00.000Z', null, null, null, '0051ae6f-0796-40f8-8112-ed349dac628b', 'dina@westmere.example', 'Actions late since Friday 20 February 2026: 1 action', 'Dear Dina Okafor,

ACTIONS DUE OR LATE

- Agree a single standard for recording visits, owned by Mina O’Brien: due Friday 20 February 2026, 17 days (11 working days) late
  http://tracker.test/actions/2

--
You get this letter because these things in the improvement plan wait for you.
Improvement tracker of Westmere Borough Council, http://tracker.test. Nobody reads replies to this address.
', '<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Actions late since Friday 20 February 2026: 1 action</title>
  </head>
  <body style="margin: 0; padding: 0; background: #ffffff;">
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
      <tr>
        <td align="center" style="padding: 20px 10px;">
          <table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width: 100%; max-width: 600px;">
            <tr>
              <td style="padding: 0 0 10px; border-bottom: 4px solid #0b0c0c; font-family: Arial, Helvetica, sans-serif; font-size: 18px; font-weight: bold; color: #0b0c0c;">Westmere Borough Council</td>
            </tr>
            <tr>
              <td style="padding: 20px 0; font-family: Arial, Helvetica, sans-serif; font-size: 16px; line-height: 1.5; color: #0b0c0c;">
                <p>Dear Dina Okafor,</p>
<h2>Actions due or late</h2>
<ul>
  <li><a href="http://tracker.test/actions/2">Agree a single standard for recording visits</a>, owned by Mina O’Brien: due Friday 20 February 2026, <strong>17 days (11 working days) late</strong></li>
</ul>

              </td>
            </tr>
            <tr>
              <td style="padding: 15px 0 0; border-top: 1px solid #b1b4b6; font-family: Arial, Helvetica, sans-serif; font-size: 14px; line-height: 1.4; color: #505a5f;">
                <p>You get this letter because these things in the improvement plan wait for you.</p>
                <p>Improvement tracker of Westmere Borough Council, <a href="http://tracker.test/">http://tracker.test</a>. Nobody reads replies to this address.</p>
              </td>
            </tr>
          </table>
        </td>
      </tr>
    </table>
  </body>
</html>
'),
  (4, 'day/4/2026-03-09', 4, 'day', '{"subject":"Updates missed Friday 6 March 2026: 1 action","deadlines":[],"actionsDue":[],"updatesDue":null,"updatesMissed":{"closedOn":"2026-03-06","actions":[{"what":"Agree a single standard for recording visits","owner":null,"rounds":1,"address":"/actions/2"}]}}', null, '2026-03-09T09:00:00.000Z', '2026-03-09T09:00:00.000Z', null, 1, 0, null, '2026-03-09T09:00:00.000Z', null, null, null, '650c2027-9e26-4c4e-8f46-50a8e2851ec6', 'mina@westmere.example', 'Updates missed Friday 6 March 2026: 1 action', 'Dear Mina O’Brien,

UPDATES MISSED IN THE ROUND THAT CLOSED ON FRIDAY 6 MARCH 2026

- Agree a single standard for recording visits: no update in this round
  http://tracker.test/actions/2

--
You get this letter because these things in the improvement plan wait for you.
Improvement tracker of Westmere Borough Council, http://tracker.test. Nobody reads replies to this address.
', '<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Updates missed Friday 6 March 2026: 1 action</title>
  </head>
  <body style="margin: 0; padding: 0; background: #ffffff;">
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
      <tr>
        <td align="center" style="padding: 20px 10px;">
          <table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width: 100%; max-width: 600px;">
            <tr>
              <td style="padding: 0 0 10px; border-bottom: 4px solid #0b0c0c; font-family: Arial, Helvetica, sans-serif; font-size: 18px; font-weight: bold; color: #0b0c0c;">Westmere Borough Council</td>
            </tr>
            <tr>
              <td style="padding: 20px 0; font-family: Arial, Helvetica, sans-serif; font-size: 16px; line-height: 1.5; color: #0b0c0c;">
                <p>Dear Mina O’Brien,</p>
<h2>Updates missed in the round that closed on Friday 6 March 2026</h2>
<ul>
  <li><a href="http://tracker.test/actions/2">Agree a single standard for recording visits</a>: <strong>no update in this round</strong></li>
</ul>

              </td>
            </tr>
            <tr>
              <td style="padding: 15px 0 0; border-top: 1px solid #b1b4b6; font-family: Arial, Helvetica, sans-serif; font-size: 14px; line-height: 1.4; color: #505a5f;">
                <p>You get this letter because these things in the improvement plan wait for you.</p>
                <p>Improvement tracker of Westmere Borough Council, <a href="http://tracker.test/">http://tracker.test</a>. Nobody reads replies to this address.</p>
              </td>
            </tr>
          </table>
        </td>
      </tr>
    </table>
  </body>
</html>
');
insert into "warnings" ("key", "person_id", "letter_id", "about", "about_id") values
  ('action/2/2026-02-20/late in the round to 2026-03-06', 1, 3, 'action', 2),
  ('action/2/2026-02-20/late in the round to 2026-03-06', 4, 1, 'action', 2),
  ('update/1/2026-03-06/opens', 3, 2, 'action', 1),
  ('update/2/2026-03-06/missed', 4, 4, 'action', 2),
  ('update/2/2026-03-06/opens', 4, 1, 'action', 2);
insert into "planned_days" ("day", "planned_at") values
  ('2026-03-02', '2026-03-02T09:00:00.000Z'),
  ('2026-03-09', '2026-03-09T09:00:00.000Z');
insert into "positions" ("id", "as_at", "frozen_at", "content", "sha256") values
  (1, '2026-02-09', '2026-02-09T09:30:00.000Z', '{"council":"Westmere Borough Council","asAt":"2026-02-09","inspections":[{"id":1,"kind":"Inspection of local authority children’s services (ILACS)","authority":"Westmere Borough Council","receivedOn":"2026-02-02","duties":[],"recommendations":[{"id":1,"number":"1","list":"What needs to improve","points":[],"addressedTo":null,"actionIds":[2],"text":"The timeliness of visits to children who move placement.","rating":"on track","colour":"green"}]}],"actions":[{"id":2,"what":"Agree a single standard for recording visits","successMeasure":"The standard is signed by every team","difference":"","owner":{"name":"Mina O’Brien","jobTitle":"Head of Early Help"},"accountable":{"name":"Dina Okafor","jobTitle":"Director of Children’s Services"},"startOn":"2026-02-09","dueOn":"2026-02-20","originalDueOn":"2026-02-20","stage":"in progress","withdrawnBecause":null,"lastUpdate":null,"rating":"on track","colour":"green","reason":"Started on 9 February 2026, and no update has been missed."}]}', '147abe747bd4233837a9ed83242fb7a5b55a46a6abe0f69b0da9e24ece6bcf7c'),
  (2, '2026-02-27', '2026-02-27T09:30:00.000Z', '{"council":"Westmere Borough Council","asAt":"2026-02-27","inspections":[{"id":1,"kind":"Inspection of local authority children’s services (ILACS)","authority":"Westmere Borough Council","receivedOn":"2026-02-02","duties":[],"recommendations":[{"id":1,"number":"1","list":"What needs to improve","points":[],"addressedTo":null,"actionIds":[2],"text":"The timeliness of visits to children who move placement.","rating":"late","colour":"red"}]}],"actions":[{"id":2,"what":"Agree a single standard for recording visits","successMeasure":"The standard is signed by every team","difference":"","owner":{"name":"Mina O’Brien","jobTitle":"Head of Early Help"},"accountable":{"name":"Dina Okafor","jobTitle":"Director of Children’s Services"},"startOn":"2026-02-09","dueOn":"2026-02-20","originalDueOn":"2026-02-20","stage":"in progress","withdrawnBecause":null,"lastUpdate":null,"rating":"late","colour":"red","reason":"Due 20 February 2026, 7 days ago, and not claimed complete."}]}', '73a72d4c7754e47ec308c2ef142149e1853cef8835b2743e55930fcfa664b47c'),
  (3, '2026-03-06', '2026-03-09T09:00:00.000Z', '{"council":"Westmere Borough Council","asAt":"2026-03-06","inspections":[{"id":1,"kind":"Inspection of local authority children’s services (ILACS)","authority":"Westmere Borough Council","receivedOn":"2026-02-16","duties":[{"id":1,"name":"Publish the inspection report","dueOn":"2026-03-18","timeLeft":null,"problem":null,"met":{"on":"2026-03-01","words":"Met 17 days early"},"regulations":"The Regulations allow 30 working days: Monday 30 March 2026","source":"Education and Inspections Act 2006, section 136; S.I. 2007/462, regulation 2"},{"id":2,"name":"Publish the written statement of action and the period for each action","dueOn":"2026-05-29","timeLeft":{"days":84,"workingDays":56,"words":"84 days (56 working days) left"},"problem":null,"met":null,"regulations":null,"source":"Education and Inspections Act 2006, section 137(3) and (4); S.I. 2007/462, regulation 3"}],"recommendations":[{"id":1,"number":"1","list":"What needs to improve","text":"The timeliness of visits to children who move placement.","points":[],"addressedTo":null,"rating":"late","colour":"red","actionIds":[2,1]},{"id":2,"number":"2","list":"What needs to improve","text":"The quality of supervision of newly qualified social workers.","points":[],"addressedTo":null,"rating":"on track","colour":"green","actionIds":[3]},{"id":3,"number":"3","list":"What needs to improve","text":"The board’s scrutiny of multi-agency audits.","points":[],"addressedTo":"The safeguarding board","rating":"no action yet","colour":"red","actionIds":[]}]}],"actions":[{"id":2,"what":"Agree a single standard for recording visits","successMeasure":"The standard is signed by every team","difference":"","owner":{"name":"Mina O’Brien","jobTitle":"Head of Early Help"},"accountable":{"name":"Dina Okafor","jobTitle":"Director of Children’s Services"},"startOn":"2026-02-09","dueOn":"2026-02-20","originalDueOn":"2026-02-20","stage":"in progress","rating":"late","colour":"red","reason":"Due 20 February 2026, 14 days ago, and not claimed complete.","withdrawnBecause":null,"lastUpdate":null},{"id":1,"what":"Visit every child within five working days of a move","successMeasure":"Nine in ten visits on time","difference":"Children see their social worker in their first week","owner":{"name":"Mo Farrant","jobTitle":"Head of Safeguarding"},"accountable":{"name":"Dina Okafor","jobTitle":"Director of Children’s Services"},"startOn":"2026-02-18","dueOn":"2026-05-29","originalDueOn":"2026-05-29","stage":"in progress","rating":"on track","colour":"green","reason":"The owner’s update of 2 March 2026 says it is on track.","withdrawnBecause":null,"lastUpdate":{"on":"2026-03-02","by":"Mo Farrant","ownRating":"on track","forecastOn":"2026-05-29","changed":"Two teams book the visit early","difference":"Six of eight knew who was coming","inTheWay":""}},{"id":3,"what":"Give every new social worker a supervisor by name","successMeasure":"Every file names one\nand the worker knows it","difference":"Children keep the same social worker","owner":{"name":"Mo Farrant","jobTitle":"Head of Safeguarding"},"accountable":{"name":"Dina Okafor","jobTitle":"Director of Children’s Services"},"startOn":"2026-03-02","dueOn":"2026-06-30","originalDueOn":"2026-06-30","stage":"in progress","rating":"on track","colour":"green","reason":"Started on 2 March 2026, and no update has been missed.","withdrawnBecause":null,"lastUpdate":null}]}', 'e86de81a34ab21fbbb75674e2daaef557069e9cc4ac5a36289c1adbf10116fe1');
insert into "status_reports" ("id", "position_id", "title", "commentary", "published_at", "published_by_id", "version", "is_public", "names_people") values
  (1, 1, 'Status report, 9 February 2026', 'The first visits are **on time**.', '2026-02-09T10:00:00.000Z', 1, 1, 0, 0),
  (2, 2, 'Status report, 27 February 2026', 'The first visits are **on time**.', null, null, 1, 0, 0),
  (3, 2, 'How our plan stands', 'Visits are **on time**.', '2026-02-28T10:00:00.000Z', 1, 1, 1, 0);
insert into "evidence" ("id", "address", "file_id", "person_id", "at") values
  (1, 'https://westmere.example/report', null, 1, '2026-03-01T10:00:00.000Z');
insert into "checklist_lines" ("duty_id", "key", "position", "what", "done_on", "done_by", "evidence_id") values
  (1, 'place-a-local-newspaper', 1, 'A local newspaper', '2026-03-01', 'Communications team', 1),
  (1, 'place-a-local-radio-station', 2, 'A local radio station', '2026-03-01', 'Communications team', 1),
  (1, 'place-copies-to-anyone-who-asks', 4, 'Copies to anyone who asks', '2026-03-01', 'Communications team', 1),
  (1, 'place-each-partner', 0, 'Each partner', '2026-03-01', 'Communications team', 1),
  (1, 'place-free-to-see-at-the-authority-s-offices', 3, 'Free to see at the authority’s offices', '2026-03-01', 'Communications team', 1);
insert into "statements" ("id", "inspection_id", "number", "because", "introduction", "foreword", "names_people", "drafted_at", "drafted_by_id", "content", "sha256", "kept_at", "kept_by_id", "agreed_at", "agreed_by_id", "published_at", "published_by_id", "word_file_id", "version") values
  (1, 1, 1, '', 'What we do about the **inspection**.', '', 0, '2026-03-02T09:00:00.000Z', 1, '{"council":"Westmere Borough Council","inspection":{"kind":"Inspection of local authority children’s services (ILACS)","authority":"Westmere Borough Council","receivedOn":"2026-02-16"},"number":1,"corrects":null,"foreword":"","introduction":"What we do about the **inspection**.","lists":[{"heading":"What needs to improve","recommendations":[{"id":1,"number":"1","text":"The timeliness of visits to children who move placement.","points":[],"addressedTo":null,"actions":[{"id":2,"what":"Agree a single standard for recording visits","difference":"","successMeasure":"The standard is signed by every team","startOn":"2026-02-09","dueOn":"2026-02-20","owner":{"role":"Head of Early Help","name":null},"accountable":{"role":"Director of Children’s Services","name":null}},{"id":1,"what":"Visit every child within five working days of a move","difference":"Children see their social worker in their first week","successMeasure":"Nine in ten visits on time","startOn":"2026-02-18","dueOn":"2026-05-29","owner":{"role":"Head of Safeguarding","name":null},"accountable":{"role":"Director of Children’s Services","name":null}}]},{"id":2,"number":"2","text":"The quality of supervision of newly qualified social workers.","points":[],"addressedTo":null,"actions":[{"id":3,"what":"Give every new social worker a supervisor by name","difference":"Children keep the same social worker","successMeasure":"Every file names one\nand the worker knows it","startOn":"2026-03-02","dueOn":"2026-06-30","owner":{"role":"Head of Safeguarding","name":null},"accountable":{"role":"Director of Children’s Services","name":null}}]}]}]}', '5b9eb368a2510778669abdc6f8e01dda5ff08d879ab2a48deb6d059258b1d004', '2026-03-02T09:00:00.000Z', 1, '2026-03-02T09:00:00.000Z', 1, '2026-03-02T09:00:00.000Z', 1, 1, 4),
  (2, 1, 2, 'A date was wrong', 'What we do about the **inspection**.', '', 0, '2026-03-02T09:00:00.000Z', 1, null, null, null, null, null, null, null, null, null, 1);
insert into "consultations" ("id", "statement_id", "name", "role", "consulted_on", "comment") values
  (1, 1, 'Lena Marsh', 'Leader of the council', '2026-03-02', 'Say more about visits.');
insert into "sendings" ("id", "statement_id", "sent_to", "sent_on", "sent_by", "what") values
  (1, 1, 'Ofsted and the Secretary of State', '2026-03-02', 'Post room', 'By e-mail'),
  (2, 1, 'The safeguarding partners', '2026-03-02', 'Post room', 'By post');
insert into "lead_times" ("id", "draft_length", "draft_day_kind", "clearance_length", "clearance_day_kind", "notice_length", "notice_day_kind", "agenda_length", "agenda_day_kind", "call_in_length", "call_in_day_kind", "version") values
  (1, 10, 'working', 10, 'working', 28, 'calendar', 5, 'working', 7, 'working', 1);
insert into "plan_changes" ("id", "number") values
  (1, 173);
CREATE INDEX sessions_of_a_person on sessions (person_id);
CREATE INDEX history_of_a_subject on history (subject, subject_id, id);
CREATE INDEX history_of_a_kind on history (subject, id);
CREATE INDEX history_by_a_person on history (person_id, id);
CREATE TRIGGER history_keeps_its_words before update on history
    begin select raise(abort, 'history cannot be changed'); end;
CREATE TRIGGER history_keeps_its_rows before delete on history
    begin select raise(abort, 'history cannot be deleted'); end;
CREATE TRIGGER history_keeps_its_place before insert on history
    when exists (select 1 from history where id = new.id)
    begin select raise(abort, 'history cannot be replaced'); end;
CREATE INDEX judgements_of_an_inspection on judgements (inspection_id);
CREATE INDEX actions_by_due_date on actions (due_on, id);
CREATE INDEX actions_by_owner on actions (owner_id, due_on);
CREATE INDEX actions_of_a_recommendation on action_recommendations (recommendation_id, action_id);
CREATE INDEX updates_of_an_action on updates (action_id, id);
CREATE TRIGGER updates_keep_their_words before update on updates
    begin select raise(abort, 'an update cannot be changed'); end;
CREATE TRIGGER updates_keep_their_rows before delete on updates
    begin select raise(abort, 'an update cannot be deleted'); end;
CREATE TRIGGER updates_keep_their_place before insert on updates
    when exists (select 1 from updates where id = new.id)
    begin select raise(abort, 'an update cannot be replaced'); end;
CREATE INDEX letters_waiting on letters (try_after)
    where sent_at is null and gave_up_at is null and superseded_at is null;
CREATE INDEX letters_that_failed on letters (id) where gave_up_at is not null;
CREATE INDEX letters_to_a_person on letters (person_id, id);
CREATE INDEX warnings_about on warnings (about, about_id);
CREATE INDEX warnings_in_a_letter on warnings (letter_id);
CREATE TRIGGER positions_stay_frozen before update on positions
    begin select raise(abort, 'a position cannot be changed'); end;
CREATE TRIGGER positions_stay_kept before delete on positions
    begin select raise(abort, 'a position cannot be deleted'); end;
CREATE TRIGGER positions_keep_their_place before insert on positions
    when exists (select 1 from positions where id = new.id)
    begin select raise(abort, 'a position cannot be replaced'); end;
CREATE TRIGGER published_reports_keep_their_words before update on status_reports when old.published_at is not null
    begin select raise(abort, 'a published status report cannot be changed'); end;
CREATE TRIGGER published_reports_stay before delete on status_reports when old.published_at is not null
    begin select raise(abort, 'a published status report cannot be deleted'); end;
CREATE TRIGGER published_reports_keep_their_place before insert on status_reports
    when exists (select 1 from status_reports where id = new.id and published_at is not null)
    begin select raise(abort, 'a published status report cannot be replaced'); end;
CREATE INDEX links_to_an_earlier_finding on recommendation_links (earlier_id, recommendation_id);
CREATE TRIGGER discharged_duties_stay before update on duties when old.discharged_on is not null
    begin select raise(abort, 'a discharged duty cannot be changed'); end;
CREATE TRIGGER discharged_duties_stay_kept before delete on duties when old.discharged_on is not null
    begin select raise(abort, 'a discharged duty cannot be deleted'); end;
CREATE TRIGGER discharged_duties_keep_their_place before insert on duties
    when exists (select 1 from duties where id = new.id and discharged_on is not null)
    begin select raise(abort, 'a discharged duty cannot be replaced'); end;
CREATE TRIGGER checklists_of_discharged_duties_stay before update on checklist_lines
    when exists (select 1 from duties where id = old.duty_id and discharged_on is not null)
    begin select raise(abort, 'the checklist of a discharged duty cannot be changed'); end;
CREATE TRIGGER checklists_of_discharged_duties_stay_kept before delete on checklist_lines
    when exists (select 1 from duties where id = old.duty_id and discharged_on is not null)
    begin select raise(abort, 'the checklist of a discharged duty cannot be changed'); end;
CREATE TRIGGER checklists_of_discharged_duties_are_whole before insert on checklist_lines
    when exists (select 1 from duties where id = new.duty_id and discharged_on is not null)
    begin select raise(abort, 'the checklist of a discharged duty cannot be changed'); end;
CREATE UNIQUE INDEX one_draft_of_a_statement on statements (inspection_id) where content is null;
CREATE TRIGGER kept_statements_keep_their_words before update on statements
    when old.content is not null and (new.content is not old.content or new.sha256 is not old.sha256
      or new.introduction is not old.introduction or new.foreword is not old.foreword or new.names_people is not old.names_people
      or new.inspection_id is not old.inspection_id or new.number is not old.number or new.id is not old.id)
    begin select raise(abort, 'a kept statement cannot be changed'); end;
CREATE TRIGGER published_statements_stay_as_they_are before update on statements when old.published_at is not null
    begin select raise(abort, 'a published statement cannot be changed'); end;
CREATE TRIGGER kept_statements_stay before delete on statements when old.content is not null
    begin select raise(abort, 'a kept statement cannot be deleted'); end;
CREATE TRIGGER kept_statements_keep_their_place before insert on statements
    when exists (select 1 from statements where content is not null
      and (id = new.id or (inspection_id = new.inspection_id and number = new.number)))
    begin select raise(abort, 'a kept statement cannot be replaced'); end;
CREATE TRIGGER "consultations_keep_their_words" before update on "consultations" begin select raise(abort, 'what is recorded in consultations cannot be changed'); end;
CREATE TRIGGER "consultations_stay" before delete on "consultations" begin select raise(abort, 'what is recorded in consultations cannot be changed'); end;
CREATE TRIGGER "consultations_keep_their_place" before insert on "consultations" when exists (select 1 from "consultations" where id = new.id)
    begin select raise(abort, 'what is recorded in consultations cannot be changed'); end;
CREATE TRIGGER "sendings_keep_their_words" before update on "sendings" begin select raise(abort, 'what is recorded in sendings cannot be changed'); end;
CREATE TRIGGER "sendings_stay" before delete on "sendings" begin select raise(abort, 'what is recorded in sendings cannot be changed'); end;
CREATE TRIGGER "sendings_keep_their_place" before insert on "sendings" when exists (select 1 from "sendings" where id = new.id)
    begin select raise(abort, 'what is recorded in sendings cannot be changed'); end;
CREATE TRIGGER closed_rounds_stay_closed before update on rounds when old.position_id is not null
    begin select raise(abort, 'a closed round cannot be changed'); end;
CREATE TRIGGER closed_rounds_stay before delete on rounds when old.closed_at is not null
    begin select raise(abort, 'a closed round cannot be deleted'); end;
CREATE TRIGGER closed_rounds_keep_their_place before insert on rounds
    when exists (select 1 from rounds where closed_at is not null and (id = new.id or closes_on = new.closes_on))
    begin select raise(abort, 'a closed round cannot be replaced'); end;
CREATE INDEX challenges_of_an_update on challenges (update_id, id);
CREATE TRIGGER "challenges_keep_their_words" before update on "challenges" begin select raise(abort, 'what is recorded in challenges cannot be changed'); end;
CREATE TRIGGER "challenges_stay" before delete on "challenges" begin select raise(abort, 'what is recorded in challenges cannot be changed'); end;
CREATE TRIGGER "challenges_keep_their_place" before insert on "challenges" when exists (select 1 from "challenges" where id = new.id)
    begin select raise(abort, 'what is recorded in challenges cannot be changed'); end;
CREATE TRIGGER "challenge_answers_keep_their_words" before update on "challenge_answers" begin select raise(abort, 'what is recorded in challenge_answers cannot be changed'); end;
CREATE TRIGGER "challenge_answers_stay" before delete on "challenge_answers" begin select raise(abort, 'what is recorded in challenge_answers cannot be changed'); end;
CREATE TRIGGER "challenge_answers_keep_their_place" before insert on "challenge_answers" when exists (select 1 from "challenge_answers" where id = new.id)
    begin select raise(abort, 'what is recorded in challenge_answers cannot be changed'); end;
CREATE TRIGGER "plan_counts_insert_on_actions" after insert on "actions"
    begin update plan_changes set number = number + 1; end;
CREATE TRIGGER "plan_counts_update_on_actions" after update on "actions"
    begin update plan_changes set number = number + 1; end;
CREATE TRIGGER "plan_counts_delete_on_actions" after delete on "actions"
    begin update plan_changes set number = number + 1; end;
CREATE TRIGGER "plan_counts_insert_on_action_recommendations" after insert on "action_recommendations"
    begin update plan_changes set number = number + 1; end;
CREATE TRIGGER "plan_counts_update_on_action_recommendations" after update on "action_recommendations"
    begin update plan_changes set number = number + 1; end;
CREATE TRIGGER "plan_counts_delete_on_action_recommendations" after delete on "action_recommendations"
    begin update plan_changes set number = number + 1; end;
CREATE TRIGGER "plan_counts_insert_on_recommendations" after insert on "recommendations"
    begin update plan_changes set number = number + 1; end;
CREATE TRIGGER "plan_counts_update_on_recommendations" after update on "recommendations"
    begin update plan_changes set number = number + 1; end;
CREATE TRIGGER "plan_counts_delete_on_recommendations" after delete on "recommendations"
    begin update plan_changes set number = number + 1; end;
CREATE TRIGGER "plan_counts_insert_on_updates" after insert on "updates"
    begin update plan_changes set number = number + 1; end;
CREATE TRIGGER "plan_counts_insert_on_rounds" after insert on "rounds"
    begin update plan_changes set number = number + 1; end;
CREATE TRIGGER "plan_counts_update_on_rounds" after update on "rounds"
    begin update plan_changes set number = number + 1; end;
CREATE TRIGGER "plan_counts_delete_on_rounds" after delete on "rounds"
    begin update plan_changes set number = number + 1; end;
CREATE TRIGGER "plan_counts_update_on_people" after update of name on "people"
    begin update plan_changes set number = number + 1; end;
CREATE TRIGGER "plan_counts_insert_on_settings" after insert on "settings"
    begin update plan_changes set number = number + 1; end;
CREATE TRIGGER "plan_counts_update_on_settings" after update on "settings"
    begin update plan_changes set number = number + 1; end;
CREATE TRIGGER "plan_counts_delete_on_settings" after delete on "settings"
    begin update plan_changes set number = number + 1; end;
CREATE TRIGGER "plan_counts_insert_on_bank_holidays" after insert on "bank_holidays"
    begin update plan_changes set number = number + 1; end;
CREATE TRIGGER "plan_counts_update_on_bank_holidays" after update on "bank_holidays"
    begin update plan_changes set number = number + 1; end;
CREATE TRIGGER "plan_counts_delete_on_bank_holidays" after delete on "bank_holidays"
    begin update plan_changes set number = number + 1; end;
commit;
