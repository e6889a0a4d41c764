import { countClock, type DayKind } from '../deadlines/clock.ts'
import type { InspectionKind } from '../deadlines/duty-template.ts'
import { bankHolidaysOf, templatesFor } from '../deadlines/queries.ts'
import type { BankHolidays } from '../deadlines/working-days.ts'
import type { Db } from '../../db/tables.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { fullDate } from '../lib/date-words.ts'
import { argumentsOf, asJson, BadArguments, type Command, countOption, dayOption } from './command.ts'
import { withReference } from './database.ts'

const LONGEST_DAYS = 3660

type Clock = { duty: string; length: number; dayKind: DayKind; regulations: { length: number; dayKind: DayKind } | null; source: string }

/** The statutory clocks of a kind of inspection, or any clock by its length, counted from the day of receipt. */
export const deadlinesCommand: Command = async (call) => {
  const { values } = argumentsOf(call.args, {
    kind: { type: 'string' },
    received: { type: 'string' },
    length: { type: 'string' },
    'day-kind': { type: 'string' },
    json: { type: 'boolean' },
  })
  if (values.received === undefined) throw new BadArguments('Give the date the report was received: --received 2026-06-05')
  const receivedOn = dayOption('received', values.received)
  return withReference(call, async (db) => {
    const holidays = await bankHolidaysOf(db)
    const clocks = values.length === undefined ? await clocksOfKind(db, values.kind) : [clockOfLength(values.length, values['day-kind'])]
    const counted = clocks.map((clock) => count(clock, receivedOn, holidays))
    return values.json ? asJson(counted) : counted.map(inWords).join('\n')
  })
}

async function clocksOfKind(db: Db, kind = ''): Promise<Clock[]> {
  const templates = await templatesFor(db, kind.toUpperCase() as InspectionKind)
  if (templates.length === 0)
    throw new BadArguments(`--kind "${kind}" has no statutory clock; use --length N --day-kind working|calendar to count any clock`)
  return templates.flatMap(({ name, length, dayKind, regulations, source }) =>
    length === null ? [] : [{ duty: name, length, dayKind, regulations, source }],
  )
}

function clockOfLength(length: string, dayKind = ''): Clock {
  if (dayKind !== 'working' && dayKind !== 'calendar') throw new BadArguments('--length needs --day-kind working or --day-kind calendar')
  const days = countOption('length', length, LONGEST_DAYS)
  return { duty: `${days} ${dayKind} days`, length: days, dayKind, regulations: null, source: 'As asked for' }
}

function count({ regulations, ...clock }: Clock, receivedOn: CalendarDate, holidays: BankHolidays) {
  const { dueOn, skipped } = countClock({ receivedOn, length: clock.length, dayKind: clock.dayKind }, holidays)
  const byRegulations = regulations && { regulationsDueOn: countClock({ receivedOn, ...regulations }, holidays).dueOn }
  return { ...clock, dueOn, ...byRegulations, skipped }
}

function inWords({ duty, length, dayKind, dueOn, skipped, source, ...rest }: ReturnType<typeof count>): string {
  return [
    `${duty}: ${fullDate(dueOn)}`,
    `  ${length} ${dayKind} days. ${source}`,
    ...(rest.regulationsDueOn ? [`  The Regulations allow until ${fullDate(rest.regulationsDueOn)}`] : []),
    ...skipped.map(({ date, why }) => `  not counted: ${fullDate(date).startsWith(why) ? fullDate(date) : `${fullDate(date)}, ${why}`}`),
    '',
  ].join('\n')
}
