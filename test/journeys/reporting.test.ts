import { people } from '../support/world.ts'
import { journey, screenshot } from './browser.ts'
import { choose, fill, follow, heading, mistakes, open, press, words } from './steps.ts'
import { aTown } from './town.ts'

const town = await aTown()
const TITLE = 'How our plan stands, March 2026'

journey('a director freezes the position, writes what the numbers do not say, and publishes', async () => {
  const dina = await town.as(people.dina)
  await follow(dina, 'Status reports')
  await screenshot(dina, 'status-reports')
  await press(dina, 'Write a status report')
  await fill(dina, { 'Title of the report': '' })
  await press(dina, 'Freeze the position and continue')
  expect(await mistakes(dina)).toHaveLength(1)
  await fill(dina, { 'Title of the report': TITLE })
  await press(dina, 'Freeze the position and continue')
  await fill(dina, { 'Your commentary': 'Visits are **on time** again.\n\n- two teams book them early' })
  await screenshot(dina, 'status-report-edit')
  await press(dina, 'Save')
  expect(await dina.locator('.app-preview strong').first().innerText()).toBe('on time')
  await press(dina, 'Save and check before publishing')
  expect(await words(dina)).toContain('Monday 2 March 2026')
  await screenshot(dina, 'status-report-publication')
  await press(dina, 'Publish the report')
  expect(await heading(dina)).toBe(TITLE)
})

journey('the plan moves on, and the report stays as it was', async () => {
  const mina = await town.as(people.mina, '/actions/2/updates/new')
  await fill(mina, {
    'What has changed since last time?': 'Said after the report was frozen',
    'What difference has it made for children, and how do you know?': 'None yet',
    'When do you expect it to be finished?': '30/4/2026',
  })
  await choose(mina, 'Off track')
  await press(mina, 'Save update')
  await open(mina, '/status-reports/3')
  expect(await words(mina)).not.toContain('Said after the report was frozen')
})

journey('a cabinet member comes from the letter, reads what is late first, prints it, and sees nothing else', async () => {
  await town.aMinutePasses()
  const letter = town.mailbox.received.find(({ recipients }) => recipients.includes(people.cora.email))
  expect(letter?.subject).toBe('Status report published: position as at Monday 2 March 2026')
  expect(letter?.text).toContain(`${town.address}/status-reports/3`)
  const cora = await town.as(people.cora)
  expect(await heading(cora)).toBe('Status reports')
  expect(await cora.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual(['Statements', 'Status reports'])
  await follow(cora, TITLE)
  const headings = await cora.locator('main h2').allInnerTexts()
  expect(headings.indexOf('What needs attention')).toBeLessThan(headings.indexOf('What the inspectors said, and what is being done'))
  const text = await words(cora)
  expect(text).toMatch(/Late 1 action[^]*Agree a single standard for recording visits/)
  expect(text).toMatch(/Recommendation 1 LATE|Recommendation 1 Late/)
  await screenshot(cora, 'status-report')

  await cora.emulateMedia({ media: 'print' })
  for (const hidden of ['Sign out', 'All status reports', 'To print this report']) {
    expect(await cora.getByText(hidden).isVisible()).toBe(false)
  }
  expect(await cora.getByText('Agree a single standard for recording visits').first().isVisible()).toBe(true)
  await cora.emulateMedia({ media: null })

  for (const address of [
    '/inspections',
    '/inspections/1',
    '/recommendations/1',
    '/actions',
    '/actions/2',
    '/actions/export.csv',
    '/people',
    '/letters',
  ]) {
    const answer = await cora.goto(address)
    expect(`${answer?.status()} ${address}`).toBe(`404 ${address}`)
    expect(await heading(cora)).toBe('Page not found')
  }
  await screenshot(cora, 'error-not-found')
})
