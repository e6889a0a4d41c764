import type { Database, Tx } from '../../db/tables.ts'
import { correctTemplate, deleteHoliday, insertHoliday, replaceHolidays } from '../deadlines/changes.ts'
import type { TemplateRecord } from '../deadlines/duty-template.ts'
import type { ListedHoliday, YearDifference } from '../deadlines/government-list.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import type { TemplateDraft } from '../deadlines/template-form.ts'
import type { Stamp } from '../history/record.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { fullDate } from '../lib/date-words.ts'
import type { Saved } from '../lib/saved.ts'
import { recordMovements } from './changes.ts'
import { movedByHolidays, movedByTemplate } from './clock-queries.ts'

/** What administrators change moves every open clock at once; each says in its own history from when to when, and why. */
export function changeTemplate(
  db: Database,
  before: TemplateRecord,
  { after, ...stamp }: Stamp & { after: TemplateDraft },
): Promise<Saved> {
  return db.transaction().execute(async (tx) => {
    const moved = await movedByTemplate(tx, before, after)
    const saved = await correctTemplate(tx, before, { after, ...stamp })
    if (saved === 'saved') await recordMovements(tx, moved, { because: 'the rule was changed', ...stamp })
    return saved
  })
}

export function addHoliday(db: Database, holiday: ListedHoliday, stamp: Stamp): Promise<boolean> {
  const because = `${fullDate(holiday.date)} is now a bank holiday, ${holiday.title}`
  return db.transaction().execute((tx) => moving(tx, () => insertHoliday(tx, holiday, stamp), { because, ...stamp }))
}

export function removeHoliday(db: Database, day: CalendarDate, stamp: Stamp): Promise<boolean> {
  const because = `${fullDate(day)} is no longer a bank holiday`
  return db.transaction().execute((tx) => moving(tx, () => deleteHoliday(tx, day, stamp), { because, ...stamp }))
}

export function takeOverList(db: Database, years: readonly YearDifference[], stamp: Stamp): Promise<boolean> {
  const because = 'the government’s list of bank holidays was taken over'
  const replace = async (tx: Tx) => {
    await replaceHolidays(tx, years, stamp)
    return true
  }
  return db.transaction().execute((tx) => moving(tx, () => replace(tx), { because, ...stamp }))
}

async function moving(tx: Tx, change: () => Promise<boolean>, why: Stamp & { because: string }): Promise<boolean> {
  const before = await bankHolidaysOf(tx)
  if (!(await change())) return false
  await recordMovements(tx, await movedByHolidays(tx, before, await bankHolidaysOf(tx)), why)
  return true
}
