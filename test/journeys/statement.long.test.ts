import type { Page } from 'playwright-core'
import { keepStatement } from '../../src/statements/changes.ts'
import { statementById } from '../../src/statements/queries.ts'
import { aCompletePlan } from '../support/statements.ts'
import { people } from '../support/world.ts'
import { checkAccessibility, journey, screenshot } from './browser.ts'
import { choose, fill, follow, heading, open, press, words } from './steps.ts'
import { aTown } from './town.ts'

const town = await aTown()
const AT_400_PERCENT = { width: 320, height: 256 }

journey('a director drafts the statement and sees first what the plan lacks', async () => {
  const dina = await town.as(people.dina, '/statements')
  await screenshot(dina, 'statements')
  await press(dina, /^Draft the statement/)
  expect(await heading(dina)).toMatch(/^Written statement, version 1/)
  expect(await words(dina)).toMatch(/What is missing[^]*Recommendation 2 has no action/)
  expect(await words(dina)).toMatch(/Not in this statement[^]*The board’s scrutiny of multi-agency audits/)
  await screenshot(dina, 'statement-draft')
  await open(dina, '/statements/1/publication')
  expect(await dina.getByRole('button', { name: 'Publish the statement' }).count()).toBe(0)
  await screenshot(dina, 'statement-blocked')
  expect(await dina.getByRole('link', { name: 'Add an action to recommendation 2' }).count()).toBe(1)
  await aCompletePlan(town)
  await dina.goto('/statements/1')
  expect(await words(dina)).toContain('Nothing: every recommendation to the council has an action')
})

journey('foreword and introduction are written, two directors at once, and neither loses a word', async () => {
  const [dina, denis] = [await town.as(people.dina), await town.as(people.denis)]
  for (const page of [dina, denis]) await page.goto('/statements/1/edit')
  await fill(dina, { Foreword: 'Children told the inspectors that visits come **too late**.\n\n- We will change that.' })
  await press(dina, 'Save')
  await fill(denis, { Foreword: 'Another foreword' })
  await press(denis, 'Save')
  expect(await words(denis)).toMatch(/Dina Okafor saved it[^]*What you typed: Another foreword/)
  await screenshot(denis, 'statement-edit-meanwhile')
})

journey('a second version is begun with a reason, written and compared with the first', async () => {
  await keepStatement(town.db, await statementById(town.db, 1), { by: people.dina, at: new Date('2026-03-02T09:00:00Z') })
  const dina = await town.as(people.dina, '/statements/1')
  await press(dina, 'Start another version')
  await fill(dina, { 'Why is another version needed?': 'After the Leader’s comments' })
  await press(dina, 'Start the next version')
  await press(dina, 'Write foreword and introduction')
  await fill(dina, { Introduction: 'We will look again in September 2026.' })
  await screenshot(dina, 'statement-edit')
  await press(dina, 'Save')
  await follow(dina, 'Compare version 1 with this one')
  expect(await words(dina)).toMatch(/Introduction[^]*We will look again in September 2026\./)
  await screenshot(dina, 'statement-comparison')
})

journey('what a director corrects stands beside what was published before', async () => {
  const dina = await town.as(people.dina)
  await publish(dina, 2)
  await press(dina, 'Correct it in a new version')
  await fill(dina, { 'What does it put right?': 'The month of the second look was wrong.' })
  await press(dina, 'Start the next version')
  await publish(dina, 3)
  const nobody = await town.newBrowser()
  await open(nobody, '/published/statements/2')
  expect(await words(nobody)).toContain('This version has been corrected.')
  await screenshot(nobody, 'published-statement-corrected')
  await follow(nobody, 'read version 3')
  expect(await words(nobody)).toContain('This version corrects version 2: The month of the second look was wrong.')
  await nobody.goto('/published/statements/1')
  expect(await heading(nobody)).toBe('Page not found')
})

journey('a status report marked public is read by anyone, without a name in it', async () => {
  const dina = await town.as(people.dina, '/status-reports/2/publication')
  await choose(dina, 'Let anyone read it, without signing in')
  await screenshot(dina, 'status-report-for-everyone')
  await press(dina, 'Publish the report')
  const nobody = await town.newBrowser()
  await nobody.goto('/published')
  await follow(nobody, 'Status report, 27 February 2026')
  expect(await words(nobody)).not.toMatch(/Mina|Okafor/)
  await screenshot(nobody, 'published-status-report')
})

journey('at 400 per cent nothing has to be scrolled sideways', async () => {
  const nobody = await town.newBrowser({ viewport: AT_400_PERCENT })
  for (const page of ['/published', '/published/statements/2', '/published/statements/3', '/published/status-reports/2']) {
    await nobody.goto(page)
    expect([page, await sidewaysPixels(nobody)]).toEqual([page, 0])
    await checkAccessibility(nobody)
  }
})

/** These pages are looked at on the way of receipt-to-proof.test.ts. */
async function publish(page: Page, id: number): Promise<void> {
  await page.goto(`/statements/${id}/agreement`)
  await page.getByRole('button', { name: `Agree version ${id}` }).click()
  await page.goto(`/statements/${id}/publication`)
  await press(page, 'Publish the statement')
}

function sidewaysPixels(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}
