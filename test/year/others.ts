import { addDays, type CalendarDate, datesAfter } from '../../src/lib/calendar-date.ts'
import { atTime, dayOf, isIn, isWorked, ROUNDS, SERVER_OFF, YEAR } from './calendar.ts'
import { OFFICERS } from './people.ts'

/** The other fifty live by formula: nothing is told apart about them, so only what holds for everybody is asked of their letters. */
export const OTHER_ACTIONS = 183

/** When people are at their desks: few times a day, so that the year has few of them to look at. */
const TIMES = ['09:30', '12:00', '17:00']

export type Moment = { at: Date; action: string } & (
  | { does: 'is assigned'; owner: string; accountable: string; startOn: CalendarDate; dueOn: CalendarDate }
  | { does: 'is handed over'; to: string }
  | { does: 'is updated' | 'is asked about' | 'is answered' | 'is withdrawn' | 'is signed off' }
)

/** Four waves. Every start, due date and end is a sum, so that a year is like the last. */
const WAVES = ['Thu 15 Jan 2026', 'Wed 11 Feb 2026', 'Wed 6 May 2026', 'Wed 2 Sep 2026'].map(dayOf)

const THE_END = atTime(YEAR.to, '23:59')

export function momentsOfOthers(): Moment[] {
  return Array.from({ length: OTHER_ACTIONS }, (_, at) => lifeOf(at + 1))
    .flat()
    .filter(({ at }) => at <= THE_END)
}

function lifeOf(number: number): Moment[] {
  const action = `B${number}`
  const wave = WAVES[number <= 100 ? 0 : number <= 130 ? 1 : number <= 160 ? 2 : 3] ?? YEAR.from
  const startOn = addDays(wave, (number % 5) * 7)
  const dueOn = addDays(startOn, 60 + ((number * 13) % 200))
  const ending = endOf(number, dueOn)
  const assigned = { does: 'is assigned', owner: officer(number), accountable: accountableFor(number), startOn, dueOn } as const
  const handedOver =
    number % 25 === 7 ? [{ at: open(addDays(wave, 100), '10:15'), action, does: 'is handed over' as const, to: officer(number + 1) }] : []
  const life: Moment[] = [
    { at: atTime(wave, '10:00'), action, ...assigned },
    ...updatesOf(number, startOn, wave),
    ...handedOver,
    ...questionsAbout(number, startOn),
    ...(ending ? [ending] : []),
  ]
  const last = ending?.at ?? THE_END
  return life.filter(({ at }) => at <= last)
}

/** Most answer most rounds, on one of the days it is open, the last one among them. Nobody misses three in a row, or all directors would hear of it. */
function updatesOf(number: number, startOn: CalendarDate, wave: CalendarDate): Moment[] {
  return ROUNDS.flatMap(({ opensOn, closesOn }, round) => {
    if (opensOn < startOn || opensOn < wave || misses(number, round)) return []
    const day = addDays(opensOn, (number * 3 + round) % 8)
    const at = open(day > closesOn ? closesOn : day, TIMES[number % 3] ?? '12:00')
    return [{ at, action: `B${number}`, does: 'is updated' as const }]
  })
}

function misses(number: number, round: number): boolean {
  return (number + round) % 11 < 2
}

/** Asked on the closing day of a round that was answered; answered six working days later. */
function questionsAbout(number: number, startOn: CalendarDate): Moment[] {
  const asked = ROUNDS.findIndex(({ opensOn }, round) => round > 7 && opensOn >= startOn && !misses(number, round))
  const { closesOn } = ROUNDS[asked] ?? {}
  if (number % 20 !== 4 || !closesOn) return []
  const answeredOn = datesAfter(closesOn, YEAR.to).filter(isWorked).drop(5).next().value ?? YEAR.to
  const action = `B${number}`
  return [
    { at: atTime(closesOn, '17:30'), action, does: 'is asked about' },
    { at: atTime(answeredOn, '17:30'), action, does: 'is answered' },
  ]
}

/** A third is signed off in time, a sixth late, a sixth withdrawn; the rest stays open, and late. */
function endOf(number: number, dueOn: CalendarDate): Moment | null {
  const action = `B${number}`
  const kind = number % 6
  if (kind === 0) return { at: open(addDays(dueOn, -20), '12:00'), action, does: 'is withdrawn' }
  if (kind <= 2) return { at: open(addDays(dueOn, -9), '12:00'), action, does: 'is signed off' }
  if (kind === 3) return { at: open(addDays(dueOn, 33), '12:00'), action, does: 'is signed off' }
  return null
}

/** Nothing can be done while the server is off: it is done when it is back. */
function open(day: CalendarDate, time: string): Date {
  const at = atTime(day, time)
  return isIn(SERVER_OFF, at) ? new Date(SERVER_OFF.to.getTime() + 30 * 60_000) : at
}

function officer(number: number): string {
  return `Officer ${(number % OFFICERS) + 1}`
}

/** Null for those who are no officers. */
export function officerNumber(name: string): number | null {
  const number = /^Officer (\d+)$/.exec(name)?.[1]
  return number === undefined ? null : Number(number)
}

function accountableFor(number: number): string {
  return number % 2 === 0 ? 'Frank' : 'Gita'
}
