import { randomUUID } from 'node:crypto'
import type { Database, Tx } from '../../db/tables.ts'
import { record, saveEdit, type Stamp } from '../history/record.ts'
import { type CalendarDate, yearOf } from '../lib/calendar-date.ts'
import type { Saved } from '../lib/saved.ts'
import type { ListedHoliday, YearDifference } from './government-list.ts'
import type { TemplateRecord } from './duty-template.ts'
import type { PlaceDraft } from './place.ts'
import { everyTemplate } from './queries.ts'
import type { TemplateDraft } from './template-form.ts'
import { corrections } from './template-words.ts'

/** A duty of the council's own, beside those that ship with the product. Added twice in the same words, it is one. */
export function addTemplate(db: Database, draft: TemplateDraft, stamp: Stamp): Promise<{ id: number; isNew: boolean }> {
  return db.transaction().execute(async (tx) => {
    const known = (await everyTemplate(tx)).find((each) => corrections(each, draft).length === 0)
    if (known) return { id: known.id, isNew: false }
    const { id } = await tx
      .insertInto('dutyTemplates')
      .values({ key: `council-${randomUUID()}`, ...asRow(draft) })
      .returning('id')
      .executeTakeFirstOrThrow()
    await savePlaces(tx, { id, places: [] }, draft.places)
    await record(tx, { about: 'duty template', id, kind: 'duty template added', name: draft.name }, stamp)
    return { id, isNew: true }
  })
}

/** The template's own part: whoever calls it moves the open duties in the same transaction. */
export async function correctTemplate(tx: Tx, before: TemplateRecord, { after, by, at }: Stamp & { after: TemplateDraft }): Promise<Saved> {
  const changes = corrections(before, after)
  const update = tx
    .updateTable('dutyTemplates')
    .set({ ...asRow(after), version: before.version + 1 })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
  const event = { about: 'duty template', id: before.id, kind: 'duty template changed', changes } as const
  const saved = await saveEdit(tx, { changes, update, event }, { by, at })
  if (saved === 'saved') await savePlaces(tx, before, after.places)
  return saved
}

/** One that is worded anew stays the same one, so that what was done for it stays done. */
async function savePlaces(tx: Tx, { id: templateId, places: before }: Pick<TemplateRecord, 'id' | 'places'>, after: readonly PlaceDraft[]) {
  const kept = before.map(({ id }) => id).filter((id) => after.some((place) => place.id === id))
  await tx.deleteFrom('dutyPlaces').where('templateId', '=', templateId).where('id', 'not in', kept).execute()
  for (const [position, { id, words, meant }] of after.entries()) {
    const row = { position, words, meant }
    if (id !== null && kept.includes(id)) await tx.updateTable('dutyPlaces').set(row).where('id', '=', id).execute()
    else
      await tx
        .insertInto('dutyPlaces')
        .values({ templateId, ...row })
        .execute()
  }
}

/** False when that day is a bank holiday already. */
export async function insertHoliday(tx: Tx, { date, title }: ListedHoliday, stamp: Stamp): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('bankHolidays')
    .values({ day: date, title, oneOff: 1 })
    .onConflict((known) => known.column('day').doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return false
  await record(tx, { about: 'bank holidays', id: yearOf(date), kind: 'bank holiday added', day: date, title }, stamp)
  return true
}

/** Only what somebody added can be removed one by one; false when it is not there. */
export async function deleteHoliday(tx: Tx, day: CalendarDate, stamp: Stamp): Promise<boolean> {
  const removed = await tx.deleteFrom('bankHolidays').where('day', '=', day).where('oneOff', '=', 1).returning('title').executeTakeFirst()
  if (!removed) return false
  await record(tx, { about: 'bank holidays', id: yearOf(day), kind: 'bank holiday removed', day, title: removed.title }, stamp)
  return true
}

/** Each year that differs becomes what the list says of it; every other year stays. */
export async function replaceHolidays(tx: Tx, years: readonly YearDifference[], stamp: Stamp): Promise<void> {
  for (const { year, holidays, added, removed } of years) {
    await tx
      .deleteFrom('bankHolidays')
      .where('day', '>=', firstDay(year))
      .where('day', '<', firstDay(year + 1))
      .execute()
    await tx
      .insertInto('bankHolidays')
      .values(holidays.map(({ date, title }) => ({ day: date, title })))
      .execute()
    await record(tx, { about: 'bank holidays', id: year, kind: 'bank holidays replaced', added, removed }, stamp)
  }
}

function firstDay(year: number): CalendarDate {
  return `${year}-01-01` as CalendarDate
}

function asRow({ inspectionKinds, regulations, certain, places: _places, ...draft }: TemplateDraft) {
  return {
    ...draft,
    inspectionKinds: JSON.stringify(inspectionKinds),
    regulationsLength: regulations?.length ?? null,
    regulationsDayKind: regulations?.dayKind ?? null,
    certain: certain ? (1 as const) : (0 as const),
  }
}
