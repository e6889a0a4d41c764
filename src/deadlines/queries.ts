import { compiledOnce } from '../../db/compiled-once.ts'
import type { Db } from '../../db/tables.ts'
import { NotFound } from '../lib/problems.ts'
import { bankHolidaysFrom, FEWEST_IN_A_YEAR } from './bank-holidays.ts'
import type { DutyTemplate, InspectionKind, TemplateRecord } from './duty-template.ts'
import type { Place } from './place.ts'
import type { BankHolidays } from './working-days.ts'

export async function bankHolidaysOf(db: Db): Promise<BankHolidays> {
  return bankHolidaysFrom(await holidayRows(db))
}

const holidayRows = compiledOnce((db: Db) => db.selectFrom('bankHolidays').select(['day as date', 'title']))

/** For what asks of no day: counted in the database, as every page of an administrator asks. */
export async function knownYearsOf(db: Db): Promise<Pick<BankHolidays, 'years'>> {
  return { years: new Set((await knownYears(db)).map(({ year }) => Number(year))) }
}

const knownYears = compiledOnce((db: Db) =>
  db
    .selectFrom('bankHolidays')
    .select((is) => is.fn<string>('substr', ['day', is.lit(1), is.lit(4)]).as('year'))
    .groupBy('year')
    .having((is) => is.fn.countAll(), '>=', FEWEST_IN_A_YEAR),
)

export async function everyTemplate(db: Db): Promise<TemplateRecord[]> {
  const places = Map.groupBy(await db.selectFrom('dutyPlaces').selectAll().orderBy('position').execute(), ({ templateId }) => templateId)
  const rows = await db.selectFrom('dutyTemplates').selectAll().orderBy('id').execute()
  return rows.map((row) => ({ ...asTemplate(row), places: (places.get(row.id) ?? []).map(asPlace) }))
}

export async function templateById(db: Db, id: number): Promise<TemplateRecord> {
  const template = (await everyTemplate(db)).find((each) => each.id === id)
  if (!template) throw new NotFound()
  return template
}

/** What the law asks after an inspection of this kind, each with the id of its row. */
export async function templatesFor(db: Db, kind: InspectionKind): Promise<TemplateRecord[]> {
  return (await everyTemplate(db)).filter(({ inspectionKinds }) => inspectionKinds.includes(kind))
}

type TemplateRow = Omit<TemplateRecord, 'inspectionKinds' | 'regulations' | 'certain' | 'places'> & {
  inspectionKinds: string
  regulationsLength: number | null
  regulationsDayKind: DutyTemplate['dayKind'] | null
  certain: 0 | 1
}

function asTemplate({
  inspectionKinds,
  regulationsLength,
  regulationsDayKind,
  certain,
  ...row
}: TemplateRow): Omit<TemplateRecord, 'places'> {
  return {
    ...row,
    inspectionKinds: JSON.parse(inspectionKinds) as InspectionKind[],
    regulations:
      regulationsLength === null || regulationsDayKind === null ? null : { length: regulationsLength, dayKind: regulationsDayKind },
    certain: certain === 1,
  }
}

function asPlace({ id, words, meant }: Place): Place {
  return { id, words, meant }
}
