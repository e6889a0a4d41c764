import { type CalendarDate, calendarDate } from '../../src/lib/calendar-date.ts'

/** An instant of the office clock in London: 'Thu 15 Jan 2026 10:00'. */
export type When = string

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** As people write it, 'Thu 15 Jan 2026'. Refused when that day is no Thursday: a slip of the hand is found at once. */
export function dayOf(words: string): CalendarDate {
  const [, weekday, number = '', month = '', year] = /^(\w{3}) +(\d{1,2}) (\w{3}) (\d{4})/.exec(words) ?? []
  const date = Temporal.PlainDate.from(
    { year: Number(year), month: MONTHS.indexOf(month) + 1, day: Number(number) },
    { overflow: 'reject' },
  )
  if (date.toLocaleString('en-GB', { weekday: 'short' }) !== weekday) throw new Error(`${words} is not a ${weekday}`)
  return calendarDate(date.toString())
}

/** '15 Jan', as the table has it. */
export function asShort(day: CalendarDate): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`
}

/** 'Thu 15 Jan 2026 10:00' in London, whatever the season. */
export function instantOf(when: When): Date {
  const time = /(\d\d:\d\d)$/.exec(when)?.[1]
  if (!time) throw new Error(`${when} is no time of day`)
  return atTime(dayOf(when), time)
}

export function atTime(day: CalendarDate, time: string): Date {
  return new Date(Temporal.ZonedDateTime.from(`${day}T${time}[Europe/London]`).epochMilliseconds)
}

/** '2026-01-15 10:00', as London's clocks showed it. */
export function asLondon(at: Date): { day: CalendarDate; time: string } {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO('Europe/London')
  return { day: calendarDate(local.toPlainDate().toString()), time: local.toPlainTime().toString({ smallestUnit: 'minute' }) }
}

export const YEAR = { from: dayOf('Mon 5 Jan 2026'), to: dayOf('Mon 4 Jan 2027') }

/** Nobody works on these beside Saturdays and Sundays. The one of June is proclaimed during the year. */
export const HOLIDAYS = [
  'Fri 3 Apr 2026',
  'Mon 6 Apr 2026',
  'Mon 4 May 2026',
  'Mon 25 May 2026',
  'Fri 26 Jun 2026',
  'Mon 31 Aug 2026',
  'Fri 25 Dec 2026',
  'Mon 28 Dec 2026',
  'Fri 1 Jan 2027',
].map(dayOf)

/** Each round's opening and closing day, by hand. */
export const ROUNDS = [
  ['Fri 2 Jan 2026', 'Fri 9 Jan 2026'],
  ['Fri 16 Jan 2026', 'Fri 23 Jan 2026'],
  ['Fri 30 Jan 2026', 'Fri 6 Feb 2026'],
  ['Fri 13 Feb 2026', 'Fri 20 Feb 2026'],
  ['Fri 27 Feb 2026', 'Fri 6 Mar 2026'],
  ['Fri 13 Mar 2026', 'Fri 20 Mar 2026'],
  ['Thu 26 Mar 2026', 'Thu 2 Apr 2026'],
  ['Fri 10 Apr 2026', 'Fri 17 Apr 2026'],
  ['Fri 24 Apr 2026', 'Fri 1 May 2026'],
  ['Fri 8 May 2026', 'Fri 15 May 2026'],
  ['Thu 21 May 2026', 'Fri 29 May 2026'],
  ['Fri 5 Jun 2026', 'Fri 12 Jun 2026'],
  ['Thu 18 Jun 2026', 'Thu 25 Jun 2026'],
  ['Fri 3 Jul 2026', 'Fri 10 Jul 2026'],
  ['Fri 17 Jul 2026', 'Fri 24 Jul 2026'],
  ['Fri 31 Jul 2026', 'Fri 7 Aug 2026'],
  ['Fri 14 Aug 2026', 'Fri 21 Aug 2026'],
  ['Thu 27 Aug 2026', 'Fri 4 Sep 2026'],
  ['Fri 11 Sep 2026', 'Fri 18 Sep 2026'],
  ['Fri 25 Sep 2026', 'Fri 2 Oct 2026'],
  ['Fri 9 Oct 2026', 'Fri 16 Oct 2026'],
  ['Fri 23 Oct 2026', 'Fri 30 Oct 2026'],
  ['Fri 6 Nov 2026', 'Fri 13 Nov 2026'],
  ['Fri 20 Nov 2026', 'Fri 27 Nov 2026'],
  ['Fri 4 Dec 2026', 'Fri 11 Dec 2026'],
  ['Thu 17 Dec 2026', 'Thu 24 Dec 2026'],
  ['Thu 31 Dec 2026', 'Fri 8 Jan 2027'],
].map(([opens = '', closes = '']) => ({ opensOn: dayOf(opens), closesOn: dayOf(closes) }))

/** From the one to the other nothing of ours runs. */
export const SERVER_OFF = { from: instantOf('Fri 6 Mar 2026 18:00'), to: instantOf('Mon 16 Mar 2026 09:17') }
/** From the one to the other nothing can be handed to the mail server. */
export const MAIL_OFF = { from: instantOf('Mon 9 Nov 2026 06:00'), to: instantOf('Wed 11 Nov 2026 15:00') }

export function isIn({ from, to }: { from: Date; to: Date }, at: Date): boolean {
  return from <= at && at < to
}

export function isWorked(day: CalendarDate): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek < 6 && !HOLIDAYS.includes(day)
}
