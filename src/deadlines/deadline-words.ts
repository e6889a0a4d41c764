import { type CalendarDate, isWeekend } from '../lib/calendar-date.ts'
import { fullDate, monthAndYear } from '../lib/date-words.ts'
import type { Tag } from '../lib/tag.ts'
import type { Counted, DayKind, SkippedDay } from './clock.ts'
import { type Deadline, type Length, lengthOf, ruleDueOn } from './deadline.ts'
import { timeLeftTag } from './deadline-tag.ts'
import type { DutyTemplate } from './duty-template.ts'
import { countedClocks, type WorkingLine, workingOf } from './working.ts'

/** A deadline as pages say it. */
export type DeadlineWords = {
  name: string
  /** Wednesday 18 March 2026; null where there is no date. */
  dueOn: string | null
  /** What the rule comes to; another than `dueOn` where the letter governs. */
  ruleDueOn: string | null
  left: Tag | null
  /** What stands beside the date that governs, where the council and the Regulations differ. */
  regulations: string | null
  /** For whoever wonders at them. */
  whyTwo: string | null
  problem: string | null
  counts: CountWords[]
}

/** How one date was counted, and every day that was skipped. */
export type CountWords = { rule: string; skipped: { date: string; why: string }[] }

/** `counted` is null on a day that does not count. */
export type WorkingTable = {
  title: string
  rule: string
  unit: string
  lines: { kind: WorkingLine['kind']; date: string; says: string; counted: number | null }[]
}

type Told = Deadline & { template: DutyTemplate; receivedOn: CalendarDate }

export function deadlineInWords(told: Told): DeadlineWords {
  const { name, dueOn, timeLeft, problem } = told
  const ruled = ruleDueOn(told)
  return {
    name,
    dueOn: dueOn && fullDate(dueOn),
    ruleDueOn: ruled && fullDate(ruled),
    left: timeLeft && timeLeftTag(timeLeft),
    regulations: regulationsInWords(told),
    whyTwo: whyTwo(told.template),
    problem,
    counts: countsOf(told),
  }
}

/** 30 days, or 30 working days. */
export function lengthWords({ length, dayKind }: Length): string {
  return `${length} ${dayKind === 'working' ? 'working ' : ''}${length === 1 ? 'day' : 'days'}`
}

/** Of the two times, the one that does not govern is named with its date; where the letter governs, both are. */
function regulationsInWords({ template, clocks, governs }: Told): string | null {
  const [own, theirs] = [lengthOf(template, 'council'), template.regulations]
  if (!theirs) return null
  const allowed = `The Regulations allow ${lengthWords(theirs)}`
  if (template.governedBy === 'council') return dated(allowed, clocks.regulations)
  const first = governs === 'letter' ? dated(allowed, clocks.regulations) : `This is what the Regulations allow, ${lengthWords(theirs)}`
  return own ? `${first}. ${dated(`${lengthWords(own)}, the council’s own time, end on`, clocks.council, ' ')}` : first
}

function whyTwo({ length, dayKind, regulations }: DutyTemplate): string | null {
  if (!regulations || length === null) return null
  const [own, theirs] = [countedWords({ length, dayKind }), countedWords(regulations)]
  return `Why two dates? The council has set itself ${own}. The Regulations allow ${theirs}. Whoever keeps the earlier date keeps both.`
}

function countedWords(each: Length): string {
  return `${lengthWords(each)}, ${HOW_COUNTED[each.dayKind]}`
}

const HOW_COUNTED: Record<DayKind, string> = { working: 'weekends and bank holidays left out', calendar: 'every day counted' }

function dated(words: string, counted: Counted | null, before = ': '): string {
  return counted ? `${words}${before}${fullDate(counted.dueOn)}` : `${words}; that date cannot be counted yet`
}

function countsOf(told: Told): CountWords[] {
  return countedClocks(told).map(({ whose, clock, dueOn, skipped }) => ({
    rule: `${whose === 'regulations' ? 'The Regulations: ' : ''}${ruleOf(clock, dueOn)}`,
    skipped: datesOf(skipped),
  }))
}

function ruleOf({ length, dayKind }: Length, dueOn: CalendarDate): string {
  if (dayKind === 'calendar') return `Every day counts, weekends and bank holidays too. Day ${length} is ${fullDate(dueOn)}.`
  return `Saturdays, Sundays and bank holidays are skipped. Working day ${length} is ${fullDate(dueOn)}.`
}

/** Every clock of a deadline as a table that can be checked by hand. */
export function workingsOf(told: Told): WorkingTable[] {
  return countedClocks(told).map((counted) => ({
    title: counted.whose === 'regulations' ? `${lengthWords(counted.clock)}, as the Regulations allow` : lengthWords(counted.clock),
    rule: ruleOf(counted.clock, counted.dueOn),
    unit: counted.clock.dayKind === 'working' ? 'Working day' : 'Day',
    lines: workingOf(told.receivedOn, counted).map(lineInWords),
  }))
}

function lineInWords({ kind, on, why, counted }: WorkingLine): WorkingTable['lines'][number] {
  const date = kind === 'end of month' ? `End of ${monthAndYear(on)}` : fullDate(on)
  const says = {
    'day 0': 'Report received',
    skipped: isWeekend(on) ? 'Weekend' : why,
    'end of month': 'Counted so far',
    due: 'The last day',
  }
  return { kind, date, says: says[kind], counted: kind === 'skipped' ? null : counted }
}

function datesOf(skipped: SkippedDay[]): CountWords['skipped'] {
  return skipped.map(({ date, why }) => ({ date: fullDate(date), why: isWeekend(date) ? 'Weekend' : why }))
}
