import { fullDate } from '../lib/date-words.ts'
import { atInWords } from '../reminders/rehearsal.ts'
import { comingLetters } from '../reminders/rehearsal-queries.ts'
import { argumentsOf, asJson, type Command, countOption, dayOption } from './command.ts'
import { withCouncil } from './database.ts'
import { londonDay } from '../lib/clock.ts'

const MOST_DAYS = 92

/** A rehearsal: every letter of the coming days, from the planner that sends them. Sends and writes nothing. */
export const lettersCommand: Command = async (call) => {
  const { values } = argumentsOf(call.args, {
    from: { type: 'string' },
    days: { type: 'string', default: '14' },
    json: { type: 'boolean' },
  })
  const from = values.from === undefined ? londonDay(call.now()) : dayOption('from', values.from)
  const days = countOption('days', values.days, MOST_DAYS)
  return withCouncil(call, async (db) => {
    const coming = await comingLetters(db, from, days)
    const letters = coming.flatMap(({ on, letters: theirs }) =>
      theirs.map(({ at, email: to, name, subject }) => ({ on, at, to, name, subject })),
    )
    if (values.json) return asJson(letters)
    if (letters.length === 0) return 'No letters in these days.\n'
    return letters.map(({ on, at, name, to, subject }) => `${fullDate(on)}, ${atInWords({ at })}: ${name} <${to}>: ${subject}\n`).join('')
  })
}
