import { people } from '../support/world.ts'
import { journey, screenshot } from './browser.ts'
import { choose, fill, follow, heading, open, press, words } from './steps.ts'
import { aTown } from './town.ts'

const town = await aTown('2026-03-02T09:00:00Z')
const CHANGED = 'What has changed since last time?'
const DIFFERENCE = 'What difference has it made for children, and how do you know?'

journey('a manager begins an update without JavaScript, comes back to it and gives it', async () => {
  const mo = await town.as(people.mo, '/', { javaScriptEnabled: false })
  await follow(mo, 'Visit every child within five working days of a move')
  await fill(mo, { [CHANGED]: 'Two teams book the visit when the move is agreed' })
  await press(mo, 'Save and come back later')
  expect(await words(mo)).toMatch(/Draft saved[^]*Visit every child[^]*Started/)
  await screenshot(mo, 'updates-started')
  await follow(mo, 'Visit every child within five working days of a move')
  expect(await words(mo)).toContain('This is the draft you saved on Monday 2 March 2026, 9:00am')
  expect(await mo.getByLabel(CHANGED).inputValue()).toBe('Two teams book the visit when the move is agreed')
  await screenshot(mo, 'update-draft')
  await fill(mo, { [DIFFERENCE]: 'Six of eight children knew who was coming' })
  await choose(mo, 'On track')
  await press(mo, 'Save update')
  expect(await heading(mo)).toBe('Your updates: 1 of 1 done')
})

journey('a director sees who has not, asks about an update, and is answered beside it', async () => {
  const dina = await town.as(people.dina, '/updates')
  expect(await words(dina)).toMatch(/by recommendation[^]*1 of 2\s+Mina O’Brien/)
  await screenshot(dina, 'round-as-a-whole')
  await open(dina, '/actions/1')
  await follow(dina, /^Ask about this update/)
  await screenshot(dina, 'challenge-new')
  await fill(dina, { 'What do you want to know?': 'Which two teams, and what of the others?' })
  await press(dina, 'Ask')
  expect(await words(dina)).toMatch(/Mo Farrant is asked[^]*Which two teams[^]*Answer this question/)
  await town.aMinutePasses()
  const mo = await town.as(people.mo, '/actions/1/updates/new')
  await screenshot(mo, 'update-question-waits')
  await follow(mo, 'Answer this question')
  await fill(mo, { 'Your answer': 'North and South; East begins in April' })
  await screenshot(mo, 'challenge-answer')
  await press(mo, 'Save answer')
  expect(await words(mo)).toMatch(/Dina Okafor asked[^]*Which two teams[^]*Mo Farrant answered[^]*North and South/)
  await screenshot(mo, 'action-challenged')
  await town.aMinutePasses()
  const subjects = town.mailbox.received.map(({ subject }) => subject)
  expect(subjects).toEqual(
    expect.arrayContaining([
      '1 question to answer: your update of Monday 2 March 2026',
      '1 answer: your question about the update of Monday 2 March 2026',
    ]),
  )
})

journey('the round closes by itself, and from then on pages say what is better and what is worse', async () => {
  town.setTime('2026-03-07T00:01:00Z')
  await town.aMinutePasses()
  const dina = await town.as(people.dina, '/updates')
  await follow(dina, /^How the plan stood when the last round closed/)
  expect(await heading(dina)).toBe('Round that closed on Friday 6 March 2026')
  expect(await words(dina)).toMatch(/Late 1[^]*On track 1[^]*1 of 2 updates given, 1 missed/)
  await screenshot(dina, 'round-closed')
  await dina.emulateMedia({ media: 'print' })
  expect(await words(dina)).toMatch(/How the actions stood\s+Late 1\s+On track 1/)
  await dina.emulateMedia({ media: 'screen' })
  await open(dina, '/inspections/1')
  expect(await words(dina)).toContain('Since the last round: same')
  await screenshot(dina, 'inspection-direction')
})
