import type { Database } from '../../db/tables.ts'
import { record, type Stamp } from '../history/record.ts'
import { letStandNoMore } from '../inspections/changes.ts'
import { londonDay } from '../lib/clock.ts'
import { deadlinesOfAny } from './queries.ts'
import { tellNothingOfDuty } from './telling-changes.ts'

/**
 * True if it stood and now is withdrawn. Its deadlines are kept as they are counted now, and nobody is told any more that one of its
 * duties is theirs.
 */
export function withdrawInspection(db: Database, id: number, { because, ...stamp }: Stamp & { because: string }): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    if (!(await letStandNoMore(tx, id, { because, at: stamp.at }))) return false
    const duties = await deadlinesOfAny(tx, id, londonDay(stamp.at))
    for (const duty of duties) await tellNothingOfDuty(tx, duty, stamp.at)
    const deadlines = duties.map(({ id: dutyId, dueOn }) => ({ dutyId, dueOn }))
    await record(tx, { about: 'inspection', id, kind: 'inspection withdrawn', because, deadlines }, stamp)
    return true
  })
}
