import type { Page } from 'playwright-core'
import { people } from '../support/world.ts'
import { journey, screenshot } from './browser.ts'
import { choose, fill, follow, heading, mistakes, open, press, words } from './steps.ts'
import { aTown } from './town.ts'

const town = await aTown()

journey('a manager stops being one once a director has given the open actions to another', async () => {
  const ada = await town.as(people.ada)
  await follow(ada, people.mo.name)
  await becomesCabinetMember(ada)
  expect(await mistakes(ada)).toEqual(['These roles cannot change yet: what is listed on this page must be handed over first'])
  await screenshot(ada, 'handing-over')
  await follow(ada, /^Action 1:/)
  expect(await words(ada)).toContain(people.mo.name)

  const dina = await town.as(people.dina, '/actions/1/edit')
  await fill(dina, { Owner: `${people.mina.name}, ${people.mina.jobTitle}` })
  await press(dina, 'Save changes')

  await open(ada, '/people/3')
  await becomesCabinetMember(ada)
  expect(await heading(ada)).toBe('People')
  expect(await words(ada)).toContain('Mo Farrant saved')
})

async function becomesCabinetMember(ada: Page): Promise<void> {
  await ada.getByLabel('Manager', { exact: true }).uncheck()
  await choose(ada, 'Cabinet member')
  await press(ada, 'Save')
}
