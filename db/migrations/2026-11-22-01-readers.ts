import { type Kysely, sql } from 'kysely'

/** Until now the programme read by these words, in what a person had typed, to whom a statement was sent. */
const READERS = {
  'secretary of state': /secretary of state/i,
  'chief inspector': /ofsted|chief inspector/i,
  'care quality commission': /care quality commission|\bCQC\b/i,
}

type Sending = { id: number; sentTo: string }

/** Whom of those the law names it went to is chosen from now on, and of what was typed before read for the last time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table sendings add column reader text
    check (reader in (${sql.join(Object.keys(READERS).map((each) => sql.lit(each)))}))`.execute(db)
  const { rows } = await sql<Sending>`select id, sent_to as "sentTo" from sendings order by id`.execute(db)
  await sql`drop trigger sendings_keep_their_words`.execute(db)
  for (const sending of rows) await nameReaders(db, sending)
  await sql`create trigger sendings_keep_their_words before update on sendings
    begin select raise(abort, 'what is recorded in sendings cannot be changed'); end`.execute(db)
}

/** One that went to two of them showed both: it becomes two. */
async function nameReaders(db: Kysely<unknown>, { id, sentTo }: Sending): Promise<void> {
  const [first, ...others] = Object.entries(READERS).flatMap(([reader, named]) => (named.test(sentTo) ? [reader] : []))
  if (first) await sql`update sendings set reader = ${first} where id = ${id}`.execute(db)
  for (const reader of others) {
    await sql`insert into sendings (statement_id, sent_to, sent_on, sent_by, what, reader)
      select statement_id, sent_to, sent_on, sent_by, what, ${reader} from sendings where id = ${id}`.execute(db)
  }
}
