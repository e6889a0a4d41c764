import type { Database } from '../../db/tables.ts'
import type { WithdrawnDuty } from '../history/duty-event.ts'
import { record, type Stamp } from '../history/record.ts'
import { letStandNoMore } from '../inspections/changes.ts'
import { londonDay } from '../lib/clock.ts'
import { clockDates } from './movement.ts'
import { deadlinesOfAny } from './queries.ts'
import { tellNothingOfDuty } from './telling-changes.ts'

/**
 * True if it stood and now is withdrawn. Its deadlines are kept as they are counted now, and nobody is told any more that one of its
 * duties is theirs.
 */
export function withdrawInspection(db: Database, id: number, { because, ...stamp }: Stamp & { because: string }): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    if (!(await letStandNoMore(tx, id, { because, at: stamp.at }))) return false
    const deadlines: WithdrawnDuty[] = []
    for (const duty of await deadlinesOfAny(tx, id, londonDay(stamp.at))) {
      const isUntold = await tellNothingOfDuty(tx, duty, stamp.at)
      deadlines.push({ dutyId: duty.id, dueOn: duty.dueOn, clocks: clockDates(duty), isUntold })
    }
    await record(tx, { about: 'inspection', id, kind: 'inspection withdrawn', because, deadlines }, stamp)
    return true
  })
}
