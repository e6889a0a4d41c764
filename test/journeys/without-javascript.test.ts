import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { people } from '../support/world.ts'
import { journey, screenshot } from './browser.ts'
import { choose, fill, follow, heading, mistakes, open, press, words } from './steps.ts'
import { aTown } from './town.ts'

const town = await aTown('2026-04-15T09:00:00Z')
await town.aMinutePasses()

/** An old telephone on which scripts are switched off. */
const PHONE = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }

journey('without JavaScript, on a phone, a report becomes an inspection with its deadlines counted', async () => {
  const dina = await town.as(people.dina, '/', PHONE)
  await press(dina, 'Record an inspection')
  await dina.getByLabel('Choose the report as a file').setInputFiles(join(import.meta.dirname, '../fixtures/made-up-ilacs.pdf'))
  await press(dina, 'Read the report')
  await fits(dina)
  await press(dina, 'Drop of recommendation 4')
  await press(dina, 'Record this inspection')
  expect(await mistakes(dina)).toEqual(['Enter the date the report was received'])
  await fill(dina, { 'When did the council receive the final report?': '13/4/2026' })
  await press(dina, 'Record this inspection')
  expect(await heading(dina)).toBe('Westmere Borough Council: inspection received Monday 13 April 2026')
  await dina.getByText('How we counted to Wednesday 22 July 2026').click()
  expect(await words(dina)).toContain('Monday 4 May 2026: Early May bank holiday')
  await fits(dina)
})

journey('without JavaScript, on a phone, two actions are added on one page', async () => {
  const dina = await town.as(people.dina, '/inspections/2', PHONE)
  await follow(dina, 'Add actions to recommendation 1')
  await press(dina, 'Add another action')
  for (const number of [1, 2]) {
    await fill(dina.getByRole('group', { name: `Action ${number} of 2` }), {
      'What will be done': `Ring back within the hour, part ${number}`,
      'How you will know it has worked': 'Nine calls in ten',
      Owner: 'Mo Farrant, Head of Safeguarding',
      'Starts on': '15/4/2026',
      'Due on': '31/7/2026',
    })
  }
  await fits(dina)
  await press(dina, 'Save 2 actions')
  expect(await words(dina)).toContain('2 of 3 recommendations to the council have no action yet.')
  await open(dina, '/actions')
  await dina.getByText('Find or filter actions').click()
  await fill(dina, { 'Find words': 'ring back' })
  await press(dina, 'Show these actions')
  expect(await dina.locator('tbody th').count()).toBe(2)
  await fits(dina)
})

journey('without JavaScript, on a phone, an owner gives an update', async () => {
  const mo = await town.as(people.mo, '/', PHONE)
  expect(await heading(mo)).toBe('Your updates: 0 of 1 done')
  await fits(mo)
  await follow(mo, 'Visit every child within five working days of a move')
  await press(mo, 'Save update')
  expect(await mistakes(mo)).toHaveLength(3)
  await fill(mo, {
    'What has changed since last time?': 'Two teams book the visit when the move is agreed',
    'What difference has it made for children, and how do you know?': 'Six of eight children knew who was coming',
  })
  await choose(mo, 'On track')
  await fits(mo)
  await screenshot(mo, 'update-new-without-javascript')
  await press(mo, 'Save update')
  expect(await heading(mo)).toBe('Your updates: 1 of 1 done')
})

/** Nothing has to be pushed sideways to be read. */
async function fits(page: Page): Promise<void> {
  expect(await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)).toBeLessThanOrEqual(PHONE.viewport.width)
}
