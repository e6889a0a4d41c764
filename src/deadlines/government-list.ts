import { z } from 'zod'
import { type CalendarDate, isCalendarDate, yearOf } from '../lib/calendar-date.ts'
import { fullDate } from '../lib/date-words.ts'
import { FEWEST_IN_A_YEAR } from './bank-holidays.ts'
import { countOfDays } from './time-left.ts'

export type ListedHoliday = { date: CalendarDate; title: string }

/** What the list says of one year, and in words what that adds to and removes from what is known. */
export type YearDifference = { year: number; holidays: ListedHoliday[]; added: string[]; removed: string[] }

export type ListReading = { ok: true; holidays: ListedHoliday[] } | { ok: false; problem: string }

const MOST_BYTES = 256 * 1024
const MOST_EVENTS = 1000

const NOT_THE_LIST = 'The file must be the government’s list of bank holidays, as gov.uk/bank-holidays.json gives it'
const NOT_WHOLE = 'The file cannot be read: it must be the government’s list of bank holidays, whole, as gov.uk/bank-holidays.json gives it'
const NAMES_NONE = 'The government’s list must name a bank holiday of England and Wales: this one names none'
const event = z.object({
  title: z.string().trim().min(1).max(200),
  date: z.custom<CalendarDate>((text) => typeof text === 'string' && isCalendarDate(text)),
  notes: z.string().trim().max(200).default(''),
})
const list = z.object({ 'england-and-wales': z.object({ events: z.array(event).min(1).max(MOST_EVENTS) }) })

/** The list of England and Wales in the government's file, or in one sentence why it is not taken. */
export function readGovernmentList(bytes: Uint8Array): ListReading {
  if (bytes.length > MOST_BYTES) return { ok: false, problem: 'The list of bank holidays must be smaller than 256 KB' }
  const json = parsed(bytes)
  if (json === null) return { ok: false, problem: NOT_WHOLE }
  const { success, data, error } = list.safeParse(json)
  if (!success) return { ok: false, problem: whatIsBad(json, error) }
  const holidays = data['england-and-wales'].events.map(({ date, title, notes }) => ({
    date,
    title: notes ? `${title} (${notes.toLowerCase()})` : title,
  }))
  const problem = problemIn(holidays)
  return problem ? { ok: false, problem } : { ok: true, holidays: holidays.toSorted((one, other) => one.date.localeCompare(other.date)) }
}

/** The years in which the list differs from what is known; a year it does not name is none of its business. */
export function differencesOf(listed: readonly ListedHoliday[], known: readonly ListedHoliday[]): YearDifference[] {
  const knownByYear = Map.groupBy(known, ({ date }) => yearOf(date))
  return [...Map.groupBy(listed, ({ date }) => yearOf(date))].flatMap(([year, holidays]) => {
    const before = new Set((knownByYear.get(year) ?? []).map(inWords))
    const after = new Set(holidays.map(inWords))
    const [added, removed] = [[...after.difference(before)], [...before.difference(after)]]
    return added.length + removed.length === 0 ? [] : [{ year, holidays, added, removed }]
  })
}

/** Which entry, counted as it stands in the file, and what is wrong with it; else that this is not the list at all. */
function whatIsBad(json: unknown, { issues: [first] }: z.ZodError): string {
  const [, , at, field] = first?.path ?? []
  if (first?.code === 'too_small' && at === undefined) return NAMES_NONE
  if (typeof at !== 'number') return NOT_THE_LIST
  const entries = (json as { 'england-and-wales': { events: { title?: unknown; date?: unknown }[] } })['england-and-wales'].events
  const { title, date } = entries[at] ?? {}
  const which = `Entry ${at + 1} of England and Wales${typeof title === 'string' ? ` (“${title.slice(0, 60)}”)` : ''}`
  if (field === 'date') return `${which} must have a real date, like 2026-12-25: it has “${String(date).slice(0, 20)}”`
  return `${which} must have a title and a date, and no more than 200 characters of either notes or title`
}

function problemIn(holidays: readonly ListedHoliday[]): string | null {
  const twice = holidays.find(({ date }, at) => holidays.findIndex((other) => other.date === date) !== at)
  if (twice) return `The list names ${fullDate(twice.date)} twice`
  const short = [...Map.groupBy(holidays, ({ date }) => yearOf(date))].find(([, days]) => days.length < FEWEST_IN_A_YEAR)
  return short
    ? `The list has only ${countOfDays(short[1].length, 'bank holiday')} in ${short[0]}; England and Wales always have ${FEWEST_IN_A_YEAR} or more`
    : null
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

function inWords({ date, title }: ListedHoliday): string {
  return `${fullDate(date)}, ${title}`
}
