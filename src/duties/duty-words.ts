import { ruleDueOn } from '../deadlines/deadline.ts'
import { type DeadlineWords, deadlineInWords } from '../deadlines/deadline-words.ts'
import { metTag } from '../deadlines/deadline-tag.ts'
import { countOfDays } from '../deadlines/time-left.ts'
import type { InWords } from '../history/change.ts'
import type { HistoryEvent } from '../history/event.ts'
import { type CalendarDate, daysBetween } from '../lib/calendar-date.ts'
import { fullDate } from '../lib/date-words.ts'
import { tag } from '../lib/tag.ts'
import { type Duty, type DutyRecord, type DutyStage, stageOf, type StatedDate } from './duty.ts'

export type DutyWords = DeadlineWords & {
  id: number
  stage: DutyStage
  /** When it applies, for as long as nobody has said whether that is so. */
  condition: string | null
  owner: string | null
  met: string | null
  stated: StatedWords | null
}

/** The date in the letter beside the one that was counted. */
export type StatedWords = { dueOn: string; differs: boolean; governs: boolean; because: string | null }

export function dutyInWords(duty: Duty): DutyWords {
  const stage = stageOf(duty)
  const words = deadlineInWords(duty)
  return {
    ...words,
    left: leftOf(duty, stage) ?? words.left,
    id: duty.id,
    stage,
    condition: stage === 'to be confirmed' ? duty.template.condition : null,
    owner: duty.owner?.name ?? null,
    met: metOf(duty),
    stated: statedOf(duty),
  }
}

/** For a form that discharges; `go` is its button. */
export const NOT_AS_SHOWN = {
  field: 'go',
  message: 'Something on this page changed after you opened it. What stands now is below: check it again',
}

/** Met 3 days early, met on the last day, met 1 day late. A duty without a date is met on time whenever it is. */
export function outcomeWords(metOn: CalendarDate, dueOn: CalendarDate | null): string {
  if (!dueOn) return 'Met'
  const days = daysBetween(metOn, dueOn)
  if (days === 0) return 'Met on the last day'
  return `Met ${countOfDays(days, 'day')} ${days > 0 ? 'early' : 'late'}`
}

export type AdditionWords = { by: string; at: string; because: string }

/** Of one that somebody added by hand, the last time; null where the kind of inspection brought it. The newest line comes first. */
export function additionIn(history: readonly { who: string; at: string; event: HistoryEvent }[]): AdditionWords | null {
  const [added] = history.flatMap(({ who, at, event }) => (event.kind === 'duty added' ? [{ by: who, at, because: event.because }] : []))
  return added ?? null
}

/** Of one that hangs on a condition and is not confirmed any more, or never was; null of one that people are reminded of. */
export function whyNotReminded(before: DutyRecord, after: Pick<DutyRecord, 'confirmedOn'>): string | null {
  if (stageOf({ ...before, ...after }) !== 'to be confirmed') return null
  return `It ${before.confirmedOn ? 'must be confirmed again' : 'is still to be confirmed'}, and nobody is reminded until then`
}

/** As its form and its history say it. */
export function statedInWords({ statedDueOn, governedBy, because }: StatedDate): InWords {
  return [
    ['date in the letter', statedDueOn ? fullDate(statedDueOn) : 'none', 'statedDueOn'],
    ['which governs', governedBy === 'letter' ? 'the letter' : 'the rule', 'governedBy'],
    ['reason', because ?? 'none', 'because'],
  ]
}

function leftOf({ discharge, dueOn }: Duty, stage: DutyStage): DeadlineWords['left'] {
  if (discharge) return metTag(outcomeWords(discharge.on, dueOn), { ...discharge, dueOn })
  if (stage === 'to be confirmed') return tag('To be confirmed', 'yellow')
  if (stage === 'dropped') return tag('Dropped', 'grey')
  return null
}

function metOf({ discharge }: Duty): string | null {
  return discharge && fullDate(discharge.on)
}

function statedOf({ statedDueOn, governs, governedBecause, ...duty }: Duty): StatedWords | null {
  return (
    statedDueOn && {
      dueOn: fullDate(statedDueOn),
      differs: statedDueOn !== ruleDueOn(duty),
      governs: governs === 'letter',
      because: governedBecause,
    }
  )
}
