import { type CalendarDate, isWeekend } from '../lib/calendar-date.ts'
import { fullDate } from '../lib/date-words.ts'
import type { DayKind, SkippedDay } from './clock.ts'
import { type Deadline, type Urgency, urgencyOf } from './deadline.ts'
import type { DutyTemplate } from './duty-template.ts'

/** A deadline as pages say it. */
export type DeadlineWords = {
  name: string
  /** Wednesday 18 March 2026; null where there is no date. */
  dueOn: string | null
  left: { words: string; colour: 'red' | 'orange' | 'grey' } | null
  regulations: string | null
  problem: string | null
  counts: CountWords[]
}

/** How one date was counted, and every day that was skipped. */
export type CountWords = { rule: string; skipped: { date: string; why: string }[] }

type Told = Deadline & { template: DutyTemplate; receivedOn: CalendarDate }
type Length = { length: number; dayKind: DayKind }

const COLOURS = { late: 'red', soon: 'orange', later: 'grey' } as const satisfies Record<Urgency, string>

export function deadlineInWords(told: Told): DeadlineWords {
  const { name, dueOn, timeLeft, problem } = told
  return {
    name,
    dueOn: dueOn && fullDate(dueOn),
    left: timeLeft && { words: capitalised(timeLeft.words), colour: COLOURS[urgencyOf(timeLeft)] },
    regulations: regulationsInWords(told),
    problem,
    counts: countsOf(told),
  }
}

/** 30 days, or 30 working days. */
export function lengthWords({ length, dayKind }: Length): string {
  return `${length} ${dayKind === 'working' ? 'working ' : ''}${length === 1 ? 'day' : 'days'}`
}

function regulationsInWords({ template, regulationsDueOn }: Told): string | null {
  if (!template.regulations) return null
  const allowed = `The Regulations allow ${lengthWords(template.regulations)}`
  return regulationsDueOn ? `${allowed}: ${fullDate(regulationsDueOn)}` : `${allowed}; that date cannot be counted yet`
}

function countsOf(told: Told): CountWords[] {
  const { template, dueOn, skipped, regulationsDueOn, regulationsSkipped } = told
  const counts: CountWords[] = []
  if (template.length !== null && dueOn) {
    counts.push({ rule: ruleOf({ length: template.length, dayKind: template.dayKind }, dueOn), skipped: datesOf(skipped) })
  }
  if (template.regulations && regulationsDueOn) {
    counts.push({ rule: `The Regulations: ${ruleOf(template.regulations, regulationsDueOn)}`, skipped: datesOf(regulationsSkipped) })
  }
  return counts
}

function ruleOf({ length, dayKind }: Length, dueOn: CalendarDate): string {
  if (dayKind === 'calendar') return `Every day counts, weekends and bank holidays too. Day ${length} is ${fullDate(dueOn)}.`
  return `Saturdays, Sundays and bank holidays are skipped. Working day ${length} is ${fullDate(dueOn)}.`
}

function datesOf(skipped: SkippedDay[]): CountWords['skipped'] {
  return skipped.map(({ date, why }) => ({ date: fullDate(date), why: isWeekend(date) ? 'Weekend' : why }))
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
