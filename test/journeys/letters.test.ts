import type { Received } from '../support/mailbox.ts'
import { PASSWORD, people } from '../support/world.ts'
import { journey, screenshot } from './browser.ts'
import { fill, follow, heading, open, press, words } from './steps.ts'
import { aTown } from './town.ts'

const town = await aTown('2026-03-04T07:55:00Z')
const { received } = town.mailbox

const to = ({ email }: { email: string }): Received[] => received.filter(({ recipients }) => recipients.includes(email))
const subjectsTo = (person: { email: string }) => to(person).map(({ subject }) => subject)

journey('at eight the day’s letters go out by SMTP, and their links lead to what they are about', async () => {
  await town.aMinutePasses()
  expect(received).toHaveLength(0)
  town.setTime('2026-03-04T08:00:00Z')
  await town.aMinutePasses()
  expect(subjectsTo(people.dina)).toEqual(['Statutory deadline Wednesday 18 March 2026: 1 duty'])
  expect(subjectsTo(people.mo)).toEqual(['Updates due Friday 6 March 2026: 1 action'])
  expect(subjectsTo(people.mina)).toEqual([
    'Actions late since Friday 20 February 2026: 1 action; updates due Friday 6 March 2026: 1 action',
  ])
  const [letter] = to(people.mo)
  expect(letter?.from).toEqual({ name: 'Westmere Borough Council', address: 'tracker@westmere.example' })
  const link = `${town.address}/actions/1/updates/new`
  expect(letter?.text).toContain(link)
  expect(letter?.html).toContain(`href="${link}"`)

  const mo = await town.newBrowser()
  await open(mo, link)
  await fill(mo, { 'E-mail address': people.mo.email, Password: PASSWORD })
  await press(mo, 'Sign in')
  expect(await heading(mo)).toBe('Give an update')
})

journey('whoever is given an action is told at once, and whoever loses it too', async () => {
  const dina = await town.as(people.dina, '/actions/1/edit')
  await fill(dina, { Owner: 'Mina O’Brien, Head of Early Help' })
  await press(dina, 'Save changes')
  await town.aMinutePasses()
  expect(subjectsTo(people.mina).at(-1)).toMatch(/assigned/i)
  expect(to(people.mina).at(-1)?.text).toContain('Visit every child within five working days of a move')
  expect(subjectsTo(people.mo)).toHaveLength(2)
  await open(dina, '/actions/1')
  expect(await dina.getByRole('row', { name: /Mina O’Brien/ }).innerText()).toMatch(/It was assigned to them\s+Sent Wednesday 4 March 2026/)
  expect(await words(dina)).not.toContain('Dear Mina')
})

journey('minute after minute, and after a day switched off, nothing is sent twice', async () => {
  const before = received.length
  await town.aMinutePasses()
  town.setTime('2026-03-04T16:00:00Z')
  await town.aMinutePasses()
  expect(received).toHaveLength(before)
  town.setTime('2026-03-06T08:00:00Z')
  await town.aMinutePasses()
  expect(subjectsTo(people.denis)).toEqual(['Statutory deadline Wednesday 18 March 2026: 1 duty'])
  expect(subjectsTo(people.dina).slice(1)).toEqual(['Actions late since Friday 20 February 2026: 1 action'])
})

journey('an administrator reads every letter and sees what became of it', async () => {
  town.mailbox.refuse((address) => (address === people.mo.email ? { code: 550, words: 'No such mailbox' } : null))
  const dina = await town.as(people.dina, '/actions/1/edit')
  await fill(dina, { Owner: 'Mo Farrant, Head of Safeguarding' })
  await press(dina, 'Save changes')
  await town.aMinutePasses()

  const ada = await town.as(people.ada)
  await follow(ada, 'Letters')
  await screenshot(ada, 'letters')
  await fill(ada, { To: 'Mo Farrant', 'Sent or not': 'Failed' })
  await press(ada, 'Show')
  expect(await ada.locator('.app-table tbody tr').allInnerTexts()).toEqual([expect.stringContaining('No such mailbox')])
  await ada.locator('.app-table tbody a').click()
  expect(await words(ada)).toMatch(/What went wrong[^]*No such mailbox[^]*Dear Mo Farrant/)
  town.mailbox.refuse(() => null)
  await press(ada, 'Try again now')
  await town.aMinutePasses()
  await open(ada, new URL(ada.url()).pathname)
  expect(await words(ada)).toContain('As it was sent')
  await screenshot(ada, 'letter')
  await open(ada, '/letters/rehearsal')
  expect(await words(ada)).toMatch(/Monday 9 March 2026/)
  await screenshot(ada, 'rehearsal')
})
