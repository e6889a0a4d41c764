import type { Tx } from '../../db/tables.ts'
import type { Context } from '../context.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { londonTime } from '../lib/clock.ts'
import { type Delivered, sendWaiting } from '../mail/delivery.ts'
import { queue, supersede } from '../mail/outbox.ts'
import { settingsOf } from '../settings/queries.ts'
import { lettersOn, type PlannedLetter, warningsOn } from './plan.ts'
import { planFacts, toldAmong } from './queries.ts'

export type SentDay = Delivered & { queued: number }

/**
 * The work of one day at once, whatever the hour: its letters, and what waits until its hour for letters at the latest.
 * Done before that hour, what comes up in between waits for the next working day, for whoever has been sent a letter.
 */
export async function sendLetters(context: Context, on: CalendarDate): Promise<SentDay> {
  const queued = await planDay(context, on)
  const { lettersAtHour } = await settingsOf(context.db)
  const now = context.clock.now()
  const hour = londonTime(on, lettersAtHour)
  return { queued, ...(await sendWaiting(context, now < hour ? hour : now)) }
}

/**
 * Queues this day's letters and answers how many. What still waited from before is planned anew: nobody is sent what is no longer
 * true, nor more than one letter. Asked again, or by two processes at once, it tells nothing twice: what was told is read inside
 * the transaction, and a person has one letter a day.
 */
export async function planDay({ db, clock }: Pick<Context, 'db' | 'clock'>, on: CalendarDate): Promise<number> {
  const warnings = warningsOn(on, await planFacts(db, { from: on, until: on }))
  const now = clock.now()
  return db.transaction().execute(async (tx) => {
    await supersede(tx, 'day', now)
    let queued = 0
    for (const letter of lettersOn(on, warnings, await toldAmong(tx, warnings))) if (await queueDay(tx, letter, { on, now })) queued += 1
    await notePlanned(tx, on, now)
    return queued
  })
}

function queueDay(tx: Tx, { personId, facts, warnings }: PlannedLetter, { on, now }: { on: CalendarDate; now: Date }): Promise<boolean> {
  return queue(tx, { key: `day/${personId}/${on}`, personId, kind: 'day', facts, warnings, tryAfter: now }, now)
}

async function notePlanned(tx: Tx, day: CalendarDate, now: Date): Promise<void> {
  const plannedAt = now.toISOString()
  await tx
    .insertInto('plannedDays')
    .values({ day, plannedAt })
    .onConflict((known) => known.column('day').doUpdateSet({ plannedAt }))
    .execute()
}
