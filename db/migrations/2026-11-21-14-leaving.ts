import { type Kysely, sql } from 'kysely'

/** Whoever has left stays a row: history, updates and positions name them for ever. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table people add column left_on text check (left_on is date(left_on))`.execute(db)
  await sql`create trigger nobody_who_left_is_given_an_action before insert on actions
    when ${isOpenAndLeft('new.owner_id, new.accountable_id')} begin ${REFUSED}; end`.execute(db)
  await sql`create trigger nobody_who_left_takes_an_action before update of owner_id, accountable_id on actions
    when ${isOpenAndLeft('new.owner_id, new.accountable_id')} begin ${REFUSED}; end`.execute(db)
  await sql`create trigger nobody_who_left_takes_a_duty before update of owner_id on duties
    when new.discharged_on is null and new.dropped_on is null and ${hasLeft('new.owner_id')} begin ${REFUSED}; end`.execute(db)
}

// A form that offered somebody may be sent just after they were recorded as having left.
const REFUSED = sql.raw(`select raise(abort, 'whoever has left cannot be given anything')`)

function isOpenAndLeft(people: string) {
  return sql`new.signed_off_on is null and new.withdrawn_on is null and ${hasLeft(people)}`
}

function hasLeft(people: string) {
  return sql.raw(`exists (select 1 from people where id in (${people}) and left_on is not null)`)
}
