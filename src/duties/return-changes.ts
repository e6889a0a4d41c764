import type { Database, Tx } from '../../db/tables.ts'
import { tellingFor } from '../actions/telling.ts'
import { record, type Stamp } from '../history/record.ts'
import { letStandAgain } from '../inspections/changes.ts'
import { londonDay } from '../lib/clock.ts'
import { recordMovements } from './changes.ts'
import { type Duty, isOpen } from './duty.ts'
import { type Return, returnOf } from './return-queries.ts'
import { tellDutyOwners } from './telling-changes.ts'

const BECAUSE = 'bank holidays or the duty template changed while the inspection was withdrawn'

/** One that hangs on a condition is to be confirmed again. */
export const TAKEN_FROM_OWNER = { ownerId: null, confirmedOn: null } as const

/**
 * True if it was withdrawn and now stands again, its duties as they were. A deadline that is counted otherwise than then says so
 * in the history; its owners are told of their duties again, and one whose owner has left, or is no director any more, waits for another.
 */
export async function bringBackInspection(db: Database, id: number, { because, ...stamp }: Stamp & { because: string }): Promise<boolean> {
  const telling = await tellingFor(db, stamp)
  return db.transaction().execute(async (tx) => {
    const back = await returnOf(tx, id, londonDay(stamp.at))
    if (!(await letStandAgain(tx, id, { because, ...stamp }))) return false
    await recordMovements(tx, back.moved, { because: BECAUSE, ...stamp })
    for (const duty of back.ownerless) await takeFromOwner(tx, duty, stamp)
    await tellDutyOwners(tx, handOversOf(back), telling)
    return true
  })
}

async function takeFromOwner(tx: Tx, { id, owner }: Duty, stamp: Stamp): Promise<void> {
  await tx
    .updateTable('duties')
    .set((is) => ({ ...TAKEN_FROM_OWNER, version: is('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await record(tx, { about: 'duty', id, kind: 'duty given to', from: owner?.name ?? 'nobody', to: 'nobody' }, stamp)
}

/** Whoever owns a duty still is told as if nobody had owned it till now; whoever cannot any more, only if they had heard that it was theirs. */
function handOversOf({ duties, ownerless, untold }: Return) {
  const kept = duties.filter((duty) => isOpen(duty) && !ownerless.includes(duty))
  return [
    ...kept.map(({ owner, ...duty }) => ({ duty: { ...duty, owner: null }, owner })),
    ...ownerless.filter(({ id }) => !untold.has(id)).map((duty) => ({ duty, owner: null })),
  ]
}
