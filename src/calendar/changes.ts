import { randomBytes } from 'node:crypto'
import type { Database, Tx } from '../../db/tables.ts'
import { record, type Stamp } from '../history/record.ts'
import { calendarOf } from './queries.ts'

/**
 * A new address; the one before, if there was one, leads nowhere from now on. False when that was not the one `shown`, which is known
 * by when it was made: a second click would end the address that the first has just made.
 */
export function makeCalendar(
  db: Database,
  person: { id: number },
  { shown, ...stamp }: Stamp & { shown: string | null },
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    if (((await calendarOf(tx, person))?.madeAt ?? null) !== shown) return false
    await forget(tx, person.id)
    const row = { personId: person.id, seed: randomBytes(16).toString('base64url'), madeAt: stamp.at.toISOString() }
    await tx.insertInto('calendars').values(row).execute()
    await record(tx, { about: 'person', id: person.id, kind: 'calendar address made' }, stamp)
    return true
  })
}

/** Twice is harmless: the second time there is none, and no line of history. */
export function stopCalendar(db: Database, person: { id: number }, stamp: Stamp): Promise<boolean> {
  return db.transaction().execute((tx) => stopCalendarIn(tx, person, stamp))
}

/** The part for whoever is in a transaction already. */
export async function stopCalendarIn(tx: Tx, person: { id: number }, stamp: Stamp): Promise<boolean> {
  const isStopped = await forget(tx, person.id)
  if (isStopped) await record(tx, { about: 'person', id: person.id, kind: 'calendar address stopped' }, stamp)
  return isStopped
}

async function forget(tx: Tx, personId: number): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('calendars').where('personId', '=', personId).executeTakeFirst()
  return numDeletedRows > 0n
}
