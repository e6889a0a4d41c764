import type { Database, Tx } from '../../db/tables.ts'
import { record, type Stamp } from '../history/record.ts'
import { letStandAgain } from '../inspections/changes.ts'
import { londonDay } from '../lib/clock.ts'
import { recordMovements } from './changes.ts'
import type { Duty } from './duty.ts'
import { returnOf } from './return-queries.ts'

const BECAUSE = 'bank holidays or the duty template changed while the inspection was withdrawn'

/**
 * True if it was withdrawn and now stands again, its duties as they were. A deadline that is counted otherwise than then says so
 * in the history; a duty whose owner has left, or is no director any more, waits for another.
 */
export function bringBackInspection(db: Database, id: number, { because, ...stamp }: Stamp & { because: string }): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const { moved, ownerless } = await returnOf(tx, id, londonDay(stamp.at))
    if (!(await letStandAgain(tx, id, { because, ...stamp }))) return false
    await recordMovements(tx, moved, { because: BECAUSE, ...stamp })
    for (const duty of ownerless) await takeFromOwner(tx, duty, stamp)
    return true
  })
}

async function takeFromOwner(tx: Tx, { id, owner }: Duty, stamp: Stamp): Promise<void> {
  await tx
    .updateTable('duties')
    .set((is) => ({ ownerId: null, confirmedOn: null, version: is('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await record(tx, { about: 'duty', id, kind: 'duty given to', from: owner?.name ?? 'nobody', to: 'nobody' }, stamp)
}
