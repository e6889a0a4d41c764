import { isTellingDay } from '../deadlines/telling-time.ts'
import { type BankHolidays, isWorkingDay, weekdaysWhereUnknown } from '../deadlines/working-days.ts'
import { addDays, type CalendarDate } from '../lib/calendar-date.ts'
import { weekdayOf } from '../lib/date-words.ts'
import { type Preferences, WEEKDAYS, type Weekday } from '../people/preferences/preferences.ts'
import type { PlanFacts } from './plan-facts.ts'
import type { Gathering } from './turn.ts'
import { type PersonWarning, TOPIC_OF } from './warning.ts'

const DAYS_A_WEEK = 7

/** The last day up to which what is weekly was gathered for each person. */
export type Gathered = ReadonlyMap<number, CalendarDate>

type Readers = Pick<PlanFacts, 'preferences' | 'holidays'> & { gathered: Gathered }

/** What somebody reads once a week is left out on every day but theirs. */
export function sayableOn(today: CalendarDate, warnings: readonly PersonWarning[], readers: Readers): PersonWarning[] {
  const isDay = new Map([...new Set(warnings.map(({ personId }) => personId))].map((id) => [id, isGatheringDay(today, id, readers)]))
  return warnings.filter(({ personId, section }) => {
    const topic = TOPIC_OF[section]
    return topic === null || isDay.get(personId) || !readers.preferences.get(personId)?.weekly.includes(topic)
  })
}

/**
 * Whether everything goes into this person's letter today: daily for whoever chose nothing, else on their day of the week. When
 * that day was missed, or its letter did not go, it is made up for on the next working day.
 */
function isGatheringDay(today: CalendarDate, personId: number, { preferences, holidays, gathered }: Readers): boolean {
  const chosen = preferences.get(personId)
  if (!chosen || chosen.weekly.length === 0) return true
  const day = lastWeeklyDay(today, chosen, weekdaysWhereUnknown(holidays, [today]))
  const gatheredOn = gathered.get(personId)
  return gatheredOn === undefined ? day === today : gatheredOn < day
}

/** What is gathered for these people once this working day was planned. Whoever is new to the planner owes nothing of before. */
export function gatheredAfter(today: CalendarDate, people: readonly { id: number }[], readers: Readers): Map<number, CalendarDate> {
  const { gathered, holidays } = readers
  if (!isTellingDay(today, holidays)) return new Map(gathered)
  return new Map(people.map(({ id }) => [id, isGatheringDay(today, id, readers) ? today : (gathered.get(id) ?? today)]))
}

/** What became of somebody's letter of the day: there was nothing to say, it was queued, or they have had theirs. */
export type Fate = 'nothing to say' | 'queued' | 'had one already'

/**
 * The same of one person, to be kept: it counts if their letter goes. What came too late for the letter of the day was not gathered,
 * and is made up for.
 */
export function gatheringAfter(
  today: CalendarDate,
  person: { id: number; fate: Fate; before?: Gathering | undefined },
  readers: Readers,
): Gathering {
  const { id, fate, before } = person
  const gathered = readers.gathered.get(id)
  const notYet = before ?? { gatheredOn: addDays(today, -1), gatheringOn: null }
  if (!isGatheringDay(today, id, readers)) return before ?? { gatheredOn: today, gatheringOn: null }
  if (fate === 'had one already') return notYet
  return fate === 'queued' ? { gatheredOn: gathered ?? notYet.gatheredOn, gatheringOn: today } : { gatheredOn: today, gatheringOn: null }
}

/** The day of the weekly letter, today's among them. A week of holidays has none. */
export function lastWeeklyDay(today: CalendarDate, { weekday }: Pick<Preferences, 'weekday'>, holidays: BankHolidays): CalendarDate {
  const mondayOfWeek = mondayOf(today)
  for (let monday = mondayOfWeek; ; monday = addDays(monday, -DAYS_A_WEEK)) {
    const day = weeklyDayIn(monday, weekday, holidays)
    if (day !== null && day <= today) return day
  }
}

/** Where nobody works that day, the next working day of the same week, or else the last one before it. */
function weeklyDayIn(monday: CalendarDate, weekday: Weekday, holidays: BankHolidays): CalendarDate | null {
  const days = WEEKDAYS.map((_, after) => addDays(monday, after))
  const chosen = WEEKDAYS.indexOf(weekday)
  const inTurn = [...days.slice(chosen), ...days.slice(0, chosen).toReversed()]
  return inTurn.find((day) => isWorkingDay(day, holidays)) ?? null
}

function mondayOf(date: CalendarDate): CalendarDate {
  const after = WEEKDAYS.findIndex((day) => day === weekdayOf(date))
  return after === -1 ? mondayOf(addDays(date, -1)) : addDays(date, -after)
}
