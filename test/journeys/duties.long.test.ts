import type { Page } from 'playwright-core'
import { proposeDuties } from '../../src/duties/changes.ts'
import { discharged } from '../support/discharged.ts'
import { EVENTS_2031, governmentList } from '../support/government-list.ts'
import { day, people } from '../support/world.ts'
import { journey, screenshot } from './browser.ts'
import { choose, fill, follow, heading, mistakes, open, press, words } from './steps.ts'
import { aTown } from './town.ts'

const RECEIVED = { authority: 'Westmere Borough Council', reportFileId: null }
/** The spring of 2014, the day after a report was received. From there to its proof: receipt-to-proof.test.ts. */
const town = await aTown('2014-02-12T09:00:00Z')
// The council of plan.ts was inspected in 2026, which is not yet.
await town.db.deleteFrom('duties').execute()
await town.db
  .insertInto('inspections')
  .values({ id: 2, kind: 'SIF', ...RECEIVED, receivedOn: day('2014-02-11') })
  .execute()
await town.db.transaction().execute((tx) => proposeDuties(tx, { id: 2, kind: 'SIF' }))
const STATEMENT = 'Publish the written statement of action and the period for each action'

journey('the working of a deadline can be checked by hand', async () => {
  const dina = await atTheInspection()
  expect(await deadline(dina, 'Publish the report of the safeguarding board’s review')).toContain('To be confirmed')
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
  await dina.getByRole('button', { name: 'Confirm this duty' }).click()
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
  await dina.getByRole('link', { name: STATEMENT, exact: true }).click()
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
  await dina.getByRole('button', { name: 'Change the date in the letter' }).click()
  await choose(dina, 'The date in the letter')
  await press(dina, 'Save')
  expect(await heading(dina)).toBe('Check which deadline this moves')
  expect(await words(dina)).toContain('Tuesday 22 April 2014')
  await screenshot(dina, 'duty-stated-date-check')
  await press(dina, 'Go back and change')
  expect(await heading(dina)).toBe('The date in the letter')
}

journey('what is published is recorded line by line, to the council’s own addressees, and a page or a file shows it', async () => {
  const dina = await town.as(people.dina, '/addressees')
  await press(dina, 'Add an addressee')
  await choose(dina, 'Newspaper')
  await fill(dina, { Name: 'The Westmere Herald' })
  await press(dina, 'Add')
  await screenshot(dina, 'addressees')
  await dina.goto('/duties/1')
  await follow(dina, 'Record “The Westmere Herald” as done')
  const file = { name: 'press release.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') }
  await dina.getByLabel('Or a file').setInputFiles(file)
  await press(dina, 'Record as done')
  expect(await words(dina)).toContain('press release.pdf')
})

journey('a one-off bank holiday shows first what it moves, and what is discharged it moves no more', async () => {
  await discharged(town.db, 1, '2014-03-10')
  const ada = await town.as(people.ada, '/bank-holidays/2014')
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
  expect(await deadline(await atTheInspection(), STATEMENT)).toContain('By the end of Friday 23 May 2014')
})

journey('an administrator changes a rule knowing what it moves, and takes over the government’s list', async () => {
  const ada = await town.as(people.ada, '/duty-templates')
  await screenshot(ada, 'duty-templates')
  await follow(ada, 'Change “Publish the written statement of action and the period for each action”')
  await fill(ada, { 'Within how many days of receipt': '60' })
  await screenshot(ada, 'duty-template')
  await press(ada, 'Save')
  expect(await words(ada)).toContain('Friday 9 May 2014')
  await screenshot(ada, 'duty-template-check')
  await open(ada, '/bank-holidays')
  await press(ada, 'Upload the government’s list')
  await screenshot(ada, 'bank-holidays-upload')
  const file = { name: 'bank-holidays.json', mimeType: 'application/json', buffer: governmentList(EVENTS_2031) }
  await ada.getByLabel('The government’s list').setInputFiles(file)
  await press(ada, 'Continue')
  expect(await words(ada)).toContain('Added: Thursday 25 December 2031, Christmas Day')
  await screenshot(ada, 'bank-holidays-list-check')
  await press(ada, 'Save these changes')
  expect(await words(ada)).toContain('The government’s list is taken over')
})

journey('a clock that runs past the last known year is refused with the way to mend it', async () => {
  town.setTime('2031-12-02T09:00:00Z')
  await town.db
    .insertInto('inspections')
    .values({ id: 9, kind: 'ILACS', ...RECEIVED, receivedOn: day('2031-12-01') })
    .execute()
  const dina = await town.as(people.dina, '/inspections/9/duties/new')
  await choose(dina, STATEMENT)
  await fill(dina, { 'Why is it added?': 'The law asks for it.' })
  await press(dina, 'Add')
  expect(await words(dina)).toContain('Working days cannot be counted through 2032: its bank holidays are not known.')
  expect(await words(dina)).toContain('Ask your administrator to upload the government’s list of bank holidays of that year')
  await screenshot(dina, 'duty-not-counted')
  const ada = await town.as(people.ada)
  expect(await words(ada)).toContain('Bank holidays are known to the end of 2031 only.')
})

async function atTheInspection(): Promise<Page> {
  const dina = await town.as(people.dina, '/inspections/2')
  return dina
}

/** What the inspection's page says of one duty. */
function deadline(page: Page, duty: string): Promise<string> {
  return page
    .locator('.app-deadline')
    .filter({ has: page.getByRole('link', { name: duty, exact: true }) })
    .innerText()
}
