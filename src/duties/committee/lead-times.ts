import { lengthWords } from '../../deadlines/deadline-words.ts'
import type { DayCount } from '../../deadlines/days-around.ts'
import type { LeadTimes } from '../../deadlines/plan-back.ts'
import type { InWords } from '../../history/change.ts'

/** The council's own, with the version somebody changes them from. */
export type ChosenLeadTimes = { leadTimes: LeadTimes; version: number }

/** `isClear` where neither the first day nor the day of the meeting counts. */
export type LeadTime = { name: keyof LeadTimes; text: string; hint: string; isClear: boolean }

/** In the order of a form, each with what it is called and how it is counted. */
export const LEAD_TIMES: readonly LeadTime[] = [
  { name: 'draft', text: 'Writing the draft', hint: 'Before the draft must be ready.', isClear: false },
  {
    name: 'clearance',
    text: 'Legal and finance clearance',
    hint: 'From the day the draft is ready to the day the agenda is published.',
    isClear: false,
  },
  {
    name: 'notice',
    text: 'Notice in the forward plan',
    hint: 'Clear days: neither the day of the notice nor the day of the meeting counts. A key decision needs 28 clear days (S.I. 2012/2089, regulation 9).',
    isClear: true,
  },
  {
    name: 'agenda',
    text: 'Agenda and papers published',
    hint: 'Clear days before the meeting. The law asks for five (S.I. 2012/2089, regulations 6 and 7).',
    isClear: true,
  },
  {
    name: 'callIn',
    text: 'Publishing the decision, and call-in',
    hint: 'From the meeting until the decision can no longer be called in: often 2 working days to publish it and 5 for call-in.',
    isClear: false,
  },
]

export function leadTimesInWords(leadTimes: LeadTimes): InWords {
  return LEAD_TIMES.map(
    ({ name, text, isClear }) => [text.toLowerCase(), countWords(leadTimes[name], isClear), `${name}Length`, `${name}DayKind`] as const,
  )
}

/** 28 clear days, 5 clear working days, 10 working days; or that there is no such part. */
export function countWords(count: DayCount, isClear: boolean): string {
  if (count.length === 0) return 'not used'
  return isClear ? lengthWords(count).replace(' ', ' clear ') : lengthWords(count)
}
