import { readFileSync } from 'node:fs'
import { people } from '../support/world.ts'
import { journey, screenshot } from './browser.ts'
import { choose, fill, follow, heading, mistakes, open, press, words } from './steps.ts'
import { aTown } from './town.ts'

const town = await aTown()

const FIRST = {
  'What will be done': 'Give every new social worker a supervisor by name',
  'How you will know it has worked': 'Every file names one',
  Owner: 'Mo Farrant, Head of Safeguarding',
  'Due on': '29/5/2026',
}
const SECOND = {
  ...FIRST,
  'What will be done': 'Check ten supervision files a month',
  Owner: 'Mina O’Brien, Head of Early Help',
  'Due on': '20/2/2026',
}

journey('a director adds two actions on one page, one of them for two recommendations', async () => {
  const dina = await town.as(people.dina, '/inspections/1')
  await follow(dina, 'Add actions to recommendation 2')
  await press(dina, 'Add another action')
  const [first, second] = [dina.getByRole('group', { name: 'Action 1 of 2' }), dina.getByRole('group', { name: 'Action 2 of 2' })]
  await fill(first, FIRST)
  await fill(second, SECOND)
  await second.getByText('It answers other recommendations too').click()
  await choose(second, '1. The timeliness of visits to children who move placement.')
  await press(dina, 'Save 2 actions')
  expect(await mistakes(dina)).toEqual(['Action 2: the day it is due must be on or after the day it starts'])
  expect(await first.getByLabel('What will be done').inputValue()).toBe(FIRST['What will be done'])
  expect(await second.getByLabel('Owner', { exact: true }).inputValue()).toBe(String(people.mina.id))
  expect(await second.getByLabel('1. The timeliness of visits to children who move placement.').isChecked()).toBe(true)
  await screenshot(dina, 'action-new')

  await fill(second, { 'Due on': '30/6/2026' })
  await press(dina, 'Save 2 actions')
  expect(await words(dina)).toContain('Every recommendation to the council has an action.')
  await follow(dina, /^1\. The timeliness/)
  expect(await words(dina)).toMatch(/Check ten supervision files a month[^]*Mina O’Brien\s+Due Tuesday 30 June 2026/)
  await screenshot(dina, 'recommendation')
})

journey('an action is edited, but its date stays; one that is not needed is withdrawn with a reason', async () => {
  const dina = await town.as(people.dina, '/actions/3')
  await follow(dina, 'Change')
  expect(await dina.getByLabel(/due/i).count()).toBe(0)
  await screenshot(dina, 'action-edit')
  await fill(dina, { 'How you will know it has worked': '', Owner: 'Denis Hale, Deputy Director' })
  await press(dina, 'Save changes')
  expect(await mistakes(dina)).toEqual(['Enter how you will know it has worked'])
  await fill(dina, { 'How you will know it has worked': 'Every file names one, and the worker knows it' })
  await press(dina, 'Save changes')
  expect(await words(dina)).toContain('owner from “Mo Farrant” to “Denis Hale”')

  await open(dina, '/actions/2')
  await follow(dina, 'Withdraw')
  await press(dina, 'Withdraw action')
  expect(await mistakes(dina)).toEqual(['Enter why it is withdrawn'])
  await fill(dina, { 'Why is it withdrawn?': 'The standard was agreed before the inspection' })
  await press(dina, 'Withdraw action')
  expect(await words(dina)).toContain('Withdrawn: The standard was agreed before the inspection')
  await screenshot(dina, 'action')
})

journey('two directors change one action at once, and neither version is lost', async () => {
  const [dina, denis] = [await town.as(people.dina), await town.as(people.denis)]
  for (const page of [dina, denis]) await open(page, '/actions/4/edit')
  await fill(dina, { 'What will be done': 'Check twelve supervision files a month' })
  await press(dina, 'Save changes')
  await fill(denis, { 'What will be done': 'Check eight supervision files a month' })
  await press(denis, 'Save changes')
  expect(await words(denis)).toMatch(/Dina Okafor saved it[^]*Saved meanwhile: Check twelve[^]*What you typed: Check eight/)
  await screenshot(denis, 'action-edit-meanwhile')
  await press(denis, 'Save changes')
  expect(await heading(denis)).toBe('Check eight supervision files a month')
})

journey('a manager finds actions by owner and words, and takes them to a spreadsheet', async () => {
  const mina = await town.as(people.mina)
  await follow(mina, 'Actions')
  await screenshot(mina, 'actions-list')
  await fill(mina, { 'Find words': 'supervision', Owner: 'Mina O’Brien' })
  await press(mina, 'Show these actions')
  expect(await mina.locator('tbody th').allInnerTexts()).toEqual(['Check eight supervision files a month'])
  const [saved] = await Promise.all([mina.waitForEvent('download'), mina.getByRole('link', { name: /as CSV/ }).click()])
  const [header, ...rows] = readFileSync(await saved.path(), 'utf8')
    .trimEnd()
    .split('\r\n')
  expect(saved.suggestedFilename()).toMatch(/\.csv$/)
  expect(header).toMatch(/^\uFEFFNumber,Action,Success measure/)
  expect(rows.join()).toMatch(/^4,Check eight supervision files a month,Every file names one/)
  await follow(mina, 'Show all actions')
  expect(await mina.locator('tbody th').count()).toBe(3)
})
