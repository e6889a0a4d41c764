import type { Db } from '../../db/tables.ts'
import { evidenceLink } from '../evidence/evidence.ts'
import { NotFound } from '../lib/problems.ts'
import type { Person } from '../people/person.ts'
import { type Addressee, ADDRESSEE_KINDS, type AddresseeKind } from './addressee.ts'
import { type ChecklistLine, checklistOf, type DoneLine, metOn, missingKinds } from './checklist.ts'
import { type DutyRecord, isOpen } from './duty.ts'
import { mayChooseDuties } from './policy.ts'

export async function checklistFor(db: Db, duty: DutyRecord): Promise<ChecklistLine[]> {
  return checklistOf(duty, await everyAddressee(db), await doneLines(db, duty.id))
}

export type ShownChecklist = {
  dutyId: number
  isOpen: boolean
  mayChange: boolean
  lines: ChecklistLine[]
  isDone: boolean
  missing: AddresseeKind[]
}

/** As a duty's own page and its discharge show it. `missing` names the kinds of addressee the council has not listed. */
export async function shownChecklist(db: Db, duty: DutyRecord, person: Person): Promise<ShownChecklist> {
  const addressees = await everyAddressee(db)
  const lines = checklistOf(duty, addressees, await doneLines(db, duty.id))
  const open = isOpen(duty)
  return {
    dutyId: duty.id,
    isOpen: open,
    mayChange: open && mayChooseDuties(person),
    lines,
    isDone: metOn(lines) !== null,
    missing: open ? missingKinds(duty, addressees) : [],
  }
}

/** Partners first, then newspapers, then radio stations; each in the order of their names. */
export async function everyAddressee(db: Db): Promise<Addressee[]> {
  const rows = await db.selectFrom('addressees').selectAll().execute()
  return rows.toSorted(
    (one, other) =>
      ADDRESSEE_KINDS.indexOf(one.kind) - ADDRESSEE_KINDS.indexOf(other.kind) ||
      one.name.localeCompare(other.name, 'en', { numeric: true }),
  )
}

export async function addresseeById(db: Db, id: number): Promise<Addressee> {
  const row = await db.selectFrom('addressees').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}

async function doneLines(db: Db, dutyId: number): Promise<DoneLine[]> {
  const rows = await db
    .selectFrom('checklistLines')
    .innerJoin('evidence', 'evidence.id', 'evidenceId')
    .leftJoin('files', 'files.id', 'fileId')
    .select(['key', 'what', 'doneOn', 'doneBy', 'evidence.id', 'address', 'files.name as fileName'])
    .where('dutyId', '=', dutyId)
    .orderBy('checklistLines.position')
    .orderBy('key')
    .execute()
  return rows.map(({ key, what, doneOn, doneBy, ...evidence }) => ({ key, what, on: doneOn, by: doneBy, evidence: evidenceLink(evidence) }))
}
