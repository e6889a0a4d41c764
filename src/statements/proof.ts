import type { ChecklistLine } from '../duties/checklist.ts'
import type { DutyRecord } from '../duties/duty.ts'
import type { NewEvidence, NewFile } from '../evidence/evidence.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { type Reader, readerMeant } from './reader.ts'
import type { Sending } from './statement.ts'

/** What is recorded of the statements of one inspection: the first that was published, and every sending of any version. */
export type Known = {
  published: { on: CalendarDate; by: string; address: string }
  /** Each with the Word file that its version was published with. */
  sendings: readonly (Pick<Sending, 'reader' | 'sentOn' | 'sentBy'> & { wordFile: NewFile })[]
}

/** One line of a duty's checklist that what is known shows as done. */
export type ProvenLine = { key: string; what: string; doneOn: CalendarDate; doneBy: string; evidence: NewEvidence }

/** It is met by sending the statement to `reader`; where that is nobody it is recorded on the duty's own page. */
export type LineLeft = { key: string; what: string; reader: Reader | null }

export type Proof = { proven: ProvenLine[]; left: LineLeft[]; metOn: CalendarDate | null }

/** What of a duty's checklist the statement itself shows as done, and what is left; `metOn` is null while anything is. */
export function proofOf(lines: readonly ChecklistLine[], known: Known): Proof {
  const undone = lines.filter(({ done }) => !done)
  const proven = undone.flatMap((line) => provenBy(line, known) ?? [])
  const left = undone.filter(({ key }) => !proven.some((line) => line.key === key))
  const days = [...lines.flatMap(({ done }) => (done ? [done.on] : [])), ...proven.map(({ doneOn }) => doneOn)]
  return {
    proven,
    left: left.map(({ key, what, meant }) => ({ key, what, reader: readerMeant(meant) })),
    metOn: left.length > 0 ? null : (days.toSorted().at(-1) ?? null),
  }
}

/** Whether a statement is what the duty asks for. */
export function isAnswered({ template }: Pick<DutyRecord, 'template'>): boolean {
  return template.metBy === 'statement'
}

function provenBy({ key, what, meant }: ChecklistLine, { published, sendings }: Known): ProvenLine | null {
  if (meant === 'public') return { key, what, doneOn: published.on, doneBy: published.by, evidence: { address: published.address } }
  const asked = readerMeant(meant)
  const first = sendings
    .toSorted((one, other) => one.sentOn.localeCompare(other.sentOn))
    .find(({ reader }) => asked !== null && reader === asked)
  return first ? { key, what, doneOn: first.sentOn, doneBy: first.sentBy, evidence: { file: first.wordFile } } : null
}
