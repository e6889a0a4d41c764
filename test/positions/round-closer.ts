/** A process of its own that closes the rounds of a database as at 10 March 2026; closing.test.ts starts two at once. */
import { openDatabase } from '../../db/open.ts'
import { closeRounds } from '../../src/positions/closing-changes.ts'

const db = await openDatabase(process.argv[2] ?? '')
console.log(await closeRounds({ db, clock: { now: () => new Date('2026-03-10T09:00:00Z') } }))
await db.destroy()
