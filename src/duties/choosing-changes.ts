import type { Database, Tx } from '../../db/tables.ts'
import { type Telling, tellingFor } from '../actions/telling.ts'
import { changesBetween } from '../history/change.ts'
import { record, saveEdit, type Stamp } from '../history/record.ts'
import type { TemplateRecord } from '../deadlines/duty-template.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { londonDay } from '../lib/clock.ts'
import type { Saved } from '../lib/saved.ts'
import type { Person } from '../people/person.ts'
import { recordMovements } from './changes.ts'
import type { DutyRecord, StatedDate } from './duty.ts'
import { statedInWords } from './duty-words.ts'
import type { Decision } from './form.ts'
import { movementsBetween } from './movement.ts'
import { tellDutyOwners, tellNothingOfDuty } from './telling-changes.ts'

/** What a director says of a duty that was proposed. */
export function decide(db: Database, duty: DutyRecord, { decision, ...stamp }: Stamp & { decision: Decision }): Promise<Saved> {
  return 'owner' in decision ? confirmDuty(db, duty, { ...decision, ...stamp }) : dropDuty(db, duty, { ...decision, ...stamp })
}

/** A director says that a duty applies and names its owner; later, gives it to another. The duty carries the version its form was opened on. */
export async function confirmDuty(db: Database, duty: DutyRecord, { owner, ...stamp }: Stamp & { owner: Owner }): Promise<Saved> {
  const telling = await tellingFor(db, stamp)
  return db.transaction().execute(async (tx) => {
    const confirmedOn = duty.confirmedOn ?? londonDay(stamp.at)
    if (!(await change(tx, duty, { ownerId: owner.id, confirmedOn }))) return 'stale'
    const { name, condition } = duty.template
    if (!duty.confirmedOn)
      await record(tx, { about: 'duty', id: duty.id, kind: 'duty confirmed', duty: name, owner: owner.name, condition }, stamp)
    else if (duty.owner?.id !== owner.id) await recordGiven(tx, duty, { owner, ...stamp })
    await tellDutyOwners(tx, [{ duty, owner }], telling)
    return 'saved'
  })
}

/** The part of handing over that is the duties' own: whoever calls it has looked that each is open and whose it is. */
export async function giveDuties(tx: Tx, given: readonly { duty: DutyRecord; owner: Owner }[], telling: Telling): Promise<void> {
  for (const { duty, owner } of given) {
    await change(tx, duty, { ownerId: owner.id })
    await recordGiven(tx, duty, { owner, ...telling })
  }
  await tellDutyOwners(tx, given, telling)
}

type Owner = Pick<Person, 'id' | 'name'>

function recordGiven(tx: Tx, duty: DutyRecord, { owner, by, at }: Stamp & { owner: Owner }): Promise<void> {
  return record(tx, { about: 'duty', id: duty.id, kind: 'duty given to', from: duty.owner?.name ?? 'nobody', to: owner.name }, { by, at })
}

/** It does not apply, or no longer. What was done for it is kept. */
export function dropDuty(db: Database, duty: DutyRecord, { because, by, at }: Stamp & { because: string }): Promise<Saved> {
  return db.transaction().execute(async (tx) => {
    if (!(await change(tx, duty, { droppedOn: londonDay(at), droppedBecause: because }))) return 'stale'
    await record(tx, { about: 'duty', id: duty.id, kind: 'duty dropped', duty: duty.template.name, because }, { by, at })
    await tellNothingOfDuty(tx, duty, at)
    return 'saved'
  })
}

export type Addition = Stamp & { inspectionId: number; template: TemplateRecord; because: string }

/** One that was not proposed, or that was dropped; it waits to be confirmed like any other. Answers its id, or null when it is there already. */
export function addDuty(db: Database, { inspectionId, template, because, by, at }: Addition): Promise<number | null> {
  return db.transaction().execute(async (tx) => {
    const added = await tx
      .insertInto('duties')
      .values({ inspectionId, templateId: template.id })
      .onConflict((known) => known.columns(['inspectionId', 'templateId']).doUpdateSet(AS_NEW).where('duties.droppedOn', 'is not', null))
      .returning('id')
      .executeTakeFirst()
    if (!added) return null
    await record(tx, { about: 'duty', id: added.id, kind: 'duty added', duty: template.name, because }, { by, at })
    return added.id
  })
}

const AS_NEW = { droppedOn: null, droppedBecause: null, confirmedOn: null, ownerId: null } as const

/** If that moves the deadline, the movement is in the history too. */
export function stateDate(db: Database, duty: DutyRecord, { stated, ...stamp }: Stamp & { stated: StatedDate }): Promise<Saved> {
  const { statedDueOn, governedBy, because } = stated
  const after = { statedDueOn, governedBy, governedBecause: because }
  const changes = changesBetween(statedInWords({ ...duty, because: duty.governedBecause }), statedInWords(stated))
  const governs = governedBy === 'letter'
  const event = {
    about: 'duty',
    id: duty.id,
    kind: 'stated date changed',
    from: duty.statedDueOn,
    to: statedDueOn,
    governs,
    because,
    changes,
  } as const
  return db.transaction().execute(async (tx) => {
    const saved = await saveEdit(tx, { changes, update: updateOf(tx, duty, after), event }, stamp)
    if (saved !== 'saved') return saved
    const moved = movementsBetween(duty, { ...duty, ...after }, await bankHolidaysOf(tx))
    const why = `${governs ? 'the date in the letter' : 'the date by the rule'} governs${because ? `: ${because}` : ''}`
    await recordMovements(tx, moved, { because: why, ...stamp })
    return saved
  })
}

type Columns = Partial<{
  ownerId: number
  confirmedOn: CalendarDate
  droppedOn: CalendarDate
  droppedBecause: string
  statedDueOn: CalendarDate | null
  governedBy: DutyRecord['governedBy']
  governedBecause: string | null
}>

async function change(tx: Tx, duty: DutyRecord, columns: Columns): Promise<boolean> {
  const { numUpdatedRows } = await updateOf(tx, duty, columns).executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Of an open duty alone, as it was when its form was opened. */
function updateOf(tx: Tx, { id, version }: DutyRecord, columns: Columns) {
  return tx
    .updateTable('duties')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('dischargedOn', 'is', null)
    .where('droppedOn', 'is', null)
}
