import { type Kysely, sql } from 'kysely'

/** Which letters are copies for whoever covers, and whose deed each tells of: nobody is told of their own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table letters add column copy_of integer references letters (id)`.execute(db)
  await sql`alter table letters add column by_id integer references people (id)`.execute(db)
  await sql`create index letters_copied on letters (copy_of) where copy_of is not null`.execute(db)
}
