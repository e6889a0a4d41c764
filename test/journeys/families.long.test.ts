import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { paper } from '../intake/reading/paper.ts'
import { realReports } from '../support/machine.ts'
import { people } from '../support/world.ts'
import { checkAccessibility, journey, screenshot } from './browser.ts'
import { fill, heading, mistakes, words } from './steps.ts'
import { aTown } from './town.ts'

const folder = mkdtempSync(join(tmpdir(), 'families-'))
afterAll(() => rmSync(folder, { recursive: true }))

const town = await aTown('2026-04-15T09:00:00Z')
const PROSE = 'And a good deal more was said about it, as is usual in a letter like this, over many lines of ordinary print.'

/** One real report of each family, and how many recommendations a person read in it. */
const REPORTS = [
  { file: 'ilacs-2023-stockton.pdf', kind: 'ILACS', count: 4 },
  { file: 'sif-2016-kirklees.pdf', kind: 'SIF', count: 37 },
  { file: 'presif-2013-kent.pdf', kind: 'PRE-SIF', count: 12 },
  { file: 'jtai-2024-torbay.pdf', kind: 'JTAI', count: 9 },
  { file: 'send-2023-nottinghamshire.pdf', kind: 'SEND', count: 6 },
].map(({ file, ...expected }) => ({ path: join(realReports ?? '', file), ...expected }))

const LETTERS = [
  { path: letter('focused visit', '* How plans are shared.\n* Who is told.'), kind: 'FOCUSED VISIT', count: 2 },
  { path: letter('monitoring visit', '* How soon calls are answered.'), kind: 'MONITORING VISIT', count: 1 },
]

journey('a letter of each kind of visit is uploaded, checked and recorded', () => eachIsRecorded(LETTERS))

const onRealReports = realReports ? describe : describe.skip

onRealReports('with the real reports', () => {
  journey('a report of each family is uploaded, checked and recorded', () => eachIsRecorded(REPORTS))
})

type Expected = { path: string; kind: string; count: number }

async function eachIsRecorded(reports: Expected[]): Promise<void> {
  const dina = await town.as(people.dina)
  for (const report of reports) await isRecorded(dina, report)
}

async function isRecorded(dina: Page, { path, kind, count }: Expected): Promise<void> {
  await dina.goto('/intake/new')
  await dina.getByLabel('Choose the report as a file').setInputFiles(path)
  await press(dina, 'Read the report')
  expect(await heading(dina)).toBe('Check what we read')
  expect(await dina.getByLabel('Kind of inspection').inputValue()).toBe(kind)
  expect(await dina.locator('.app-recommendation').count()).toBe(count)
  expect(await everyItemIsMarkedInItsPage(dina)).toBe(true)
  if (kind === 'SEND') await checkAccessibility(dina)
  await screenshot(dina, `intake-check-${kind.toLowerCase().replace(' ', '-')}`)
  await fill(dina, { 'When did the council receive the final report?': '13/4/2026' })
  await press(dina, 'Record this inspection')
  expect(await mistakes(dina)).toEqual([])
  expect(await words(dina)).toContain('Monday 13 April 2026')
}

/** What was read stands highlighted among the lines around it, and says from which page. */
async function everyItemIsMarkedInItsPage(page: Page): Promise<boolean> {
  const panes = await page.locator('.app-source').count()
  const marked = await page.locator('.app-source mark').count()
  const places = await page.getByText(/^Read from pages? \d+( and \d+)?$/).count()
  return panes > 0 && panes === marked && panes === places
}

/** As in steps.ts, but without a look by axe at every page: seven reports are much, and the page is the same. */
async function press(page: Page, button: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: button, exact: true }).click()])
}

function letter(visit: string, items: string): string {
  const path = join(folder, `${visit}.pdf`)
  writeFileSync(
    path,
    paper(`
26 March 2026
Dear colleague
## ${visit.replace(/^./, (first) => first.toUpperCase())} to Westmere children’s services
This letter summarises the findings of a ${visit} to Westmere
children’s services on 15 and 16 March 2026. Inspectors met families.
## Headline findings
${PROSE.slice(0, 80)}
## What needs to improve in this area of social work practice?
${items}
## Main findings
${PROSE.slice(0, 80)}
Yours sincerely
Avery Quill
His Majesty’s Inspector
`),
  )
  return path
}
