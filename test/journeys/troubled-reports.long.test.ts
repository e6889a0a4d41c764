import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { people } from '../support/world.ts'
import { journey, screenshot } from './browser.ts'
import { fill, heading, mistakes, press, words } from './steps.ts'
import { aTown } from './town.ts'

const town = await aTown()
const folder = mkdtempSync(join(tmpdir(), 'troubled-'))
afterAll(() => rmSync(folder, { recursive: true }))

const made = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const fixture = (name: string) => join(import.meta.dirname, '../fixtures', name)

const TROUBLED = [
  { what: 'noise', file: made('report.pdf', Buffer.alloc(3000, 7)), says: /does not look like an inspection report/ },
  { what: 'forty megabytes', file: made('big.pdf', Buffer.alloc(40 * 1024 * 1024, '%PDF-')), says: /too big: it may be up to 20 MB/ },
  { what: 'a locked file', file: fixture('encrypted.pdf'), says: /locked with a password/ },
  { what: 'pictures of pages', file: fixture('image-only.pdf'), says: /pictures of pages and no text/ },
  { what: 'an empty file', file: fixture('empty.pdf'), says: /There is nothing in it|holds pictures of pages/ },
]

journey('whatever is wrong with a file, the page says what to do, keeps what was pasted and leaves the way by hand open', async () => {
  const dina = await town.as(people.dina, '/intake/new')
  for (const { what, file, says } of TROUBLED) {
    await fill(dina, { 'Or paste its text': `Beside ${what}` })
    await dina.getByLabel('Choose the report as a file').setInputFiles(file)
    await press(dina, 'Read the report')
    expect({ what, said: await mistakes(dina) }).toEqual({ what, said: [expect.stringMatching(says)] })
    expect(await dina.getByLabel('Or paste its text').inputValue()).toBe(`Beside ${what}`)
  }
  await screenshot(dina, 'intake-new-refused')
  await press(dina, 'Type the recommendations by hand')
  expect(await heading(dina)).toBe('Type what the report says')
})

journey('a document that is no inspection report is said to be none', async () => {
  const dina = await town.as(people.dina, '/intake/new')
  const minutes = made('minutes.txt', 'Minutes of the parish council. Present: nine. The hedge was discussed.')
  await dina.getByLabel('Choose the report as a file').setInputFiles(minutes)
  await press(dina, 'Read the report')
  expect(await words(dina)).toContain('This does not look like a kind of inspection report that is known here. Check everything.')
})

journey('text without a list says so, and what needs to improve is typed by hand', async () => {
  const dina = await town.as(people.dina, '/intake/new')
  await fill(dina, { 'Or paste its text': WITHOUT_LIST })
  await press(dina, 'Read the report')
  expect(await heading(dina)).toBe('Check what we read')
  expect(await words(dina)).toContain('No list of what needs to improve was found')
  await screenshot(dina, 'intake-check-without-list')
  await press(dina, 'Add a recommendation')
  await fill(dina, {
    'Kind of inspection': 'Inspection of local authority children’s services (ILACS)',
    Authority: 'Westmere Borough Council',
    'What needs to improve of recommendation 1': 'How plans are reviewed.',
    'When did the council receive the final report?': '27/2/2026',
  })
  await press(dina, 'Record this inspection')
  expect(await heading(dina)).toBe('Westmere Borough Council: inspection received Friday 27 February 2026')
  expect(await words(dina)).toContain('1. How plans are reviewed.')
})

const WITHOUT_LIST = `Inspection of Westmere Borough Council local authority children’s services
Inspection dates: 19 January 2026 to 23 January 2026
Lead inspector: Imogen Vale
Leaders know the service well, and social workers are proud to work in Westmere.`
