import { people } from '../support/world.ts'
import { journey, screenshot } from './browser.ts'
import { fill, follow, heading, mistakes, open, press, words } from './steps.ts'
import { aTown } from './town.ts'

const { mo, mina, ada } = people
const town = await aTown()

journey('a manager who goes away names a cover, who gives the update for them until they are back', async () => {
  const owner = await town.as(mo)
  await follow(owner, mo.name)
  await follow(owner, 'Name somebody to cover for you')
  await press(owner, 'Save')
  expect(await mistakes(owner)).toEqual(['Choose who covers', 'Enter the first day', 'Enter the last day'])
  await screenshot(owner, 'cover')
  await fill(owner, { 'Who covers': `${mina.name}, ${mina.jobTitle}`, 'First day': '2/3/2026', 'Last day': '6/3/2026' })
  await press(owner, 'Save')
  expect(await words(owner)).toContain('Mina O’Brien covers from Monday 2 March 2026 to Friday 6 March 2026.')
  await screenshot(owner, 'account-with-cover')

  await town.aMinutePasses()
  expect(town.mailbox.received.map(({ subject }) => subject)).toContain(
    'You cover for Mo Farrant: Monday 2 March 2026 to Friday 6 March 2026',
  )
  const cover = await town.as(mina, '/updates')
  expect(await words(cover)).toMatch(/For Mo Farrant: 0 of 1 done\s+You cover for Mo Farrant until the end of Friday 6 March 2026/)
  await screenshot(cover, 'updates-with-cover')
  await follow(cover, /Visit every child/)
  expect(await heading(cover)).toBe('Give an update for Mo Farrant')
  await fill(cover, {
    'What has changed since last time?': 'The visits of this week are booked.',
    'What difference has it made for children, and how do you know?': 'Too early to say.',
  })
  await cover.getByLabel('On track').check()
  await press(cover, 'Save update')
  await open(owner, '/actions/1')
  expect(await words(owner)).toContain('by Mina O’Brien for Mo Farrant')

  await open(owner, '/account')
  await press(owner, /^End it now/)
  expect(await words(owner)).toContain('Nobody is named to cover for you')
  await open(cover, '/updates')
  expect(await words(cover)).not.toContain('Mo Farrant')

  const administrator = await town.as(ada, '/people/3')
  expect(await words(administrator)).toMatch(/Mo Farrant ended the cover by Mina O’Brien/)
  await screenshot(administrator, 'person-with-cover')
})
