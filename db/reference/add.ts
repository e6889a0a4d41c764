import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DutyTemplate } from '../../src/deadlines/duty-template.ts'
import type { Place } from '../../src/deadlines/place.ts'
import { type CalendarDate, yearOf } from '../../src/lib/calendar-date.ts'
import type { Database } from '../tables.ts'

/** What ships with the product is added where the council has nothing yet; what it has changed stays. */
export async function addReference(db: Database): Promise<void> {
  await addBankHolidays(db)
  await addDutyTemplates(db)
}

async function addBankHolidays(db: Database): Promise<void> {
  // A day proclaimed once, of a year whose list nobody has yet, must not keep that list away.
  const known = await db.selectFrom('bankHolidays').select('day').where('oneOff', '=', 0).execute()
  const years = new Set(known.map(({ day }) => yearOf(day)))
  const shipped = read('bank-holidays-england-and-wales.json') as { date: CalendarDate; title: string }[]
  const missing = shipped.filter(({ date }) => !years.has(yearOf(date))).map(({ date, title }) => ({ day: date, title }))
  if (missing.length === 0) return
  await db
    .insertInto('bankHolidays')
    .values(missing)
    .onConflict((listed) => listed.column('day').doNothing())
    .execute()
}

/** Which of two times governs is the council's to choose. */
type ShippedTemplate = Omit<DutyTemplate, 'governedBy' | 'places'> & { places: Omit<Place, 'id'>[] }

async function addDutyTemplates(db: Database): Promise<void> {
  const shipped = read('duty-templates.json') as ShippedTemplate[]
  const added = await db
    .insertInto('dutyTemplates')
    .values(shipped.map(asRow))
    .onConflict((known) => known.column('key').doNothing())
    .returning(['id as templateId', 'key'])
    .execute()
  const places = added.flatMap(({ templateId, key }) =>
    placesOf(shipped, key).map((place, position) => ({ templateId, position, ...place })),
  )
  if (places.length > 0) await db.insertInto('dutyPlaces').values(places).execute()
}

function asRow({ regulations, inspectionKinds, certain, places: _places, ...rest }: ShippedTemplate) {
  return {
    ...rest,
    inspectionKinds: JSON.stringify(inspectionKinds),
    regulationsLength: regulations?.length ?? null,
    regulationsDayKind: regulations?.dayKind ?? null,
    certain: certain ? (1 as const) : (0 as const),
  }
}

function placesOf(shipped: readonly ShippedTemplate[], key: string): ShippedTemplate['places'] {
  return shipped.find((template) => template.key === key)?.places ?? []
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'))
}
