import type { Page } from 'playwright-core'
import { people } from '../support/world.ts'
import { moreForMo } from '../updates/cast.ts'
import { journey, screenshot } from './browser.ts'
import { choose, fill, follow, heading, mistakes, open, press, words } from './steps.ts'
import { aTown, signIn } from './town.ts'

// A Monday: the round that closes on Friday 20 March has been open since the Friday before.
const town = await aTown('2026-03-16T09:00:00Z')
await moreForMo(town)
await town.aMinutePasses()

const CHANGED = 'What has changed since last time?'
const DIFFERENCE = 'What difference has it made for children, and how do you know?'
const ANSWERS = {
  [CHANGED]: 'Two teams book the visit when the move is agreed',
  [DIFFERENCE]: 'Six of eight children knew who was coming',
  'What is in the way?': 'One vacancy',
  'When do you expect it to be finished?': '12/6/2026',
}

journey('a manager sees what is still to say, and says it', async () => {
  const mo = await town.as(people.mo)
  expect(await heading(mo)).toBe('Your updates: 0 of 3 done')
  expect(await words(mo)).toContain('This round closes on Friday 20 March 2026')
  await screenshot(mo, 'updates')
  await follow(mo, 'Visit every child within five working days of a move')
  expect(await mo.getByText('Nothing has changed since').count()).toBe(0)
  await press(mo, 'Save update')
  expect(await mistakes(mo)).toHaveLength(3)
  await fill(mo, ANSWERS)
  await choose(mo, 'At risk')
  await press(mo, 'Save update')
  expect(await words(mo)).toMatch(/Update saved: 1 of 3 done\s+Tell foster carers who will visit\s+Give an update/)
})

journey('a round later the last answers stand beside, and “nothing has changed” takes one reason', async () => {
  town.setTime('2026-03-30T09:00:00Z')
  await town.aMinutePasses()
  const mo = await town.as(people.mo)
  expect(await heading(mo)).toBe('Your updates: 0 of 3 done')
  await follow(mo, 'Visit every child within five working days of a move')
  expect(await words(mo)).toMatch(/Last answer, Monday 16 March 2026\s+Two teams book the visit/)
  await screenshot(mo, 'update-new')
  await mo.getByText('Nothing has changed since Monday 16 March 2026').click()
  await press(mo, 'Save: nothing has changed')
  expect(await mistakes(mo)).toEqual(['Enter why nothing has changed'])
  await fill(mo, { 'Why has nothing changed?': 'The post is still advertised' })
  await press(mo, 'Save: nothing has changed')
  expect(await words(mo)).toContain('Update saved: 1 of 3 done')
  await open(mo, '/actions/1')
  expect(await words(mo)).toMatch(/30 March 2026[^]*at risk[^]*The post is still advertised[^]*16 March 2026[^]*One vacancy/)
  await screenshot(mo, 'action-updated')
})

journey('what was typed outlives a session that ended while it was typed', async () => {
  const mo = await town.as(people.mo, '/actions/3/updates/new')
  await fill(mo, ANSWERS)
  await choose(mo, 'On track')
  town.setTime('2026-03-30T12:00:00Z')
  await press(mo, 'Save update')
  expect(await heading(mo)).toBe('Sign in')
  expect(await words(mo)).toContain('What you typed is kept')
  await screenshot(mo, 'sign-in-again')
  await signIn(mo, people.mo)
  await theFormIsAsItWas(mo)
  await screenshot(mo, 'update-kept')
  await press(mo, 'Save update')
  expect(await words(mo)).toContain('Update saved: 2 of 3 done')
})

async function theFormIsAsItWas(mo: Page): Promise<void> {
  expect(await words(mo)).toContain('We kept what you had typed')
  for (const [label, answer] of Object.entries(ANSWERS)) {
    expect(await mo.getByLabel(label, { exact: true }).inputValue()).toBe(answer)
  }
  expect(await mo.getByLabel('On track', { exact: true }).isChecked()).toBe(true)
}

journey('a director sees who has still to speak, and speaks for an owner who is away', async () => {
  const dina = await town.as(people.dina)
  await follow(dina, 'Your updates')
  expect(await dina.getByRole('row', { name: /Mo Farrant/ }).innerText()).toContain('2 of 3')
  await screenshot(dina, 'updates-director')
  await follow(dina, 'Mo Farrant')
  await follow(dina, 'Audit the visits')
  expect(await heading(dina)).toBe('Give an update for Mo Farrant')
  await fill(dina, { ...ANSWERS, [CHANGED]: 'Rowan Ashdale, born 3/4/2015, was visited' })
  await choose(dina, 'On track')
  await press(dina, 'Save update')
  expect(await words(dina)).toContain('Nothing is saved yet')
  await screenshot(dina, 'update-doubted')
  await fill(dina, { [CHANGED]: 'The first ten visits were audited' })
  await press(dina, 'Save update')
  await open(dina, '/actions/4')
  expect(await words(dina)).toContain('by Dina Okafor for Mo Farrant')
})
