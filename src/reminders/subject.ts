import type { CalendarDate } from '../lib/calendar-date.ts'
import { fullDate } from '../lib/date-words.ts'
import { capitalised } from '../lib/words.ts'
import type { Awaited, DayLetter, WaitingLine } from './day-letter.ts'

/** What, when and how many of everything in it: "Updates due Friday 5 June 2026: 4 actions". */
export function subjectOf(sections: Omit<DayLetter, 'subject'>, today: CalendarDate): string {
  const { deadlines, actionsDue, updatesDue, updatesMissed, waiting = [], holidaysEnd } = sections
  const [passed, coming] = byLateness(deadlines, today)
  const [late, due] = byLateness(actionsDue, today)
  const parts = [
    part('statutory deadline passed', passed, ['duty', 'duties']),
    part('statutory deadline', coming, ['duty', 'duties']),
    part('actions late since', late, ['action', 'actions']),
    part('actions due', due, ['action', 'actions']),
    part('updates due', allOn(updatesDue?.closesOn, updatesDue?.actions), ['action', 'actions']),
    part('updates missed', allOn(updatesMissed?.closedOn, updatesMissed?.actions), ['action', 'actions']),
    part('waiting for your answer since', asked(waiting, 'question'), ['question', 'questions']),
    holidaysEnd === undefined ? null : `bank holidays known to the end of ${holidaysEnd} only`,
  ]
  const words = parts.filter((each) => each !== null).join('; ')
  return capitalised(words)
}

function byLateness<Line extends { dueOn: CalendarDate }>(lines: readonly Line[], today: CalendarDate): [Line[], Line[]] {
  const { late = [], due = [] } = Object.groupBy(lines, ({ dueOn }) => (dueOn < today ? 'late' : 'due'))
  return [late, due]
}

function allOn(dueOn: CalendarDate | undefined, lines: readonly unknown[] = []): { dueOn: CalendarDate }[] {
  return dueOn === undefined ? [] : lines.map(() => ({ dueOn }))
}

function asked(waiting: readonly WaitingLine[], kind: Awaited): { dueOn: CalendarDate }[] {
  return waiting.filter((line) => line.kind === kind).map(({ since }) => ({ dueOn: since }))
}

/** The day of the first, when they differ. */
function part(what: string, lines: readonly { dueOn: CalendarDate }[], [one, many]: [string, string]): string | null {
  const days = lines.map(({ dueOn }) => dueOn).toSorted()
  if (!days[0]) return null
  const from = days[0] === days.at(-1) ? '' : 'from '
  return `${what} ${from}${fullDate(days[0])}: ${days.length} ${days.length === 1 ? one : many}`
}
