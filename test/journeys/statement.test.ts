import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { people } from '../support/world.ts'
import { unzipped } from '../support/unzipped.ts'
import { checkAccessibility, journey, screenshot } from './browser.ts'
import { choose, fill, follow, heading, mistakes, open, press, words } from './steps.ts'
import { aTown } from './town.ts'

const town = await aTown()
const AT_400_PERCENT = { width: 320, height: 256 }

journey('a director drafts the statement and sees first what the plan lacks', async () => {
  const dina = await town.as(people.dina)
  await open(dina, '/inspections/1')
  await follow(dina, 'The council’s written statement on this inspection')
  await screenshot(dina, 'statements')
  await press(dina, /^Draft the statement/)
  expect(await heading(dina)).toMatch(/^Written statement, version 1/)
  expect(await words(dina)).toMatch(/What is missing[^]*Recommendation 2 has no action/)
  expect(await words(dina)).toMatch(/Not in this statement[^]*The board’s scrutiny of multi-agency audits/)
  await screenshot(dina, 'statement-draft')
  await open(dina, '/statements/1/publication')
  expect(await dina.getByRole('button', { name: 'Publish the statement' }).count()).toBe(0)
  await screenshot(dina, 'statement-blocked')

  await follow(dina, 'Add an action to recommendation 2')
  await fill(dina, {
    'What will be done': 'Give every new social worker a supervisor by name',
    'How you will know it has worked': 'Every file names one',
    Owner: 'Mo Farrant, Head of Safeguarding',
    'Due on': '30/6/2026',
  })
  await press(dina, 'Save action')
  await open(dina, '/statements/1')
  expect(await words(dina)).toContain('Nothing: every recommendation to the council has an action')
})

journey('foreword and introduction are written, two directors at once, and neither loses a word', async () => {
  const [dina, denis] = [await town.as(people.dina), await town.as(people.denis)]
  for (const page of [dina, denis]) await open(page, '/statements/1/edit')
  await fill(dina, { Foreword: 'Children told the inspectors that visits come **too late**.\n\n- We will change that.' })
  await press(dina, 'Save')
  await fill(denis, { Foreword: 'Another foreword' })
  await press(denis, 'Save')
  expect(await words(denis)).toMatch(/Dina Okafor saved it[^]*What you typed: Another foreword/)
  await screenshot(denis, 'statement-edit-meanwhile')
  await open(dina, '/statements/1/edit')
  await screenshot(dina, 'statement-edit')
})

journey('the Leader is consulted, a second version follows and is compared, and the director agrees it', async () => {
  const dina = await town.as(people.dina)
  await open(dina, '/statements/1')
  await press(dina, 'Record a consultation')
  await fill(dina, { Name: '', Role: '' })
  await press(dina, 'Record the consultation')
  expect(await mistakes(dina)).toEqual(['Enter their name', 'Enter their role'])
  await fill(dina, { Name: 'Lena Marsh', Role: 'Leader of the council', 'What they said': 'Say when we will look again.' })
  await screenshot(dina, 'statement-consultation')
  await press(dina, 'Record the consultation')
  expect(await words(dina)).toMatch(/Lena Marsh, Leader of the council, on version 1, Monday 2 March 2026/)

  await press(dina, 'Start another version')
  await fill(dina, { 'Why is another version needed?': 'After the Leader’s comments' })
  await press(dina, 'Start the next version')
  await press(dina, 'Write foreword and introduction')
  await fill(dina, { Introduction: 'We will look again in September 2026.' })
  await press(dina, 'Save')
  await follow(dina, 'Compare version 1 with this one')
  expect(await words(dina)).toMatch(/Introduction[^]*We will look again in September 2026\./)
  await screenshot(dina, 'statement-comparison')
  await follow(dina, 'Back to version 2')
  await press(dina, 'Check and agree')
  await screenshot(dina, 'statement-agreement')
  await press(dina, 'Agree version 2')
  expect(await heading(dina)).toMatch(/AGREED|Agreed/)
})

journey('it is checked, published and sent, and leads on to the duty it discharges', async () => {
  const dina = await town.as(people.dina)
  await open(dina, '/statements/2')
  await press(dina, 'Check and publish')
  await screenshot(dina, 'statement-publication')
  await press(dina, 'Publish the statement')
  await press(dina, 'Record a sending')
  await fill(dina, { 'Sent to': 'His Majesty’s Chief Inspector (Ofsted)' })
  await press(dina, 'Record the sending')
  await open(dina, '/statements/2/sendings/new')
  await fill(dina, { 'Sent to': 'The Secretary of State for Education' })
  await screenshot(dina, 'statement-sending')
  await press(dina, 'Record the sending')
  expect(await words(dina)).toMatch(/Where it was sent[^]*Ofsted[^]*Secretary of State/)
  await screenshot(dina, 'statement-published')
  await press(dina, 'Check and discharge this duty')
  expect(await words(dina)).toContain('confirm that it applies and name its owner')
})

journey('anyone reads it without signing in, at any size and on paper, and takes it along as a Word file', async () => {
  const nobody = await town.newBrowser()
  await open(nobody, '/published')
  await screenshot(nobody, 'published')
  await follow(nobody, 'Written statement of action, version 2')
  expect(await words(nobody)).toMatch(/too late[^]*Head of Safeguarding/)
  expect(await words(nobody)).not.toContain('Mo Farrant')
  expect(await nobody.context().cookies()).toEqual([])
  await screenshot(nobody, 'published-statement')
  await nobody.emulateMedia({ media: 'print' })
  expect(await nobody.getByText('Download it as a Word file').isVisible()).toBe(false)
  await nobody.emulateMedia({ media: null })

  const [saved] = await Promise.all([
    nobody.waitForEvent('download'),
    nobody.getByRole('link', { name: 'Download it as a Word file' }).click(),
  ])
  expect(saved.suggestedFilename()).toBe('Written statement of action, version 2.docx')
  expect(unzipped(readFileSync(await saved.path())).get('word/document.xml')).toContain('too late')
  await nobody.goto('/published/statements/1')
  expect(await heading(nobody)).toBe('Page not found')
})

journey('what a director corrects stands beside what was published before', async () => {
  const dina = await town.as(people.dina)
  await open(dina, '/statements/2')
  await press(dina, 'Correct it in a new version')
  await fill(dina, { 'What does it put right?': 'The month of the second look was wrong.' })
  await press(dina, 'Start the next version')
  await press(dina, 'Check and agree')
  await press(dina, 'Agree version 3')
  await press(dina, 'Check and publish')
  await press(dina, 'Publish the statement')
  const nobody = await town.newBrowser()
  await open(nobody, '/published/statements/2')
  expect(await words(nobody)).toContain('This version has been corrected.')
  await screenshot(nobody, 'published-statement-corrected')
  await follow(nobody, 'read version 3')
  expect(await words(nobody)).toContain('This version corrects version 2: The month of the second look was wrong.')
})

journey('a status report marked public is read by anyone, without a name in it', async () => {
  const dina = await town.as(people.dina)
  await open(dina, '/status-reports/2/publication')
  await choose(dina, 'Let anyone read it, without signing in')
  await screenshot(dina, 'status-report-for-everyone')
  await press(dina, 'Publish the report')
  const nobody = await town.newBrowser()
  await open(nobody, '/published')
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

function sidewaysPixels(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}
