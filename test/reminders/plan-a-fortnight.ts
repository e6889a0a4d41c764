// A process of its own: changes.test.ts starts two at once on one file.
import { openDatabase } from '../../db/open.ts'
import { addDays, calendarDate } from '../../src/lib/calendar-date.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { planDay } from '../../src/reminders/changes.ts'

const [file = '', from = ''] = process.argv.slice(2)
const db = await openDatabase(file)
for (let after = 0; after < 14; after += 1) await planDay({ db, clock: systemClock }, addDays(calendarDate(from), after))
await db.destroy()
