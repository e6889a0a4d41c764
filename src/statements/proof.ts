import type { Meaning } from '../deadlines/place.ts'
import type { ChecklistLine } from '../duties/checklist.ts'
import type { DutyRecord } from '../duties/duty.ts'
import type { NewEvidence, NewFile } from '../evidence/evidence.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import type { Sending } from './statement.ts'

/** What is recorded of the statements of one inspection: the first that was published, and every sending of any version. */
export type Known = {
  published: { on: CalendarDate; by: string; address: string }
  /** Each with the Word file that its version was published with. */
  sendings: readonly (Pick<Sending, 'sentTo' | 'sentOn' | 'sentBy'> & { wordFile: NewFile })[]
}

/** One line of a duty's checklist that what is known shows as done. */
export type ProvenLine = { key: string; what: string; doneOn: CalendarDate; doneBy: string; evidence: NewEvidence }

/** `isSent`: it is met by sending the statement to somebody; whatever else is left is recorded on the duty's own page. */
export type LineLeft = { key: string; what: string; isSent: boolean }

export type Proof = { proven: ProvenLine[]; left: LineLeft[]; metOn: CalendarDate | null }

/** What of a duty's checklist the statement itself shows as done, and what is left; `metOn` is null while anything is. */
export function proofOf(lines: readonly ChecklistLine[], known: Known): Proof {
  const undone = lines.filter(({ done }) => !done)
  const proven = undone.flatMap((line) => provenBy(line, known) ?? [])
  const left = undone.filter(({ key }) => !proven.some((line) => line.key === key))
  const days = [...lines.flatMap(({ done }) => (done ? [done.on] : [])), ...proven.map(({ doneOn }) => doneOn)]
  return {
    proven,
    left: left.map(({ key, what, meant }) => ({ key, what, isSent: readerFor(meant) !== undefined })),
    metOn: left.length > 0 ? null : (days.toSorted().at(-1) ?? null),
  }
}

/** Whether a statement is what the duty asks for. */
export function isAnswered({ template }: Pick<DutyRecord, 'template'>): boolean {
  return template.metBy === 'statement'
}

// What a person may have typed for those to whom a statement was sent.
const READERS: Partial<Record<Meaning, RegExp>> = {
  'secretary of state': /secretary of state/i,
  'chief inspector': /ofsted|chief inspector/i,
  'care quality commission': /care quality commission|\bCQC\b/i,
}

function provenBy({ key, what, meant }: ChecklistLine, { published, sendings }: Known): ProvenLine | null {
  if (meant === 'public') return { key, what, doneOn: published.on, doneBy: published.by, evidence: { address: published.address } }
  const reader = readerFor(meant)
  const first = sendings.toSorted((one, other) => one.sentOn.localeCompare(other.sentOn)).find(({ sentTo }) => reader?.test(sentTo))
  return first ? { key, what, doneOn: first.sentOn, doneBy: first.sentBy, evidence: { file: first.wordFile } } : null
}

function readerFor(meant: Meaning | null): RegExp | undefined {
  return meant === null ? undefined : READERS[meant]
}
