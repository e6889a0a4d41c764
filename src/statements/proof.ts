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
    left: left.map(({ key, what }) => ({ key, what, isSent: readersIn(what).length > 0 })),
    metOn: left.length > 0 ? null : (days.toSorted().at(-1) ?? null),
  }
}

/** Whether a statement is what the duty asks for. */
export function isAnswered({ template }: Pick<DutyRecord, 'template'>): boolean {
  return template.metBy === 'statement'
}

// Whom the law's lists name, and what a person may have typed for them.
const READERS = [/secretary of state/i, /ofsted|chief inspector/i, /care quality commission|\bCQC\b/i]
const PUBLIC = /^the public$/i

// A place may name several: it is done once the last of them was first sent the statement.
function provenBy({ key, what }: ChecklistLine, { published, sendings }: Known): ProvenLine | null {
  if (PUBLIC.test(what)) return { key, what, doneOn: published.on, doneBy: published.by, evidence: { address: published.address } }
  const inOrder = sendings.toSorted((one, other) => one.sentOn.localeCompare(other.sentOn))
  const firsts = readersIn(what).map((reader) => inOrder.findIndex(({ sentTo }) => reader.test(sentTo)))
  const last = firsts.includes(-1) ? undefined : inOrder[Math.max(...firsts)]
  return last ? { key, what, doneOn: last.sentOn, doneBy: last.sentBy, evidence: { file: last.wordFile } } : null
}

function readersIn(what: string): RegExp[] {
  return READERS.filter((reader) => reader.test(what))
}
