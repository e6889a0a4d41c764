import { type Kysely, sql } from 'kysely'

/** Until now the programme read by these words, in the law's list of where to, whom a place means. */
const MEANT = {
  partner: /\bpartners?\b/i,
  newspaper: /\bnewspapers?\b/i,
  'radio station': /\bradio\b/i,
  public: /^the public$/i,
  'chief inspector': /ofsted|chief inspector/i,
  'secretary of state': /secretary of state/i,
  'care quality commission': /care quality commission|\bCQC\b/i,
}

type Template = { id: number; whereTo: string }
type Place = { words: string; meant: string | null }

/** Each place is a row of its own with what it means, and keeps its number when it is worded anew. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table duty_places (
    id integer primary key autoincrement,
    template_id integer not null references duty_templates (id),
    position integer not null,
    words text not null,
    meant text check (meant in (${sql.join(Object.keys(MEANT).map((each) => sql.lit(each)))}))
  ) strict`.execute(db)
  const { rows } = await sql<Template>`select id, where_to as "whereTo" from duty_templates`.execute(db)
  for (const template of rows) await addPlaces(db, template)
  await placesOfDischarged(db)
  await sql`alter table duty_templates drop column where_to`.execute(db)
}

async function addPlaces(db: Kysely<unknown>, { id, whereTo }: Template): Promise<void> {
  for (const [position, { words, meant }] of placesIn(whereTo).entries()) {
    await sql`insert into duty_places (template_id, position, words, meant) values (${id}, ${position}, ${words}, ${meant})`.execute(db)
    // Lines done were known by the words of their place; those of a discharged duty are not asked for again.
    await sql`update or ignore checklist_lines set key = 'place-' || (select max(id) from duty_places)
      where key = ${`place-${slug(words)}`} and duty_id in
        (select id from duties where template_id = ${id} and discharged_on is null)`.execute(db)
  }
}

async function placesOfDischarged(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<Template>`select id, json_extract(frozen, '$.template.whereTo') as "whereTo" from duties
    where frozen is not null`.execute(db)
  await sql`drop trigger discharged_duties_stay`.execute(db)
  for (const { id, whereTo } of rows) {
    const places = JSON.stringify(placesIn(whereTo).map((place) => ({ id: 0, ...place })))
    await sql`update duties set frozen = json_remove(json_set(frozen, '$.template.places', json(${places})), '$.template.whereTo')
      where id = ${id}`.execute(db)
  }
  await sql`create trigger discharged_duties_stay before update on duties when old.discharged_on is not null
    begin select raise(abort, 'a discharged duty cannot be changed'); end`.execute(db)
}

/** One that means two becomes two. */
function placesIn(whereTo: string): Place[] {
  const places = whereTo.split(';').map((place) => place.trim())
  return places.filter(Boolean).flatMap((place): Place[] => {
    const words = place.charAt(0).toUpperCase() + place.slice(1)
    const meanings = Object.entries(MEANT).flatMap(([meant, named]) => (named.test(words) ? [meant] : []))
    return meanings.length === 0 ? [{ words, meant: null }] : meanings.map((meant) => ({ words, meant }))
  })
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
