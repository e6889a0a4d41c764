import type { Page } from 'playwright-core'
import { EVENTS_2031, governmentList } from '../support/government-list.ts'
import { day, people } from '../support/world.ts'
import { journey, screenshot } from './browser.ts'
import { choose, fill, follow, heading, mistakes, open, press, words } from './steps.ts'
import { aTown } from './town.ts'

/** The spring of 2014: a report received on Tuesday 11 February is recorded on the day after. */
const town = await aTown('2014-02-12T09:00:00Z')
// The council of plan.ts was inspected in 2026, which is not yet.
await town.db.deleteFrom('duties').execute()
const STATEMENT = 'Publish the written statement of action and the period for each action'
const PARTNERS = Array.from({ length: 14 }, (_, at) => `Partner number ${at + 1} of the council`)
const EVERYTHING = ['Westmere Health Trust', ...PARTNERS, 'Free to see at the authority’s offices', 'Copies to anyone who asks']

journey('a report of 2014 is recorded, and both its deadlines are counted and can be checked by hand', async () => {
  const dina = await town.as(people.dina)
  await open(dina, '/intake/new')
  await press(dina, 'Type the recommendations by hand')
  await fill(dina, {
    'Kind of inspection': 'Single inspection framework (SIF), 2013 to 2017',
    Authority: 'Westmere Borough Council',
    'When did the council receive the final report?': '11/2/2014',
  })
  await fill(dina, {
    'What needs to improve of recommendation 1': 'Ensure that all children are seen in time.',
  })
  await press(dina, 'Record this inspection')
  expect(await mistakes(dina)).toEqual([])
  const report = await deadline(dina, 'Publish the inspection report')
  expect(report).toContain('By the end of Thursday 13 March 2014')
  expect(report).toContain('The Regulations allow 30 working days: Tuesday 25 March 2014.')
  expect(await deadline(dina, STATEMENT)).toContain('By the end of Friday 23 May 2014')
  expect(await deadline(dina, 'Publish the report of the safeguarding board’s review')).toContain('To be confirmed')
  await screenshot(dina, 'inspection-with-duties')

  await follow(dina, STATEMENT)
  const table = await dina.locator('.app-working').innerText()
  for (const line of ['End of February 2014', 'Working day 13', 'Friday 18 April 2014', 'Good Friday', 'Working day 54', 'Working day 70'])
    expect(table).toContain(line)
  await screenshot(dina, 'duty-statement')
})

journey('the duty that hangs on a condition does not apply, and is dropped with the reason', async () => {
  const dina = await atTheInspection()
  await follow(dina, 'Publish the report of the safeguarding board’s review')
  expect(await words(dina)).toContain('Until a director has confirmed it nobody is warned of it')
  await press(dina, 'Confirm this duty')
  await press(dina, 'Confirm')
  expect(await mistakes(dina)).toEqual(['Say whether it applies'])
  await choose(dina, 'No, it does not apply')
  await fill(dina, { 'If it does not: why?': 'The board is reviewed in a report of its own.' })
  await screenshot(dina, 'duty-confirmation')
  await press(dina, 'Confirm')
  expect(await words(dina)).toContain('Dropped on Wednesday 12 February 2014: The board is reviewed in a report of its own.')
})

journey('a date in the letter that counts calendar days is a warning, and the rule governs', async () => {
  const dina = await atTheInspection()
  await follow(dina, STATEMENT)
  await press(dina, 'Confirm this duty')
  await fill(dina, { 'Which director owns it?': 'Dina Okafor, Director of Children’s Services' })
  await press(dina, 'Confirm')
  await press(dina, 'Record the date in the letter')
  await fill(dina, { 'Which date does the letter give?': '22/4/2014' })
  await press(dina, 'Save')
  expect(await mistakes(dina)).toEqual(['Enter why that date governs'])
  await choose(dina, 'The date by the rule')
  await fill(dina, { 'Why?': 'It counts calendar days.' })
  await screenshot(dina, 'duty-stated-date')
  await press(dina, 'Save')
  expect(await words(dina)).toContain(
    'The letter says Tuesday 22 April 2014; the rule comes to Friday 23 May 2014. The rule governs: It counts calendar days.',
  )
  await turnBack(dina)
})

/** Chosen to govern, it would move the deadline: that is shown before, and one can turn back. */
async function turnBack(dina: Page): Promise<void> {
  await press(dina, 'Change the date in the letter')
  await choose(dina, 'The date in the letter')
  await press(dina, 'Save')
  expect(await heading(dina)).toBe('Check which deadline this moves')
  expect(await words(dina)).toContain('Tuesday 22 April 2014')
  await screenshot(dina, 'duty-stated-date-check')
  await press(dina, 'Go back and change')
  expect(await heading(dina)).toBe('The date in the letter')
}

journey('the report is published to everybody the law names, and its duty discharged with a certificate', async () => {
  const dina = await town.as(people.dina)
  await open(dina, '/addressees')
  for (const [kind, name] of [
    ['Partner', 'Westmere Health Trust'],
    ['Newspaper', 'The Westmere Herald'],
    ['Radio station', 'Radio Wester'],
  ] as const) {
    await press(dina, 'Add an addressee')
    await choose(dina, kind)
    await fill(dina, { Name: name })
    await press(dina, 'Add')
  }
  await town.db
    .insertInto('addressees')
    .values(PARTNERS.map((name) => ({ kind: 'partner' as const, name })))
    .execute()
  await screenshot(dina, 'addressees')

  town.setTime('2014-03-10T10:00:00Z')
  const later = await atTheInspection()
  await follow(later, 'Publish the inspection report')
  await press(later, 'Confirm this duty')
  await press(later, 'Confirm')
  await press(later, 'Record what was done')
  for (const line of EVERYTHING) await choose(later, line)
  await fill(later, {
    'On which day?': '7/3/2014',
    'Who did it?': 'Communications team',
    'A web address': 'https://westmere.example/ofsted',
  })
  await screenshot(later, 'duty-checklist')
  await press(later, 'Record as done')
  await follow(later, 'Record “The Westmere Herald” as done')
  await choose(later, 'Radio Wester')
  await later
    .getByLabel('Or a file')
    .setInputFiles({ name: 'press release.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') })
  await press(later, 'Record as done')
  expect(await words(later)).toContain('press release.pdf')
  await screenshot(later, 'duty-done')
  await press(later, 'Discharge this duty')
  await screenshot(later, 'duty-discharge')
  await press(later, 'Discharge this duty')
  expect(await heading(later)).toBe('Statutory duty discharged')
  const certificate = await words(later)
  for (const said of [
    'met 3 days early',
    'Thursday 13 March 2014',
    'The Regulations allow 30 working days: Tuesday 25 March 2014',
    'Monday 10 March 2014',
  ])
    expect(certificate).toContain(said)
  await screenshot(later, 'certificate')
  expect(await sheetsOf(later)).toBe(1)
})

journey('it stands as met on its inspection and in the letters, and no bank holiday moves it any more', async () => {
  const ada = await town.as(people.ada)
  await open(ada, '/inspections')
  expect(await words(ada)).toContain('Met 3 days early')
  await open(ada, '/bank-holidays/2014')
  await screenshot(ada, 'bank-holidays')
  await press(ada, 'Add a one-off bank holiday')
  await fill(ada, { 'Which day?': '12/3/2014', 'What is it called?': 'Day of thanksgiving' })
  await press(ada, 'Continue')
  expect(await heading(ada)).toBe('Check what this bank holiday moves')
  const moved = await ada.locator('table').innerText()
  expect(moved).toContain('Friday 23 May 2014')
  expect(moved).toContain('Tuesday 27 May 2014')
  expect(moved).not.toContain('Publish the inspection report')
  await screenshot(ada, 'bank-holiday-check')
  await press(ada, 'Add this bank holiday')
  await follow(ada, 'Remove Day of thanksgiving')
  await press(ada, 'Remove this bank holiday')
  const dina = await atTheInspection()
  expect(await deadline(dina, STATEMENT)).toContain('By the end of Friday 23 May 2014')
})

journey('an administrator changes a rule knowing what it moves, and takes over the government’s list', async () => {
  const ada = await town.as(people.ada)
  await open(ada, '/settings')
  await follow(ada, 'Duty templates')
  await screenshot(ada, 'duty-templates')
  await follow(ada, 'Change “Publish the written statement of action and the period for each action”')
  await fill(ada, { 'Within how many days of receipt': '60' })
  await screenshot(ada, 'duty-template')
  await press(ada, 'Save')
  expect(await words(ada)).toContain('Friday 9 May 2014')
  await screenshot(ada, 'duty-template-check')
  await press(ada, 'Go back and change')
  await follow(ada, 'Duty templates')
  await press(ada, 'Add a duty template')
  await open(ada, '/bank-holidays')
  await press(ada, 'Upload the government’s list')
  await screenshot(ada, 'bank-holidays-upload')
  const file = { name: 'bank-holidays.json', mimeType: 'application/json', buffer: governmentList(EVENTS_2031) }
  await ada.getByLabel('The government’s list').setInputFiles(file)
  await press(ada, 'Continue')
  expect(await words(ada)).toContain('Added: Thursday 25 December 2031, Christmas Day')
  await screenshot(ada, 'bank-holidays-list-check')
  await press(ada, 'Take over these years')
  expect(await words(ada)).toContain('Bank holidays of 2031 taken over')
})

journey('a clock that runs past the last known year is refused with the way to mend it', async () => {
  town.setTime('2031-12-02T09:00:00Z')
  await town.db
    .insertInto('inspections')
    .values({ ...LATE, receivedOn: LATE.receivedOn })
    .execute()
  const dina = await town.as(people.dina)
  await open(dina, '/inspections/9/duties/new')
  await choose(dina, STATEMENT)
  await fill(dina, { 'Why is it added?': 'The law asks for it.' })
  await press(dina, 'Add')
  expect(await words(dina)).toContain('Working days cannot be counted through 2032: its bank holidays are not known.')
  expect(await words(dina)).toContain('Ask your administrator to upload the government’s list of bank holidays of that year')
  await screenshot(dina, 'duty-not-counted')
  const ada = await town.as(people.ada)
  expect(await words(ada)).toContain('Bank holidays are known to the end of 2031 only.')
})

const LATE = { id: 9, kind: 'ILACS', authority: 'Westmere Borough Council', receivedOn: day('2031-12-01'), reportFileId: null }

async function atTheInspection(): Promise<Page> {
  const dina = await town.as(people.dina)
  await open(dina, '/inspections/2')
  return dina
}

/** What the inspection's page says of one duty. */
function deadline(page: Page, duty: string): Promise<string> {
  return page
    .locator('.app-deadline')
    .filter({ has: page.getByRole('link', { name: duty, exact: true }) })
    .innerText()
}

/** How many sheets of A4 a page fills. */
async function sheetsOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4' })
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length
}
