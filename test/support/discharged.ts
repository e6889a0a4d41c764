import { toDischarge } from '../../src/duties/discharge-queries.ts'
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
  const { mark: shown } = await toDischarge(db, await dutyById(db, id), day(on))
  const became = await dischargeDuty(db, id, { shown, ...stamp })
  if (became !== 'discharged') throw new Error(`Duty ${id}: ${became}`)
}

/** What a check page posts, so that only what it showed is done. */
export async function shownOn(browser: { get: (address: string) => PromiseLike<{ text: string }> }, address: string) {
  const { text } = await browser.get(address)
  return { shown: /name="shown" value="([^"]*)"/.exec(text)?.[1] ?? '' }
}
