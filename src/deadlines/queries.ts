import type { Db } from '../../db/tables.ts'
import { NotFound } from '../lib/problems.ts'
import { bankHolidaysFrom } from './bank-holidays.ts'
import type { DutyTemplate, InspectionKind, TemplateRecord } from './duty-template.ts'
import type { BankHolidays } from './working-days.ts'

export async function bankHolidaysOf(db: Db): Promise<BankHolidays> {
  return bankHolidaysFrom(await db.selectFrom('bankHolidays').select(['day as date', 'title']).execute())
}

export async function everyTemplate(db: Db): Promise<TemplateRecord[]> {
  return (await db.selectFrom('dutyTemplates').selectAll().orderBy('id').execute()).map((row) => asTemplate(row))
}

export async function templateById(db: Db, id: number): Promise<TemplateRecord> {
  const row = await db.selectFrom('dutyTemplates').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  return asTemplate(row)
}

/** What the law asks after an inspection of this kind, each with the id of its row. */
export async function templatesFor(db: Db, kind: InspectionKind): Promise<TemplateRecord[]> {
  return (await everyTemplate(db)).filter(({ inspectionKinds }) => inspectionKinds.includes(kind))
}

type TemplateRow = Omit<TemplateRecord, 'inspectionKinds' | 'regulations' | 'certain'> & {
  inspectionKinds: string
  regulationsLength: number | null
  regulationsDayKind: DutyTemplate['dayKind'] | null
  certain: 0 | 1
}

function asTemplate({ inspectionKinds, regulationsLength, regulationsDayKind, certain, ...row }: TemplateRow): TemplateRecord {
  return {
    ...row,
    inspectionKinds: JSON.parse(inspectionKinds) as InspectionKind[],
    regulations:
      regulationsLength === null || regulationsDayKind === null ? null : { length: regulationsLength, dayKind: regulationsDayKind },
    certain: certain === 1,
  }
}
