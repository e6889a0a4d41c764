import type { Db } from '../../db/tables.ts'
import { NotFound } from '../lib/problems.ts'
import type { ListedHoliday } from './government-list.ts'

export type KnownHoliday = ListedHoliday & { oneOff: boolean }

export async function everyHoliday(db: Db): Promise<KnownHoliday[]> {
  const rows = await db.selectFrom('bankHolidays').selectAll().orderBy('day').execute()
  return rows.map(({ day, title, oneOff }) => ({ date: day, title, oneOff: oneOff === 1 }))
}

/** One that an administrator added, and so may remove. */
export async function oneOffHoliday(db: Db, date: string): Promise<KnownHoliday> {
  const found = (await everyHoliday(db)).find((holiday) => holiday.oneOff && holiday.date === date)
  if (!found) throw new NotFound()
  return found
}
