import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { paper } from '../intake/reading/paper.ts'
import { unzipped } from '../support/unzipped.ts'
import { people } from '../support/world.ts'
import { journey, screenshot } from './browser.ts'
import { choose, fill, follow, heading, mistakes, open, press, words } from './steps.ts'
import { aTown } from './town.ts'

/** The spring of 2014: a report received on Tuesday 11 February is recorded on the day after. */
const town = await aTown('2014-02-12T09:00:00Z')
// The council of plan.ts was inspected in 2026, which is not yet.
await town.db.deleteFrom('duties').execute()
const PARTNERS = Array.from({ length: 14 }, (_, at) => `Partner number ${at + 1} of the council`)
await town.db
  .insertInto('addressees')
  .values(PARTNERS.map((name) => ({ kind: 'partner' as const, name })))
  .execute()

const PUBLISH_REPORT = 'Publish the inspection report'
const PUBLISH_STATEMENT = 'Publish the written statement of action and the period for each action'
const SUPERVISOR = 'Give every new social worker a supervisor by name'
const REPORT = paper(
  `
# Westmere Borough Council
## Inspection of services for children in need of help and
## protection, children looked after and care leavers
Inspection date: 12 November 2013 – 4 December 2013
Report published: 11 February 2014
## The overall judgement is requires improvement
`,
  `
## What does the local authority need to improve?
### Priority and immediate action
24. See every child on the list within a week.
### Areas for improvement:
25. Name a supervisor for every new social worker.
## Information about this inspection
It was carried out by six inspectors over four weeks. They read the files of children and spoke to those who look after them.
## The effectiveness of the local safeguarding children board is good
### Areas for improvement
90. Meet more often.
`,
)

journey('a report of 2014 is read and recorded, and the day of each duty is counted', async () => {
  const dina = await town.as(people.dina, '/intake/new')
  const file = { name: 'report of 2014.pdf', mimeType: 'application/pdf', buffer: Buffer.from(REPORT) }
  await dina.getByLabel('Choose the report as a file').setInputFiles(file)
  await press(dina, 'Read the report')
  expect(await dina.getByLabel('Kind of inspection').inputValue()).toBe('SIF')
  await fill(dina, { 'When did the council receive the final report?': '11/2/2014' })
  await press(dina, 'Record this inspection')
  expect(await mistakes(dina)).toEqual([])
  expect(await words(dina)).toContain('2 of 2 recommendations to the council have no action yet.')
  const report = await deadline(dina, PUBLISH_REPORT)
  expect(report).toContain('By the end of Thursday 13 March 2014')
  expect(report).toContain('The Regulations allow 30 working days: Tuesday 25 March 2014.')
  expect(await deadline(dina, PUBLISH_STATEMENT)).toContain('By the end of Friday 23 May 2014')
  await screenshot(dina, 'inspection-with-duties')
})

journey('every recommendation to the authority has its action', async () => {
  const dina = await atTheInspection()
  await addAction(dina, 24, 'Visit every child on the list')
  await addAction(dina, 25, SUPERVISOR)
  expect(await words(dina)).toContain('Every recommendation to the council has an action.')
})

journey('the report is published to everybody the law names, and its duty discharged with a certificate', async () => {
  town.setTime('2014-03-10T10:00:00Z')
  const dina = await atTheInspection()
  await follow(dina, PUBLISH_REPORT)
  await confirm(dina)
  await press(dina, 'Record what was done')
  for (const box of await dina.getByRole('checkbox').all()) await box.check()
  await fill(dina, {
    'On which day?': '7/3/2014',
    'Who did it?': 'Communications team',
    'A web address': 'https://westmere.example/ofsted',
  })
  await screenshot(dina, 'duty-checklist')
  await press(dina, 'Record as done')
  await screenshot(dina, 'duty-done')
  await press(dina, 'Discharge this duty')
  await press(dina, 'Discharge this duty')
  const dates = ['met 6 days early', 'Thursday 13 March 2014', 'The Regulations allow 30 working days: Tuesday 25 March 2014']
  await isCertified(dina, [...dates, 'Friday 7 March 2014', ...PARTNERS])
  await screenshot(dina, 'certificate')
})

journey('the statement is drafted, consulted on, agreed and published', async () => {
  town.setTime('2014-05-19T09:00:00Z')
  const dina = await atTheInspection()
  await follow(dina, 'The council’s written statement on this inspection')
  await press(dina, /^Draft the statement[^]*11 February 2014/)
  expect(await words(dina)).toMatch(/By the end of Friday 23 May 2014/i)
  expect(await words(dina)).toMatch(/Not in this statement[^]*Meet more often\./)
  await press(dina, 'Write foreword and introduction')
  await fill(dina, { Foreword: 'Children told the inspectors that visits come **too late**.' })
  await press(dina, 'Save')
  await press(dina, 'Record a consultation')
  await fill(dina, { Name: 'Lena Marsh', Role: 'Leader of the council', 'What they said': 'Say when we will look again.' })
  await screenshot(dina, 'statement-consultation')
  await press(dina, 'Record the consultation')
  expect(await words(dina)).toContain('Lena Marsh, Leader of the council, on version 1, Monday 19 May 2014')
  await press(dina, 'Check and agree')
  await screenshot(dina, 'statement-agreement')
  await press(dina, 'Agree version 1')
  await press(dina, 'Check and publish')
  await screenshot(dina, 'statement-publication')
  await press(dina, 'Publish the statement')
})

journey('anyone reads it without signing in, on paper too, and takes it along as a Word file', async () => {
  const nobody = await town.newBrowser()
  await open(nobody, '/published')
  await screenshot(nobody, 'published')
  await follow(nobody, 'Written statement of action on the report received Tuesday 11 February 2014, version 1')
  expect(await words(nobody)).toMatch(/too late[^]*See every child on the list[^]*Head of Safeguarding/)
  expect(await words(nobody)).not.toMatch(/Mo Farrant|Meet more often/)
  expect(await nobody.context().cookies()).toEqual([])
  await screenshot(nobody, 'published-statement')
  await nobody.emulateMedia({ media: 'print' })
  expect(await nobody.getByText('Download it as a Word file').isVisible()).toBe(false)
  await nobody.emulateMedia({ media: null })
  const link = nobody.getByRole('link', { name: 'Download it as a Word file' })
  const [saved] = await Promise.all([nobody.waitForEvent('download'), link.click()])
  expect(saved.suggestedFilename()).toBe('Written statement of action, version 1.docx')
  expect(unzipped(readFileSync(await saved.path())).get('word/document.xml')).toContain(SUPERVISOR)
})

journey('it is sent to whom the law names, and discharges its own duty with a certificate', async () => {
  town.setTime('2014-05-20T09:00:00Z')
  const dina = await town.as(people.dina, '/statements/1')
  await press(dina, 'Check and discharge this duty')
  const check = dina.url()
  await screenshot(dina, 'statement-proof-blocked')
  await follow(dina, 'confirm that it applies and name its owner')
  await press(dina, 'Confirm')
  for (const reader of ['The Secretary of State', 'His Majesty’s Chief Inspector']) {
    await dina.goto(check)
    await follow(dina, `record that it was sent to “${reader}”`)
    await press(dina, 'Record the sending')
  }
  expect(await words(dina)).toMatch(/Where it was sent[^]*Secretary of State[^]*Chief Inspector/)
  await withdrawWrongSending(dina)
  await screenshot(dina, 'statement-published')
  await press(dina, 'Check and discharge this duty')
  await screenshot(dina, 'statement-proof')
  await press(dina, 'Record this and discharge the duty')
  const proof = ['/published/statements/1', 'Monday 19 May 2014', 'Written statement of action, version 1.docx']
  await isCertified(dina, ['met 3 days early', 'Friday 23 May 2014', 'Tuesday 20 May 2014', ...proof])
  await screenshot(dina, 'certificate-statement')
  await open(dina, '/statements/1')
  await follow(dina, /^Withdraw the sending to .* State/)
  expect(await words(dina)).toMatch(/This sending cannot be withdrawn[^]*tell your monitoring officer/)
  await screenshot(dina, 'statement-withdrawal-refused')
  await open(dina, '/inspections/2')
  expect(await words(dina)).toMatch(/Met 6 days early[^]*Met 3 days early/i)
})

async function withdrawWrongSending(page: Page): Promise<void> {
  await press(page, 'Record a sending')
  await choose(page, 'Somebody else')
  await fill(page, { 'If it was somebody else: who?': 'The Leader of the council', 'What was sent': 'The printed statement' })
  await screenshot(page, 'statement-sending')
  await press(page, 'Record the sending')
  await follow(page, /^Withdraw the sending to The Leader/)
  await fill(page, { 'Why is it withdrawn?': 'It was only shown to her' })
  await screenshot(page, 'statement-withdrawal')
  await press(page, 'Withdraw sending')
  expect(await words(page)).toMatch(/Withdrawn by Dina Okafor, Tuesday 20 May 2014[^]*It was only shown to her/)
}

async function atTheInspection(): Promise<Page> {
  const dina = await town.as(people.dina, '/inspections/2')
  return dina
}

async function addAction(page: Page, recommendation: number, what: string): Promise<void> {
  await follow(page, `Add actions to recommendation ${recommendation}`)
  await fill(page, {
    'What will be done': what,
    'How you will know it has worked': 'Every file shows it',
    Owner: 'Mo Farrant, Head of Safeguarding',
    'Due on': '30/6/2014',
  })
  await press(page, 'Save action')
  expect(await mistakes(page)).toEqual([])
}

async function confirm(page: Page): Promise<void> {
  await press(page, 'Confirm this duty')
  await fill(page, { 'Which director owns it?': 'Dina Okafor, Director of Children’s Services' })
  await press(page, 'Confirm')
}

/** What the inspection's page says of one duty. */
function deadline(page: Page, duty: string): Promise<string> {
  const link = page.getByRole('link', { name: duty, exact: true })
  return page.locator('.app-deadline').filter({ has: link }).innerText()
}

/** The certificate says all this, on one sheet of A4. */
async function isCertified(page: Page, said: string[]): Promise<void> {
  expect(await heading(page)).toBe('Statutory duty discharged')
  const certificate = await words(page)
  for (const each of said) expect(certificate).toContain(each)
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
}
