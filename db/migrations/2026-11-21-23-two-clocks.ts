import { type Kysely, sql } from 'kysely'

type Old = {
  name: string
  dueOn: string | null
  councilDueOn: string | null
  skipped: unknown[]
  regulationsDueOn: string | null
  regulationsSkipped: unknown[]
  problem: string | null
}
type Frozen = { template: { governedBy?: string; regulations: unknown }; deadline: Old }
type Row = { id: number; governedBy: string; statedDueOn: string | null; frozen: string }

/** What was counted for a discharged duty is kept as its clocks and the one that governs, as it is of those to come. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<Row>`select id, governed_by as "governedBy", stated_due_on as "statedDueOn", frozen from duties
    where frozen is not null`.execute(db)
  await sql`drop trigger discharged_duties_stay`.execute(db)
  for (const row of rows) {
    const { deadline, ...frozen } = JSON.parse(row.frozen) as Frozen
    const { name, dueOn, problem } = deadline
    const kept = { ...frozen, deadline: { name, clocks: clocksOf(deadline), governs: governsOf(row, frozen.template), dueOn, problem } }
    await sql`update duties set frozen = ${JSON.stringify(kept)} where id = ${row.id}`.execute(db)
  }
  await sql`create trigger discharged_duties_stay before update on duties when old.discharged_on is not null
    begin select raise(abort, 'a discharged duty cannot be changed'); end`.execute(db)
}

function clocksOf({ councilDueOn, skipped, regulationsDueOn, regulationsSkipped }: Old) {
  return {
    council: councilDueOn === null ? null : { dueOn: councilDueOn, skipped },
    regulations: regulationsDueOn === null ? null : { dueOn: regulationsDueOn, skipped: regulationsSkipped },
  }
}

function governsOf({ governedBy, statedDueOn }: Row, template: Frozen['template']): string {
  if (governedBy === 'letter' && statedDueOn !== null) return 'letter'
  return template.governedBy === 'regulations' && template.regulations ? 'regulations' : 'council'
}
