import { compiledOnce } from '../../db/compiled-once.ts'
import type { Db } from '../../db/tables.ts'
import type { Round } from '../actions/missed-rounds.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { NotFound } from '../lib/problems.ts'

export type RoundRow = Round & { id: number }

/** The round an update given today belongs to: open, or the next to open. */
export async function roundFrom(db: Db, today: CalendarDate): Promise<RoundRow | undefined> {
  const [round] = await openOrNext(db, today)
  return round
}

export function openRound(db: Db, today: CalendarDate): Promise<RoundRow | undefined> {
  return rounds(db).where('opensOn', '<=', today).where('closesOn', '>=', today).orderBy('closesOn').limit(1).executeTakeFirst()
}

/** The last `count` rounds that closed before this day, the earliest first. */
export async function latestClosedRounds(db: Db, before: CalendarDate, count: number): Promise<RoundRow[]> {
  return (await closedLatestFirst(db, before, count)).toReversed()
}

/** Their closing day is over and they were not closed yet: the earliest first. */
export function roundsToClose(db: Db, today: CalendarDate): Promise<RoundRow[]> {
  return rounds(db).where('closesOn', '<', today).where('closedAt', 'is', null).orderBy('closesOn').execute()
}

export type ClosedRound = RoundRow & { closedAt: string; positionId: number | null }

/** One that is still open is not found. */
export async function closedRound(db: Db, id: number): Promise<ClosedRound> {
  const row = await rounds(db).select(['closedAt', 'positionId']).where('id', '=', id).executeTakeFirst()
  if (!row?.closedAt) throw new NotFound()
  return { ...row, closedAt: row.closedAt }
}

export async function lastClosedRound(db: Db): Promise<{ id: number; closesOn: CalendarDate; positionId: number | null } | undefined> {
  const [closed] = await lastToClose(db)
  return closed
}

const openOrNext = compiledOnce((db: Db, today: CalendarDate) => rounds(db).where('closesOn', '>=', today).orderBy('closesOn').limit(1))
const closedLatestFirst = compiledOnce((db: Db, before: CalendarDate, count: number) =>
  rounds(db).where('closesOn', '<', before).orderBy('closesOn', 'desc').limit(count),
)
const lastToClose = compiledOnce((db: Db) =>
  db.selectFrom('rounds').select(['id', 'closesOn', 'positionId']).where('closedAt', 'is not', null).orderBy('closesOn', 'desc').limit(1),
)

function rounds(db: Db) {
  return db.selectFrom('rounds').select(['id', 'opensOn', 'closesOn'])
}
