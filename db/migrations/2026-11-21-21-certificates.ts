import { type Kysely, sql } from 'kysely'

/** A certificate was drawn in part from what can still change: of those there are, that part is kept as it stands today. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop trigger discharged_duties_stay`.execute(db)
  await sql`update duties set frozen = json_set(frozen,
    '$.authority', (select authority from inspections where inspections.id = inspection_id),
    '$.inspectionKind', (select kind from inspections where inspections.id = inspection_id),
    '$.owner', json((select json_object('id', id, 'name', name) from people where people.id = owner_id)),
    '$.by', (select name from people where people.id = discharged_by_id),
    '$.template.metBy', coalesce(json_extract(frozen, '$.template.metBy'),
      (select met_by from duty_templates where duty_templates.id = template_id))
  ) where frozen is not null`.execute(db)
  await sql`create trigger discharged_duties_stay before update on duties when old.discharged_on is not null
    begin select raise(abort, 'a discharged duty cannot be changed'); end`.execute(db)
}
