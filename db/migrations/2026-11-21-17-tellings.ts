import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table tellings (
    letter_id integer not null references letters (id),
    about text not null,
    about_id integer not null,
    key text not null,
    superseded_at text,
    primary key (about, about_id, letter_id, key)
  ) strict, without rowid`.execute(db)
  await sql`create index tellings_of_a_letter on tellings (letter_id)`.execute(db)
  await sql`insert into tellings (letter_id, about, about_id, key) select letter_id, about, about_id, key from warnings`.execute(db)
}
