import { extractText } from 'unpdf'
import type { Database } from '../../db/tables.ts'
import { dutyById } from '../../src/duties/queries.ts'
import { checklistFor } from '../../src/duties/checklist-queries.ts'
import { confirmDuty } from '../../src/duties/choosing-changes.ts'
import { dischargeDuty, recordDone } from '../../src/duties/discharge-changes.ts'
import { toDischarge } from '../../src/duties/discharge-queries.ts'
import { day, people } from '../support/world.ts'
import { journey, screenshot } from './browser.ts'
import { words } from './steps.ts'
import { aTown } from './town.ts'

const town = await aTown('2026-03-12T09:00:00Z')
const larger = await aTown('2026-03-12T09:00:00Z')

journey('the certificate of twelve things done, each with evidence of its own, is on one sheet of paper', async () => {
  await dischargedPieceByPiece(town.db, 8)
  const dina = await town.as(people.dina, '/duties/1/certificate')
  await screenshot(dina, 'certificate-of-twelve')
  for (const done of ['Partner number 8', 'A local radio station', 'met 8 days early']) expect(await words(dina)).toContain(done)
  expect(await dina.locator('.app-certificate tbody tr').count()).toBe(12)
  const pdf = await dina.pdf({ format: 'A4' })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})

journey('a longer one goes on under the same headings: nothing is cut, and nothing stands alone', async () => {
  await dischargedPieceByPiece(larger.db, 16)
  const dina = await larger.as(people.dina, '/duties/1/certificate')
  const { text } = await extractText(new Uint8Array(await dina.pdf({ format: 'A4' })))
  const [first = '', second = '', ...more] = text
  expect(more).toEqual([])
  expect(first).toMatch(/Discharged by\s+Dina Okafor/)
  expect(second).toMatch(/^To Done Evidence\s+\w/)
  for (const sheet of [first, second]) expect(sheet.match(/Partner number/g)).toHaveLength(sheet.match(/addressee-\d+/g)?.length ?? 0)
})

/** The report went to so many partners, and to the four other places, each shown by a page of its own. */
async function dischargedPieceByPiece(db: Database, partners: number): Promise<void> {
  const names = Array.from({ length: partners }, (_, at) => `Partner number ${at + 1} of the council`)
  await db
    .insertInto('addressees')
    .values(names.map((name) => ({ kind: 'partner' as const, name, contact: '' })))
    .execute()
  const stamp = { by: people.dina, at: new Date('2026-03-10T10:00:00Z') }
  const duty = await dutyById(db, 1)
  await confirmDuty(db, duty, { owner: people.dina, ...stamp })
  const done = { doneOn: day('2026-03-10'), doneBy: 'Communications team' }
  for (const { key } of await checklistFor(db, duty))
    await recordDone(db, 1, { keys: [key], ...done, evidence: { address: `https://westmere.example/report/${key}` }, ...stamp })
  const { mark: shown } = await toDischarge(db, await dutyById(db, 1), day('2026-03-10'))
  await dischargeDuty(db, 1, { shown, ...stamp })
}
