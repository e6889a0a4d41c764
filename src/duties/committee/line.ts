import { scaleUtc } from 'd3-scale'
import { addDays, type CalendarDate, datesAfter } from '../../lib/calendar-date.ts'
import { dayAndMonth, fullDate, monthAndYear } from '../../lib/date-words.ts'
import type { CommitteePlan } from './plan.ts'
import { STEP_WORDS } from './steps.ts'
import { nameOf } from './meeting-words.ts'

/** Where everything stands on a drawing of one calendar line, in its own units; its table says the same. */
export type CommitteeLine = {
  width: number
  height: number
  /** Of the line itself, from `from` to `to`. */
  line: { y: number; from: number; to: number }
  title: string
  description: string
  months: { x: number; name: string }[]
  marks: Mark[]
}

export type Mark = { x: number; label: { y: number; words: string }; shape: 'step' | 'passed' | 'meeting' | 'today' | 'deadline' }

type Day = { on: CalendarDate; shape: Mark['shape']; words: string }

const WIDTH = 960
const FROM = 12
// The words of the last mark stand to its right.
const TO = 660
const LINE_Y = 44
const FIRST_WORDS_Y = 84
const ROW = 30
// Of a month's name, set in 16 of the drawing's units.
const LETTER = 8.5
const ROOM_BESIDE_NAME = 14

/** Each mark's words stand a row higher than those before it, so that no stem crosses a word. Null where there is no meeting to draw. */
export function committeeLine(plan: CommitteePlan): CommitteeLine | null {
  if (!plan.followed) return null
  const days = daysOf(plan)
  const [first, final] = [days[0]?.on ?? plan.today, days.at(-1)?.on ?? plan.dueOn]
  const scale = scaleUtc([new Date(first), new Date(final)], [FROM, TO])
  const x = (on: CalendarDate) => Math.round(scale(new Date(on)))
  return {
    width: WIDTH,
    height: FIRST_WORDS_Y + ROW * (days.length - 1) + 12,
    line: { y: LINE_Y, from: FROM, to: TO },
    title: `${nameOf(plan.followed)}, planned back from ${fullDate(plan.dueOn)}`,
    description: `${days.map(({ on, words }) => `${fullDate(on)}: ${words}`).join('. ')}.`,
    months: monthsBetween(first, final, x),
    marks: days.map(({ on, shape, words }, at) => ({
      x: x(on),
      shape,
      label: { y: FIRST_WORDS_Y + ROW * (days.length - 1 - at), words: `${dayAndMonth(on)}: ${words}` },
    })),
  }
}

function daysOf({ followed, today, dueOn }: CommitteePlan): Day[] {
  const steps = (followed?.steps ?? []).map(({ name, on }): Day => {
    const hasPassed = on < today
    const shape = name === 'meeting' ? 'meeting' : hasPassed ? 'passed' : 'step'
    return { on, shape, words: `${STEP_WORDS[name].short}${hasPassed ? ' (has passed)' : ''}` }
  })
  const days: Day[] = [{ on: today, shape: 'today', words: 'today' }, ...steps, { on: dueOn, shape: 'deadline', words: 'the deadline' }]
  return days.toSorted((one, other) => one.on.localeCompare(other.on))
}

/** The first day of the line and of every month after, each where its name has room; the month itself before the days left of the last. */
function monthsBetween(first: CalendarDate, final: CalendarDate, x: (on: CalendarDate) => number): CommitteeLine['months'] {
  const starts = [...datesAfter(addDays(first, -1), final)].filter((date) => date === first || date.endsWith('-01'))
  const months = starts.map((date) => ({ x: x(date), name: monthAndYear(date) }))
  const [rest, next] = months
  const named = rest && next && endOf(rest) > next.x ? months.slice(1) : months
  return named.reduce<CommitteeLine['months']>((shown, month) => {
    const last = shown.at(-1)
    return last && endOf(last) > month.x ? shown : [...shown, month]
  }, [])
}

function endOf({ x, name }: { x: number; name: string }): number {
  return x + ROOM_BESIDE_NAME + name.length * LETTER
}
