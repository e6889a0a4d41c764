import { people } from '../support/world.ts'
import { journey, screenshot } from './browser.ts'
import { fill, follow, heading, mistakes, open, press, words } from './steps.ts'
import { aTown } from './town.ts'

const { dina, denis, mo, ada } = people
const town = await aTown()

journey('a director who leaves hands everything over first, and then has no way in', async () => {
  const leaver = await town.as(dina)
  const administrator = await town.as(ada)
  await follow(administrator, dina.name)
  await follow(administrator, `${dina.name} is leaving`)
  expect(await words(administrator)).toContain('Only a director can give these to others, on this same page: ask Denis Hale, and')
  await screenshot(administrator, 'leaving-administrator')

  const other = await town.as(denis, '/people/1/leaving')
  await press(other, 'Continue')
  expect(await mistakes(other)).toEqual(['Choose who takes it all, or choose for each below'])
  await screenshot(other, 'leaving-director')
  await fill(other, { 'Which director takes their place': `${denis.name}, ${denis.jobTitle}` })
  await press(other, 'Continue')
  expect(await heading(other)).toBe('Check what Dina Okafor hands over')
  await screenshot(other, 'leaving-check')
  await press(other, 'Hand over')
  expect(await words(other)).toContain('Dina Okafor holds nothing open')

  await open(administrator, '/people/1/leaving')
  await press(administrator, 'Continue')
  expect(await heading(administrator)).toBe('Check that Dina Okafor has left')
  await screenshot(administrator, 'leaving-consequences')
  await press(administrator, 'Record that Dina Okafor has left')
  expect(await words(administrator)).toMatch(/People who have left\s+Dina Okafor, on Monday 2 March 2026/)
  await screenshot(administrator, 'people-who-left')
  await leaver.goto('/actions')
  expect(await heading(leaver)).toBe('Sign in')

  await follow(administrator, dina.name)
  await screenshot(administrator, 'person-who-left')
  await press(administrator, 'Make active again')
  expect(await words(administrator)).toContain('Dina Okafor is active again')
})

journey('somebody puts what is due into their calendar programme', async () => {
  const owner = await town.as(mo, '/account/calendar')
  await press(owner, 'Make an address')
  await screenshot(owner, 'calendar')
  const address = await owner.locator('code').innerText()
  const file = await (await fetch(address)).text()
  expect(file).toContain('SUMMARY:Action due: Visit every child within five working days of a move')
  await press(owner, 'Stop this address')
  expect((await fetch(address)).status).toBe(404)
})
