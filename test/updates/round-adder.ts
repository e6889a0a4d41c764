/** A process of its own that adds the rounds of a database; changes.test.ts starts two at once. */
import { openDatabase } from '../../db/open.ts'
import { ensureRounds } from '../../src/updates/changes.ts'
import { bankHolidays as holidays } from '../support/bank-holidays.ts'
import { calendarDate as day } from '../../src/lib/calendar-date.ts'

const db = await openDatabase(process.argv[2] ?? '')
await ensureRounds(db, { today: day('2026-03-02'), settings: { firstClosingOn: day('2026-01-09'), roundLengthDays: 14 }, holidays })
await db.destroy()
