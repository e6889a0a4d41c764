import type { Database, Tx } from '../../db/tables.ts'
import { addEvidence } from '../evidence/changes.ts'
import { evidenceWords, type NewEvidence } from '../evidence/evidence.ts'
import { record } from '../history/record.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { londonDay } from '../lib/clock.ts'
import { checklistFor } from './checklist-queries.ts'
import { mayBeDischarged, type ToDischarge, toDischarge } from './discharge-queries.ts'
import { type Duty, isOpen } from './duty.ts'
import { dutyById, type Frozen } from './queries.ts'
import { tellNothingOfDuty } from './telling-changes.ts'

type Stamp = { by: { id: number }; at: Date }

export type DoneThings = { keys: readonly string[]; doneOn: CalendarDate; doneBy: string; evidence: NewEvidence }

/** Lines of a duty's checklist that one piece of evidence shows as done. Those done already, and every line of a duty that is over, stay as they are. */
export function recordDone(db: Database, dutyId: number, done: DoneThings & Stamp): Promise<number> {
  return db.transaction().execute((tx) => addDone(tx, dutyId, done))
}

/** The part of it for what is recorded together with something else. */
export async function addDone(tx: Tx, dutyId: number, { keys, doneOn, doneBy, evidence, ...stamp }: DoneThings & Stamp): Promise<number> {
  const duty = await dutyById(tx, dutyId)
  const lines = (await checklistFor(tx, duty)).map((line, position) => ({ ...line, position }))
  const fresh = isOpen(duty) ? lines.filter(({ key, done }) => !done && keys.includes(key)) : []
  if (fresh.length === 0) return 0
  const evidenceId = await addEvidence(tx, evidence, stamp)
  for (const { key, position, what } of fresh) {
    await tx.insertInto('checklistLines').values({ dutyId, key, position, what, doneOn, doneBy, evidenceId }).execute()
    const told = { what, on: doneOn, doneBy, evidence: evidenceWords(evidence) }
    await record(tx, { about: 'duty', id: dutyId, kind: 'checklist line done', ...told }, stamp)
  }
  return fresh.length
}

/** Recorded by mistake; its evidence and what was said of it stay in the history. False when there is nothing to take back. */
export function takeBackLine(db: Database, dutyId: number, { key, ...stamp }: Stamp & { key: string }): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const duty = await dutyById(tx, dutyId)
    const line = (await checklistFor(tx, duty)).find((each) => each.key === key)
    if (!line?.done || !isOpen(duty)) return false
    await tx.deleteFrom('checklistLines').where('dutyId', '=', dutyId).where('key', '=', key).execute()
    const told = { what: line.what, on: line.done.on, doneBy: line.done.by, evidence: line.done.evidence.text }
    await record(tx, { about: 'duty', id: dutyId, kind: 'checklist line taken back', ...told }, stamp)
    return true
  })
}

/** Stale: it is not any more what the page showed, by its mark. */
export type Discharged = 'discharged' | 'not done' | 'stale'

/**
 * Met on the day of the last thing done. From here on its rule, its day of receipt and its working are what they are today:
 * nothing changed later moves it. Not done when something is left to do, or it is over already.
 */
export function dischargeDuty(db: Database, dutyId: number, { shown, ...stamp }: Stamp & { shown: string }): Promise<Discharged> {
  return db.transaction().execute(async (tx) => {
    const now = await toDischarge(tx, await dutyById(tx, dutyId), londonDay(stamp.at))
    if (!mayBeDischarged(now)) return 'not done'
    if (now.mark !== shown) return 'stale'
    await discharge(tx, now, stamp)
    return 'discharged'
  })
}

/** The part of it for what is recorded together with something else: whoever calls it has looked that it may be. */
export async function discharge(tx: Tx, { duty, metOn }: Pick<ToDischarge, 'duty' | 'metOn'>, { by, at }: Stamp): Promise<void> {
  const { id, template, dueOn, version } = duty
  if (!metOn) throw new Error(`Duty ${id} has not been met`)
  const { name } = await tx.selectFrom('people').select('name').where('id', '=', by.id).executeTakeFirstOrThrow()
  await tx
    .updateTable('duties')
    .set({
      dischargedOn: metOn,
      dischargedById: by.id,
      dischargedAt: at.toISOString(),
      dueOn,
      frozen: JSON.stringify(frozenOf(duty, name)),
      version: version + 1,
    })
    .where('id', '=', id)
    .execute()
  await record(tx, { about: 'duty', id, kind: 'duty discharged', duty: template.name, on: metOn, dueOn }, { by, at })
  await tellNothingOfDuty(tx, { id }, at)
}

/** All that its certificate says, but for what nothing can change: the lines of its checklist and their evidence. */
function frozenOf({ template, receivedOn, authority, inspectionKind, owner, ...duty }: Duty, by: string): Frozen {
  const { name, clocks, governs, dueOn, problem } = duty
  return { template, receivedOn, authority, inspectionKind, owner, by, deadline: { name, clocks, governs, dueOn, problem } }
}
