import { type Kysely, sql } from 'kysely'

const COLUMNS = {
  consultations: ['id', 'statement_id', 'name', 'role', 'consulted_on', 'comment'],
  sendings: ['id', 'statement_id', 'sent_to', 'sent_on', 'sent_by', 'what', 'reader'],
}

/** What was recorded of a statement by mistake: it stays as it was recorded, with who withdrew it, when and why. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [table, columns] of Object.entries(COLUMNS)) await canBeWithdrawn(db, table, columns)
}

async function canBeWithdrawn(db: Kysely<unknown>, table: string, columns: readonly string[]): Promise<void> {
  const name = sql.ref(table)
  const trigger = sql.ref(`${table}_keep_their_words`)
  const changed = sql.join(
    columns.map((column) => sql`new.${sql.ref(column)} is not old.${sql.ref(column)}`),
    sql` or `,
  )
  await sql`alter table ${name} add column withdrawn_at text`.execute(db)
  await sql`alter table ${name} add column withdrawn_by_id integer references people (id)`.execute(db)
  await sql`alter table ${name} add column withdrawn_because text
    check ((withdrawn_at is null) = (withdrawn_because is null) and (withdrawn_at is null) = (withdrawn_by_id is null))`.execute(db)
  await sql`drop trigger ${trigger}`.execute(db)
  await sql`create trigger ${trigger} before update on ${name} when old.withdrawn_at is not null or ${changed}
    begin select raise(abort, ${sql.lit(`what is recorded in ${table} cannot be changed`)}); end`.execute(db)
}
