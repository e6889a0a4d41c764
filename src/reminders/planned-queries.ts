import type { Db } from '../../db/tables.ts'
import type { Context } from '../context.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { inLondon, londonMidnight, today } from '../lib/clock.ts'
import { isMailServerResting } from '../mail/mail-server-queries.ts'
import { isFree, isInDoubt } from '../mail/queries.ts'
import { everyPreference } from '../people/preferences/queries.ts'
import { everyone } from '../people/queries.ts'
import { settingsOf } from '../settings/queries.ts'
import { isPlannerLate, type LastPlanned } from './heartbeat.ts'
import { hourOf, isPlanned, type Planned, type Turns } from './turn.ts'

/** When daily letters were last planned, and for which day; late when a day, or somebody's hour, was missed. */
export async function plannerHealth({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<PlannerHealth> {
  const now = { today: today(clock), hour: inLondon(clock.now()).hour }
  const turns = await turnsOf(db)
  const last = await lastPlanned(db, now.today)
  const missing = (await everyone(db)).filter(({ id }) => turns.planned.has(id) && !isPlanned({ id }, turns, now.today))
  const hours = { lettersAtHour: turns.lettersAtHour, missing: missing.map((person) => hourOf(person, turns)) }
  const isLate = isPlannerLate(last, now, { ...hours, holidays: await bankHolidaysOf(db) })
  return { day: last?.day ?? null, plannedAt: last?.plannedAt ?? null, isLate }
}

export type PlannerHealth = { day: CalendarDate | null; plannedAt: string | null; isLate: boolean }

/** When the letters of this day were planned, the last time; null when they were not. */
export async function plannedAt(db: Db, day: CalendarDate): Promise<string | null> {
  const row = await db.selectFrom('plannedDays').select('plannedAt').where('day', '=', day).executeTakeFirst()
  return row?.plannedAt ?? null
}

export async function turnsOf(db: Db): Promise<Turns> {
  const { lettersAtHour } = await settingsOf(db)
  return { lettersAtHour, preferences: await everyPreference(db), planned: await plannedPeople(db) }
}

/** Up to which day what is weekly was gathered for each of those a letter was planned for, as far as their letters went, or may go. */
export async function gatheredSoFar(db: Db, planned: Turns['planned']): Promise<Map<number, CalendarDate>> {
  const keys = [...planned].flatMap(([id, { gatheringOn }]) => (gatheringOn ? [keyOfDay(id, gatheringOn)] : []))
  const rows = await db
    .selectFrom('letters')
    .select('personId')
    .where('key', 'in', keys)
    .where('supersededAt', 'is', null)
    .where('gaveUpAt', 'is', null)
    .execute()
  const said = new Set(rows.map(({ personId }) => personId))
  return new Map([...planned].map(([id, each]) => [id, (said.has(id) ? each.gatheringOn : null) ?? each.gatheredOn]))
}

/** How somebody's letter of a day is known. */
export function keyOfDay(personId: number, on: CalendarDate): string {
  return `day/${personId}/${on}`
}

/**
 * The daily letters of days that are over, and those queued before this instant that are about to be tried and that nobody can have
 * got. Only what waits is asked for, of which there is little; asked for by kind, every letter ever sent would be read each few seconds.
 */
export async function staleLetters(
  db: Db,
  { before, now }: { before: Date; now: Date },
): Promise<{ personId: number; queuedAt: string }[]> {
  const waiting = await db
    .selectFrom('letters')
    .select(['personId', 'queuedAt', 'kind', 'tryAfter'])
    .select((is) => isInDoubt(is).as('isInDoubt'))
    .where(isFree(now))
    .execute()
  if (waiting.length === 0) return []
  const midnight = londonMidnight(now).toISOString()
  const upTo = (await isMailServerResting(db, now)) ? '' : now.toISOString()
  return waiting.filter(({ kind, queuedAt, tryAfter, isInDoubt: inDoubt }) => {
    if (kind !== 'day') return false
    return queuedAt < midnight || (queuedAt < before.toISOString() && tryAfter <= upTo && !inDoubt)
  })
}

async function plannedPeople(db: Db): Promise<Map<number, Planned>> {
  const rows = await db.selectFrom('plannedPeople').selectAll().execute()
  return new Map(rows.map(({ personId, ...planned }) => [personId, planned]))
}

async function lastPlanned(db: Db, upTo: CalendarDate): Promise<LastPlanned | null> {
  const days = db.selectFrom('plannedDays').select(['day', 'plannedAt']).where('day', '<=', upTo)
  return (await days.orderBy('day', 'desc').limit(1).executeTakeFirst()) ?? null
}
