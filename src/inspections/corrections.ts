import { changesBetween, type InWords } from '../history/change.ts'
import type { Change } from '../history/event.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { fullDate } from '../lib/date-words.ts'
import { type InspectionDraft, type Judgement, kindWords } from './inspection.ts'

/** What two versions of an inspection's details differ in, in the words its form uses. */
export function corrections(before: InspectionDraft, after: InspectionDraft): Change[] {
  return changesBetween(inWords(before), inWords(after))
}

export function inWords(draft: InspectionDraft): InWords {
  return [
    ['kind', kindWords(draft.kind), 'kind'],
    ['authority', draft.authority, 'authority'],
    ['first day on site', dayWords(draft.inspectedFrom), 'inspectedFrom'],
    ['last day on site', dayWords(draft.inspectedTo), 'inspectedTo'],
    ['published on', dayWords(draft.publishedOn), 'publishedOn'],
    ['received on', dayWords(draft.receivedOn), 'receivedOn'],
    ['lead inspector', draft.leadInspector ?? 'not given', 'leadInspector'],
    ['judgements', draft.judgements.map(judgementWords).join('; ') || 'none', 'judgements'],
  ]
}

function dayWords(day: CalendarDate | null): string {
  return day ? fullDate(day) : 'not given'
}

function judgementWords({ area, grade }: Judgement): string {
  return `${area}: ${grade}`
}
