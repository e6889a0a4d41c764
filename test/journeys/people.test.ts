import type { Page } from 'playwright-core'
import { people } from '../support/world.ts'
import { journey, screenshot } from './browser.ts'
import { choose, fill, follow, heading, mistakes, open, press, words } from './steps.ts'
import { aTown, signIn } from './town.ts'

const town = await aTown()
const nell = { name: 'Nell Harcastle', email: 'nell@westmere.example' }
const FIRST_PASSWORD = 'seven herons over the weir'
const SECOND_PASSWORD = 'a kettle under the lighthouse'

journey('an administrator adds a person, who sets a password by a link that works once', async () => {
  const ada = await town.as(people.ada)
  expect(await heading(ada)).toBe('People')
  await press(ada, 'Add a person')
  await fill(ada, { Name: nell.name, 'E-mail address': people.mo.email })
  await press(ada, 'Add this person')
  expect(await mistakes(ada)).toEqual(['Mo Farrant already uses this e-mail address', 'Choose at least one role'])
  await fill(ada, { 'E-mail address': nell.email })
  await choose(ada, 'Manager')
  await press(ada, 'Add this person')
  expect(await ada.getByRole('row', { name: /Nell Harcastle/ }).innerText()).toContain('Not set yet')
  await screenshot(ada, 'people')
  await aPasswordIsSet(FIRST_PASSWORD, 'screenshot')
})

journey('a forgotten password is set the same way, and the old one opens nothing', async () => {
  const page = await town.newBrowser()
  await open(page, '/sign-in')
  await screenshot(page, 'sign-in')
  await follow(page, 'I have forgotten my password')
  await fill(page, { 'Your e-mail address': nell.email })
  await press(page, 'Send me a link')
  expect(await heading(page)).toBe('Look in your mailbox')
  await aPasswordIsSet(SECOND_PASSWORD)
  await open(page, '/sign-in')
  await signIn(page, nell, FIRST_PASSWORD)
  expect(await mistakes(page)).toEqual(['The e-mail address or the password is not right'])
  await signIn(page, nell, SECOND_PASSWORD)
  expect(await heading(page)).toBe('Your updates')
  await follow(page, nell.name)
  expect(await words(page)).toContain('Manager')
  await screenshot(page, 'account')
})

journey('changed roles count from the next page, and the history says who changed them', async () => {
  const person = await town.newBrowser()
  await open(person, '/sign-in')
  await signIn(person, nell, SECOND_PASSWORD)
  const ada = await town.as(people.ada)
  await follow(ada, nell.name)
  await ada.getByLabel('Manager', { exact: true }).uncheck()
  await choose(ada, 'Cabinet member')
  await screenshot(ada, 'person')
  await press(ada, 'Save')
  await open(person, '/updates')
  expect(await heading(person)).toBe('Page not found')

  await follow(ada, 'History')
  expect(await words(ada)).toMatch(
    /Ada Penrose changed roles from “manager” to “cabinet member”[^]*Ada Penrose added Nell Harcastle as manager/,
  )
  await screenshot(ada, 'history')
})

journey('the council’s name and colour are an administrator’s to choose', async () => {
  const ada = await town.as(people.ada)
  await follow(ada, 'Settings')
  await screenshot(ada, 'settings')
  await fill(ada, { Name: 'Westmere City Council', 'Colour of the band above every page': '#ffff99' })
  await press(ada, 'Save')
  expect(await mistakes(ada)).toEqual([expect.stringMatching(/colour|dark/i)])
  await fill(ada, { 'Colour of the band above every page': '#7a1f3d' })
  await press(ada, 'Save')
  expect(await ada.locator('.app-header__council').innerText()).toBe('Westmere City Council')
  expect(await (await ada.request.get('/council.css')).text()).toContain('#7a1f3d')
})

/** Opening the link changes nothing, as often as a mail program may look at it; the button does, and only once. */
async function aPasswordIsSet(password: string, pictures?: 'screenshot'): Promise<void> {
  await town.aMinutePasses()
  const link = linkTo(nell.email)
  const page = await town.newBrowser()
  for (let times = 0; times < 2; times += 1) await page.request.get(link)
  await page.goto(link)
  expect(await heading(page)).toBe('Choose a password')
  if (pictures) await screenshot(page, 'set-password')
  await setPassword(page, 'password1234')
  expect(await mistakes(page)).toHaveLength(1)
  await setPassword(page, password)
  expect(await words(page)).toContain('Your password is set')
  await open(page, link)
  expect(await heading(page)).toBe('This link no longer works')
}

async function setPassword(page: Page, password: string): Promise<void> {
  await fill(page, { 'New password': password })
  await press(page, 'Set my password')
}

/** In the newest letter to this address. */
function linkTo(address: string): string {
  const letter = town.mailbox.received.findLast(({ recipients }) => recipients.includes(address))
  return /http\S+\/passwords\/\S+/.exec(letter?.text ?? '')?.[0] ?? ''
}
