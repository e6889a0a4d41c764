import { type Kysely, sql } from 'kysely'

/** Until now the code knew which duties are about the inspectors' report by these names; all others a statement answered. */
const ABOUT_THE_REPORT = ['publish-report', 'publish-joint-report', 'publish-safeguarding-board-report']

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table duty_templates add column met_by text not null default 'checklist'
    check (met_by in ('statement', 'checklist'))`.execute(db)
  await sql`update duty_templates set met_by = 'statement' where key not in (${sql.join(ABOUT_THE_REPORT)})`.execute(db)
}
