import { openDatabase } from '../../db/open.ts'
import type { Database } from '../../db/tables.ts'
import { bankHolidaysOf } from '../../src/deadlines/queries.ts'
import { nextWorkingDay } from '../../src/deadlines/working-days.ts'
import type { CalendarDate } from '../../src/lib/calendar-date.ts'
import { londonTime, systemClock, today } from '../../src/lib/clock.ts'
import { planWhoseHourHasCome } from '../../src/reminders/changes.ts'
import { rehearse } from '../../src/reminders/rehearsal-queries.ts'
import { seed } from './seed.ts'

const HOUR = 9

/** How long it takes to plan and queue the letters of a day: with something new for everyone; then of looking whether anybody’s hour has come, and of a rehearsal. */
export async function benchLetters(file: string): Promise<string[]> {
  const db = await openDatabase(file)
  const size = await seed(db, { today: today(systemClock), times: 1 })
  const on = nextWorkingDay(today(systemClock), await bankHolidaysOf(db))
  const lines = [
    `${size.people} people, ${size.actions} actions, ${size.updates} updates`,
    await timed('a day with a letter for everyone', () => plan(db, on)),
    await timed('the minute after, with nobody’s turn', () => plan(db, on, 1)),
    await timed('a rehearsal of 14 days', async () => (await rehearse(db, on, 14)).flatMap(({ letters }) => letters).length),
  ]
  await db.destroy()
  return lines
}

function plan(db: Database, on: CalendarDate, minutesAfter = 0): Promise<number> {
  const now = new Date(londonTime(on, HOUR).getTime() + minutesAfter * 60_000)
  return planWhoseHourHasCome({ db, clock: { now: () => now } })
}

async function timed(what: string, work: () => Promise<number>): Promise<string> {
  const began = performance.now()
  const letters = await work()
  return `${what}: ${letters} letters, ${(performance.now() - began).toFixed(0)} ms`
}
