import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { realReports } from '../support/machine.ts'
import { people } from '../support/world.ts'
import { journey, screenshot } from './browser.ts'
import { fill, follow, heading, mistakes, open, press, words } from './steps.ts'
import { aTown } from './town.ts'

const town = await aTown('2026-04-15T09:00:00Z')
const MADE_UP = join(import.meta.dirname, '../fixtures/made-up-ilacs.pdf')

journey('a director uploads a report, puts right what was read, and sees every deadline counted', async () => {
  const dina = await town.as(people.dina)
  await screenshot(dina, 'inspections')
  await press(dina, 'Record an inspection')
  await screenshot(dina, 'intake-new')
  await upload(dina, MADE_UP)
  expect(await heading(dina)).toBe('Check what we read')
  expect(await dina.getByLabel('Authority', { exact: true }).inputValue()).toBe('Westmere Borough Council')
  expect(await dina.getByLabel('Lead inspector (optional)').inputValue()).toBe('Avery Quill')
  expect(await dina.getByLabel('Last day on site (optional)').inputValue()).toBe('13/3/2026')
  expect(await dina.getByLabel('Grade of judgement 4', { exact: true }).inputValue()).toBe('Outstanding')
  expect(await beginnings(dina)).toEqual(['How soon', 'The way', 'Second looks', 'The offer'])
  expect(await dina.locator('.app-source').nth(2).innerText()).toContain('Second looks by managers')
  await screenshot(dina, 'intake-check')

  await fill(dina, { 'What needs to improve of recommendation 1': 'How soon a worker comes.\n\nHow soon a child is seen.' })
  await press(dina, 'Split of recommendation 1')
  expect(await beginnings(dina)).toEqual(['How soon', 'How soon', 'The way', 'Second looks', 'The offer'])
  await press(dina, 'Merge up of recommendation 2')
  expect(await said(dina, 1)).toBe('How soon a worker comes. How soon a child is seen.')
  await press(dina, 'Move up of recommendation 3')
  await press(dina, 'Drop of recommendation 4')
  await press(dina, 'Add a recommendation')
  expect(await beginnings(dina)).toEqual(['How soon', 'Second looks', 'The way', ''])

  await press(dina, 'Record this inspection')
  expect(await mistakes(dina)).toEqual([
    'Enter the date the report was received',
    'Enter what needs to improve, or drop this recommendation',
  ])
  expect(await beginnings(dina)).toEqual(['How soon', 'Second looks', 'The way', ''])
  await fill(dina, {
    'What needs to improve of recommendation 4': 'What children are told about complaints.',
    'When did the council receive the final report?': '13/4/2026',
  })
  await press(dina, 'Record this inspection')
  await theInspectionIsShown(dina)
})

async function theInspectionIsShown(dina: Page): Promise<void> {
  expect(await heading(dina)).toBe('Westmere Borough Council: inspection received Monday 13 April 2026')
  expect(await words(dina)).toContain('4 of 4 recommendations to the council have no action yet.')
  const [publish, statement] = await dina.locator('.app-deadline').all()
  expect(await publish?.innerText()).toContain('By the end of Wednesday 13 May 2026 28 days (19 working days) left')
  expect(await statement?.innerText()).toContain('By the end of Wednesday 22 July 2026')
  await dina.getByText('How we counted to Wednesday 22 July 2026').click()
  const counted = (await statement?.innerText()) ?? ''
  expect(counted).toContain('Day 0 is Monday 13 April 2026')
  for (const day of ['Saturday 18 April 2026: Weekend', 'Monday 25 May 2026: Spring bank holiday']) expect(counted).toContain(day)
  await screenshot(dina, 'inspection')
  await follow(dina, 'Publish the inspection report')
  await screenshot(dina, 'duty')
  await open(dina, '/inspections')
  expect(await words(dina)).toContain('Westmere Borough Council: received Monday 13 April 2026')
}

journey('the report and its recommendations are there for a manager to read, and not to change', async () => {
  const mo = await town.as(people.mo, '/inspections/2')
  const report = mo.getByRole('link', { name: 'made-up-ilacs.pdf' })
  const [saved] = await Promise.all([mo.waitForEvent('download'), report.click()])
  expect(saved.suggestedFilename()).toBe('made-up-ilacs.pdf')
  await follow(mo, /^2\. Second looks by managers/)
  expect(await words(mo)).toContain('What needs to improve, page 2')
  await open(mo, '/intake/new')
  expect(await heading(mo)).toBe('You cannot do this')
  await screenshot(mo, 'error-not-yours')
})

const onRealReports = realReports ? describe : describe.skip

onRealReports('with the real reports', () => {
  journey('one of 2018 gives its four recommendations', async () => {
    const dina = await town.as(people.dina, '/intake/new')
    await upload(dina, join(realReports ?? '', 'ilacs-2018-hillingdon.pdf'))
    expect(await dina.getByLabel('Authority', { exact: true }).inputValue()).toMatch(/Hillingdon/)
    expect(await beginnings(dina)).toEqual(['The quality', 'The timeliness', 'The understanding', 'Timely and'])
    await fill(dina, { 'When did the council receive the final report?': '14/4/2026' })
    await press(dina, 'Record this inspection')
    expect(await words(dina)).toContain('4 of 4 recommendations to the council have no action yet.')
  })
})

async function upload(page: Page, file: string): Promise<void> {
  await page.getByLabel('Choose the report as a file').setInputFiles(file)
  await press(page, 'Read the report')
}

/** The first two words of each recommendation on the check page. */
async function beginnings(page: Page): Promise<string[]> {
  const count = await page.getByRole('textbox', { name: /^What needs to improve of/ }).count()
  const texts = await Promise.all(Array.from({ length: count }, (_, index) => said(page, index + 1)))
  return texts.map((text) => text.split(' ', 2).join(' '))
}

function said(page: Page, number: number): Promise<string> {
  return page.getByLabel(`What needs to improve of recommendation ${number}`, { exact: true }).inputValue()
}
