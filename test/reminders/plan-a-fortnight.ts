// A process of its own: changes.test.ts starts two at once on one file.
import { pino } from 'pino'
import { openDatabase } from '../../db/open.ts'
import { addDays, calendarDate } from '../../src/lib/calendar-date.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { filesIn } from '../../src/lib/files.ts'
import { sendLetters } from '../../src/reminders/changes.ts'
import { config } from '../support/world.ts'

const [file = '', from = ''] = process.argv.slice(2)
const db = await openDatabase(file)
const post = { send: async () => {}, close() {} }
const context = { db, post, config, clock: systemClock, log: pino({ level: 'silent' }), files: filesIn('') }
for (let after = 0; after < 14; after += 1) await sendLetters(context, addDays(calendarDate(from), after))
await db.destroy()
