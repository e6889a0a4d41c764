import { addDays, type CalendarDate } from '../../src/lib/calendar-date.ts'
import { asLondon, atTime, isIn, isWorked, MAIL_OFF, ROUNDS, SERVER_OFF, YEAR } from './calendar.ts'
import { type Moment, momentsOfOthers, officerNumber } from './others.ts'

type Round = (typeof ROUNDS)[number]
type Life = { action: string; owner: string; startOn: CalendarDate; givenAt: Date; updates: Date[]; over: Date }

/** They have another rhythm, a cover, or somebody else's work in the course of the year: not the plain rule. */
const APART = [3, 4, 5, 10, 15, 20, 25, 30, 40, 41]

/** Whose owner changes: what the next one hears in the middle of a round is not said by the plain rule. */
export const HANDED_OVER = new Set(momentsOfOthers().flatMap(({ does, action }) => (does === 'is handed over' ? [action] : [])))

/** Of all whose life is plain: who hears on which day that an update is due or was missed, by the plain rule and the calendar alone. */
export function updatesExpectedOfOthers(): string[] {
  return livesOfOthers()
    .filter(({ owner }) => isPlain(owner))
    .flatMap((life) => ROUNDS.flatMap((round) => heardOf(life, round)))
    .toSorted()
}

export function isPlain(name: string): boolean {
  const number = officerNumber(name)
  return number !== null && !APART.includes(number)
}

/** As its round opens; again two working days before it closes, if nothing was said by then; and the working day after, if nothing was said at all. */
function heardOf(life: Life, { opensOn, closesOn }: Round): string[] {
  const isAsked = life.startOn <= opensOn && life.givenAt < atTime(opensOn, '23:59')
  if (!isAsked) return []
  const said = life.updates.find((at) => dayOf(at) >= opensOn && dayOf(at) <= closesOn)
  const due = (at: Date) => (at < life.over && (!said || at < said) ? [`${life.owner} on ${dayOf(at)}: ${life.action} by ${closesOn}`] : [])
  const missedAt = told(workedDay(closesOn, 1))
  const missed = !said && missedAt < life.over ? [`${life.owner} on ${dayOf(missedAt)}: ${life.action} missed`] : []
  const times = new Set([told(opensOn), told(workedDay(closesOn, -2))].map((at) => at.getTime()))
  return [...[...times].flatMap((at) => due(new Date(at))), ...missed].filter((line) => isInYear(line))
}

/** At eight, or when the server, or the mail server, is back. */
function told(day: CalendarDate): Date {
  const at = atTime(day, '08:00')
  return [SERVER_OFF, MAIL_OFF].find((off) => isIn(off, at))?.to ?? at
}

function isInYear(line: string): boolean {
  return (/ on (\S+):/.exec(line)?.[1] ?? '') <= YEAR.to
}

/** So many working days on or back, one at a time. */
function workedDay(from: CalendarDate, count: number): CalendarDate {
  let day = from
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, Math.sign(count))
    if (isWorked(day)) left -= 1
  }
  return day
}

/** Those that stay with one owner. */
function livesOfOthers(): Life[] {
  return [...Map.groupBy(momentsOfOthers(), ({ action }) => action)].flatMap(([action, moments]) => {
    const given = moments.find((moment) => moment.does === 'is assigned')
    if (!given || HANDED_OVER.has(action)) return []
    const { owner, startOn, at: givenAt } = given
    return [{ action, owner, startOn, givenAt, updates: atWhich(moments, 'is updated'), over: endOf(moments) }]
  })
}

function endOf(moments: Moment[]): Date {
  return [...atWhich(moments, 'is withdrawn'), ...atWhich(moments, 'is signed off')][0] ?? atTime(addDays(YEAR.to, 1), '00:00')
}

function atWhich(moments: Moment[], does: Moment['does']): Date[] {
  return moments.filter((moment) => moment.does === does).map(({ at }) => at)
}

function dayOf(at: Date): CalendarDate {
  return asLondon(at).day
}
