import type { Meaning, Place } from '../deadlines/place.ts'
import type { EvidenceLink } from '../evidence/evidence.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { type Addressee, ADDRESSEE_KINDS, type AddresseeKind } from './addressee.ts'
import type { DutyRecord } from './duty.ts'

/** One thing to be done before a duty is met. Its key stays when the words of it change. */
export type ChecklistLine = { key: string; what: string; contact: string; meant: Meaning | null; done: Done | null }

export type Done = { on: CalendarDate; by: string; evidence: EvidenceLink }

export type DoneLine = { key: string; what: string } & Done

/**
 * What the law's list comes to for this council: each of its addressees where the law says "each partner".
 * What was done stays on it, though the council's list has changed since; once discharged nothing else is on it.
 */
export function checklistOf(duty: DutyRecord, addressees: readonly Addressee[], done: readonly DoneLine[]): ChecklistLine[] {
  const asked = askedOf(duty, addressees)
  const known = new Map(done.map((line) => [line.key, line]))
  const gone = done
    .filter(({ key }) => !asked.some((line) => line.key === key))
    .map(({ key, what }) => ({ key, what, contact: '', meant: null }))
  return [...asked, ...gone].map((line) => ({ ...line, done: known.get(line.key) ?? null }))
}

/** The day the duty was met: that of the last thing done. Null while anything is left to do. */
export function metOn(lines: readonly ChecklistLine[]): CalendarDate | null {
  if (lines.some(({ done }) => done === null)) return null
  return lines
    .flatMap(({ done }) => (done ? [done.on] : []))
    .reduce<CalendarDate | null>((last, on) => (last && last > on ? last : on), null)
}

/** What is recorded as done before there was anything to do; the day of one of the two is wrong. */
export function doneBefore(receivedOn: CalendarDate, lines: readonly ChecklistLine[]): ChecklistLine[] {
  return lines.filter(({ done }) => done && done.on < receivedOn)
}

export type DoneTogether = { what: string[]; done: Done }

/** What one piece of evidence shows as done on one day, in one row: a council of many partners has its certificate on one sheet. */
export function doneTogether(lines: readonly ChecklistLine[]): DoneTogether[] {
  const done = lines.flatMap((line) => (line.done ? [{ what: line.what, done: line.done }] : []))
  const groups = Map.groupBy(done, ({ done: { on, by, evidence } }) => JSON.stringify([on, by, evidence.href]))
  return [...groups.values()].flatMap((group) => (group[0] ? [{ what: group.map(({ what }) => what), done: group[0].done }] : []))
}

/** Kinds of addressee the law asks for, of which the council's list has none. */
export function missingKinds({ template }: DutyRecord, addressees: readonly Addressee[]): AddresseeKind[] {
  const asked = ADDRESSEE_KINDS.filter((kind) => template.places.some(({ meant }) => meant === kind))
  return asked.filter((kind) => !addressees.some((addressee) => addressee.kind === kind))
}

/** Two places may mean the same addressee, who is asked for once. */
function askedOf({ template, discharge }: DutyRecord, addressees: readonly Addressee[]): Asked[] {
  const lines = discharge ? [] : template.places.flatMap((place) => linesFor(place, addressees))
  return [...new Map(lines.map((line) => [line.key, line])).values()]
}

type Asked = Omit<ChecklistLine, 'done'>

function linesFor({ id, words, meant }: Place, addressees: readonly Addressee[]): Asked[] {
  const named = addressees.filter(({ kind }) => kind === meant)
  if (named.length === 0) return [{ key: `place-${id}`, what: words, contact: '', meant }]
  return named.map((addressee) => ({ key: `addressee-${addressee.id}`, what: addressee.name, contact: addressee.contact, meant }))
}
