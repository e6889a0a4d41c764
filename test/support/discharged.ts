import { confirmDuty } from '../../src/duties/choosing-changes.ts'
import { checklistFor } from '../../src/duties/checklist-queries.ts'
import { dischargeDuty, recordDone } from '../../src/duties/discharge-changes.ts'
import { dutyById } from '../../src/duties/queries.ts'
import type { Database } from '../../db/tables.ts'
import { day, people } from './world.ts'

/** A duty with everything done on one day, shown by one page of the web, and discharged by Dina. */
export async function discharged(db: Database, id: number, on: string): Promise<void> {
  const stamp = { by: people.dina, at: new Date(`${on}T10:00:00Z`) }
  const duty = await dutyById(db, id)
  await confirmDuty(db, duty, { owner: people.dina, ...stamp })
  const keys = (await checklistFor(db, duty)).map(({ key }) => key)
  const evidence = { address: 'https://westmere.example/report' }
  await recordDone(db, id, { keys, doneOn: day(on), doneBy: 'Communications team', evidence, ...stamp })
  if (!(await dischargeDuty(db, id, stamp))) throw new Error(`Duty ${id} was not discharged`)
}
