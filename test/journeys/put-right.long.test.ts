import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { people } from '../support/world.ts'
import { journey, screenshot } from './browser.ts'
import { fill, follow, heading, mistakes, open, press, words } from './steps.ts'
import { aTown } from './town.ts'

const town = await aTown('2026-04-15T09:00:00Z')
const MADE_UP = join(import.meta.dirname, '../fixtures/made-up-ilacs.pdf')
const RECEIVED = { 'When did the council receive the final report?': '13/4/2026' }

journey('what was dropped comes back, and Split says where it needs an empty line', async () => {
  const dina = await town.as(people.dina)
  await upload(dina)
  await press(dina, 'Drop of recommendation 2')
  expect(await dina.locator('#dropped-0').innerText()).toContain('Dropped: “The way plans are written')
  await press(dina, 'Split of recommendation 1')
  expect(await mistakes(dina)).toEqual(['Put an empty line where this recommendation divides into two, then choose Split again'])
  await screenshot(dina, 'intake-check-dropped')
  await press(dina, /^Undo dropping/)
  expect(await dina.getByLabel('What needs to improve of recommendation 2', { exact: true }).inputValue()).toContain('The way plans')
  await fill(dina, RECEIVED)
  await press(dina, 'Record this inspection')
  expect(await words(dina)).toContain('4 of 4 recommendations to the council have no action yet.')
})

journey('the same report again is remarked on, its draft is discarded, and what was recorded by mistake is withdrawn', async () => {
  const dina = await town.as(people.dina)
  await upload(dina)
  expect(await words(dina)).toContain('This file was recorded on Wednesday 15 April 2026 as Westmere Borough Council: ILACS report')
  await fill(dina, RECEIVED)
  await press(dina, 'Record this inspection')
  expect(await mistakes(dina)).toEqual(['This seems to be recorded already. Tick the box if it is a different inspection'])
  await screenshot(dina, 'intake-check-recorded-already')
  await follow(dina, 'Discard this draft')
  await screenshot(dina, 'intake-discarding')
  await press(dina, 'Discard draft')
  expect(await words(dina)).not.toContain('The file made-up-ilacs.pdf')
  await screenshot(dina, 'intake-new-with-drafts')

  await open(dina, '/inspections/2')
  await follow(dina, 'Recorded by mistake? Withdraw this inspection')
  await press(dina, 'Continue')
  expect(await mistakes(dina)).toEqual(['Enter why it is withdrawn'])
  await fill(dina, { 'Why is it withdrawn?': 'It is another council’s report' })
  await press(dina, 'Continue')
  await screenshot(dina, 'inspection-withdrawal-check')
  await press(dina, 'Withdraw this inspection')
  expect(await words(dina)).toContain('This inspection was withdrawn on Wednesday 15 April 2026: “It is another council’s report”')
  await screenshot(dina, 'inspection-withdrawn')
  await open(dina, '/statements')
  expect(await words(dina)).not.toContain('Monday 13 April 2026')
  await open(dina, '/inspections/2')
  await follow(dina, 'Withdrawn by mistake? Bring this inspection back')
  await press(dina, 'Continue')
  expect(await mistakes(dina)).toEqual(['Enter why it is brought back'])
  await screenshot(dina, 'inspection-return')
  await fill(dina, { 'Why is it brought back?': 'It is ours after all' })
  await press(dina, 'Continue')
  await screenshot(dina, 'inspection-return-check')
  await press(dina, 'Bring this inspection back')
  expect(await words(dina)).toContain('4 of 4 recommendations to the council have no action yet.')
  await open(dina, '/inspections/1/withdrawal')
  expect(await words(dina)).toContain('2 actions answer its recommendations')
  await screenshot(dina, 'inspection-not-withdrawn')
})

journey('a draft saved in two windows shows both versions, and neither is lost', async () => {
  const dina = await town.as(people.dina)
  await upload(dina)
  const other = await dina.context().newPage()
  await other.goto(dina.url())
  await fill(other, { Authority: 'Hartside Council', 'What needs to improve of recommendation 2': 'The way plans are read.' })
  await press(other, 'Save and come back later')
  await fill(dina, { 'Lead inspector (optional)': 'Imogen Vale' })
  await press(dina, 'Save and come back later')
  expect(await words(dina)).toContain('Saved meanwhile: Hartside Council')
  expect(await words(dina)).toContain('What you typed: Imogen Vale')
  await screenshot(dina, 'intake-check-two-windows')
})

async function upload(dina: Page): Promise<void> {
  await open(dina, '/intake/new')
  await dina.getByLabel('Choose the report as a file').setInputFiles(MADE_UP)
  await press(dina, 'Read the report')
  expect(await heading(dina)).toBe('Check what we read')
}
