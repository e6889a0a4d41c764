import type { Db } from '../../db/tables.ts'
import type { Round } from '../actions/missed-rounds.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'

export type RoundRow = Round & { id: number }

/** The round an update given today belongs to: open, or the next to open. */
export function roundFrom(db: Db, today: CalendarDate): Promise<RoundRow | undefined> {
  return rounds(db).where('closesOn', '>=', today).orderBy('closesOn').limit(1).executeTakeFirst()
}

export function openRound(db: Db, today: CalendarDate): Promise<RoundRow | undefined> {
  return rounds(db).where('opensOn', '<=', today).where('closesOn', '>=', today).orderBy('closesOn').limit(1).executeTakeFirst()
}

/** The last `count` rounds that closed before this day, the earliest first. */
export async function latestClosedRounds(db: Db, before: CalendarDate, count: number): Promise<RoundRow[]> {
  const latestFirst = await rounds(db).where('closesOn', '<', before).orderBy('closesOn', 'desc').limit(count).execute()
  return latestFirst.toReversed()
}

function rounds(db: Db) {
  return db.selectFrom('rounds').select(['id', 'opensOn', 'closesOn'])
}
