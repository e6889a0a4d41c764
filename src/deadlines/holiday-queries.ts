import type { Db } from '../../db/tables.ts'
import { NotFound } from '../lib/problems.ts'
import { sha256Of } from '../lib/sha256.ts'
import { differencesOf, type ListedHoliday, type YearDifference } from './government-list.ts'

export type KnownHoliday = ListedHoliday & { oneOff: boolean }

export async function everyHoliday(db: Db): Promise<KnownHoliday[]> {
  const rows = await db.selectFrom('bankHolidays').selectAll().orderBy('day').execute()
  return rows.map(({ day, title, oneOff }) => ({ date: day, title, oneOff: oneOff === 1 }))
}

/** What the list changes of what is known now, and a mark that no other differences have. */
export async function listDifferences(db: Db, listed: readonly ListedHoliday[]): Promise<{ differences: YearDifference[]; mark: string }> {
  const differences = differencesOf(listed, await everyHoliday(db))
  return { differences, mark: sha256Of(JSON.stringify(differences)) }
}

/** One that an administrator added, and so may remove. */
export async function oneOffHoliday(db: Db, date: string): Promise<KnownHoliday> {
  const found = (await everyHoliday(db)).find((holiday) => holiday.oneOff && holiday.date === date)
  if (!found) throw new NotFound()
  return found
}
