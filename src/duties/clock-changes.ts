import type { Database, Tx } from '../../db/tables.ts'
import { correctTemplate, deleteHoliday, insertHoliday, replaceHolidays } from '../deadlines/changes.ts'
import type { TemplateRecord } from '../deadlines/duty-template.ts'
import type { ListedHoliday } from '../deadlines/government-list.ts'
import { listDifferences } from '../deadlines/holiday-queries.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import type { TemplateDraft } from '../deadlines/template-form.ts'
import type { BankHolidays } from '../deadlines/working-days.ts'
import type { Stamp } from '../history/record.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { fullDate } from '../lib/date-words.ts'
import type { Saved } from '../lib/saved.ts'
import { recordMovements } from './changes.ts'
import { movementsByHolidays, movementsByTemplate } from './movement.ts'
import { openDuties } from './queries.ts'

/** What administrators change moves every open clock at once; each says in its own history from when to when, and why. */
export function changeTemplate(
  db: Database,
  before: TemplateRecord,
  { after, ...stamp }: Stamp & { after: TemplateDraft },
): Promise<Saved> {
  return db.transaction().execute(async (tx) => {
    const moved = movementsByTemplate(await openDuties(tx), { key: before.key, after }, await bankHolidaysOf(tx))
    const saved = await correctTemplate(tx, before, { after, ...stamp })
    if (saved === 'saved') await recordMovements(tx, moved, { because: 'the rule was changed', ...stamp })
    return saved
  })
}

export function addHoliday(db: Database, holiday: ListedHoliday, stamp: Stamp): Promise<boolean> {
  const because = `${fullDate(holiday.date)} is now a bank holiday, ${holiday.title}`
  return db.transaction().execute(async (tx) => {
    const before = await bankHolidaysOf(tx)
    const isAdded = await insertHoliday(tx, holiday, stamp)
    if (isAdded) await recordMoved(tx, before, { because, ...stamp })
    return isAdded
  })
}

export function removeHoliday(db: Database, day: CalendarDate, stamp: Stamp): Promise<boolean> {
  const because = `${fullDate(day)} is no longer a bank holiday`
  return db.transaction().execute(async (tx) => {
    const before = await bankHolidaysOf(tx)
    const isRemoved = await deleteHoliday(tx, day, stamp)
    if (isRemoved) await recordMoved(tx, before, { because, ...stamp })
    return isRemoved
  })
}

/** Takes over the years in which the list differs. Stale where that is no longer what was `shown`, by its mark. */
export function takeOverList(
  db: Database,
  listed: readonly ListedHoliday[],
  { shown, ...stamp }: Stamp & { shown: string },
): Promise<Saved> {
  return db.transaction().execute(async (tx) => {
    const { differences, mark } = await listDifferences(tx, listed)
    if (differences.length === 0) return 'unchanged'
    if (mark !== shown) return 'stale'
    const before = await bankHolidaysOf(tx)
    await replaceHolidays(tx, differences, stamp)
    await recordMoved(tx, before, { because: 'the government’s list of bank holidays was taken over', ...stamp })
    return 'saved'
  })
}

async function recordMoved(tx: Tx, before: BankHolidays, why: Stamp & { because: string }): Promise<void> {
  await recordMovements(tx, movementsByHolidays(await openDuties(tx), before, await bankHolidaysOf(tx)), why)
}
